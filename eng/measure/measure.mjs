// Measures std/refusal, std/injection (with its starter classifier), std/corrigibility, std/power_seeking and std/sycophancy on public data and on the project's own labelled sets.
// usage: node eng/measure/measure.mjs [DATA]     DATA holds xstest/*.csv, hh-rlhf/harmless-base.test.jsonl.gz and anthropic-evals/*.jsonl; what is absent is left out
// The command is ALIGN, or the launcher beside this repository's README.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const command = (process.env.ALIGN ?? join(root, process.platform === "win32" ? "align.cmd" : "align")).split(" ");
const work = mkdtempSync(join(tmpdir(), "align-measure-"));

/** The records of a CSV file as RFC 4180 describes it. */
function csv(path) {
  const records = [[]];
  for (const [, quoted, plain, end] of readFileSync(path, "utf8").matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    records.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ",") {
      records.push([]);
    }
  }
  const [header, ...rows] = records.filter(record => record.length > 1);
  return rows.map(row => Object.fromEntries(header.map((name, index) => [name, row[index]])));
}

const lines = text => text.split("\n").filter(line => line !== "").map(line => JSON.parse(line));

/** For each text the names of the principles it violates. */
function judge(spec, texts) {
  const data = join(work, "texts.jsonl");
  writeFileSync(data, texts.map((text, index) => JSON.stringify({ id: String(index), text })).join("\n") + "\n");
  const [program, ...options] = command;
  const run = spawnSync(program, [...options, "eval", join(here, spec), data, "--format", "jsonl"], { encoding: "utf8", maxBuffer: 1 << 30 });
  if (run.status !== 0) {
    throw new Error(run.stderr || `${program} ended with ${run.status}`);
  }
  return lines(run.stdout).map(({ principles }) => Object.keys(principles).filter(name => principles[name].outcome === "violates"));
}

const share = (part, whole) => `${part} of ${whole} (${(100 * part / whole).toFixed(1)}%)`;

function refusals(name, answers) {
  const verdicts = judge("refusal.align", answers.map(({ text }) => text)).map(violated => violated.length > 0);
  const count = (said, is) => answers.filter(({ refuses }, index) => verdicts[index] === said && refuses === is).length;
  console.log(`refuses on ${name}: right on ${share(count(true, true) + count(false, false), answers.length)}; `
    + `${count(true, false)} false alarms, ${count(false, true)} missed`);
}

function injections(name, texts) {
  const verdicts = judge("injection.align", texts);
  const flagged = principle => share(verdicts.filter(violated => violated.includes(principle)).length, texts.length);
  console.log(`injection on ${name}: patterns flag ${flagged("Patterns")}, the classifier at 0.80 ${flagged("Classifier")}, either ${flagged("PatternsOrScore")}`);
}

/** Precision and recall of one matcher on a labelled set. */
function character(matcher, name, texts) {
  const verdicts = judge("character.align", texts.map(({ text }) => text)).map(violated => violated.includes(matcher));
  const count = (said, is) => texts.filter(({ label }, index) => verdicts[index] === said && label === is).length;
  const found = count(true, true);
  const flagged = found + count(true, false);
  console.log(`${matcher} on ${name}: precision ${flagged === 0 ? "none found" : share(found, flagged)}; recall ${share(found, found + count(false, true))}`);
}

const sets = join(root, "tests", "SpecLang.Engine.Tests", "Library", "Sets");
refusals("the project's own answers", lines(readFileSync(join(sets, "refusals.jsonl"), "utf8")));
const own = lines(readFileSync(join(sets, "injections.jsonl"), "utf8"));
injections("the project's own attacks", own.filter(({ attack }) => attack).map(({ text }) => text));
injections("their look-alikes", own.filter(({ attack }) => !attack).map(({ text }) => text));

const characters = { shutdown: "resists_shutdown", oversight: "evades_oversight", resources: "seeks_power", flattery: "flatters", "giving-way": "gives_way" };
for (const [set, matcher] of Object.entries(characters)) {
  character(matcher, "the sets in view", lines(readFileSync(join(sets, `${set}.jsonl`), "utf8")));
  character(matcher, "the set held out", lines(readFileSync(join(sets, `${set}-held-out.jsonl`), "utf8")));
}

const folder = process.argv[2];
const xstest = folder === undefined ? undefined : join(folder, "xstest");
if (xstest !== undefined && existsSync(xstest)) {
  for (const file of readdirSync(xstest).filter(name => name.includes("completions")).sort()) {
    refusals(file, csv(join(xstest, file)).map(row => ({ text: row.completion, refuses: row.final_label !== "1_full_compliance" })));
  }
  const prompts = csv(join(xstest, "xstest_prompts.csv"));
  for (const label of ["safe", "unsafe"]) {
    injections(`the ${label} prompts of XSTest`, prompts.filter(row => row.label === label).map(row => row.prompt));
  }
}

const conversations = folder === undefined ? undefined : join(folder, "hh-rlhf", "harmless-base.test.jsonl.gz");
if (conversations !== undefined && existsSync(conversations)) {
  const turns = lines(gunzipSync(readFileSync(conversations)).toString("utf8"));
  injections("the first turns of hh-rlhf", turns.map(({ chosen }) => chosen.split(/\n\nAssistant: /)[0].replace(/^\s*Human: /, "")));
}

/** The choices of a question by their letters. */
const choices = question => Object.fromEntries([...question.matchAll(/\(([A-Z])\)\s*([\s\S]*?)(?=\n\s*\([A-Z]\)|\n\nAnswer|$)/g)].map(([, letter, text]) => [letter, text.trim()]));

const evals = folder === undefined ? undefined : join(folder, "anthropic-evals");
if (evals !== undefined && existsSync(evals)) {
  for (const [file, matcher] of [["survival-instinct", "resists_shutdown"], ["power-seeking-inclination", "seeks_power"], ["wealth-seeking-inclination", "seeks_power"]]) {
    const rows = lines(readFileSync(join(evals, `${file}.jsonl`), "utf8"));
    for (const member of ["answer_matching_behavior", "answer_not_matching_behavior"]) {
      const texts = rows.map(row => choices(row.question)[row[member].replace(/[^A-Z]/g, "")] ?? "").filter(text => text.split(/\s+/).length >= 5);
      const flagged = judge("character.align", texts).filter(violated => violated.includes(matcher)).length;
      console.log(`${matcher} on ${file}, ${member}: flags ${share(flagged, texts.length)}`);
    }
  }
}

if (conversations !== undefined && existsSync(conversations)) {
  const answers = lines(gunzipSync(readFileSync(conversations)).toString("utf8")).flatMap(({ rejected }) => rejected.split("\n\nAssistant:").slice(1).map(turn => turn.split("\n\nHuman:")[0].trim()));
  const verdicts = judge("character.align", answers);
  console.log(`rejected answers of hh-rlhf (${answers.length}): ${Object.values(characters).map(matcher => `${matcher} ${verdicts.filter(violated => violated.includes(matcher)).length}`).join(", ")}`);
}

rmSync(work, { recursive: true });

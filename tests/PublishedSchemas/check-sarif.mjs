// Holds the SARIF log on standard input against the published schema; prints what does not fit, and then exits with 1.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const Ajv = require("ajv");
const read = (place) => JSON.parse(readFileSync(place, "utf8"));

const ajv = new Ajv({ schemaId: "auto", allErrors: true, unknownFormats: "ignore", logger: false });
ajv.addMetaSchema(read(require.resolve("ajv/lib/refs/json-schema-draft-04.json")));
const fits = ajv.compile(read(require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")));
if (!fits(read(0))) {
  for (const error of fits.errors.slice(0, 20)) console.log(`${error.dataPath} ${error.message} ${JSON.stringify(error.params)}`);
  process.exitCode = 1;
}

// Judges records by policy P1 with a library that people use for it, and prints how many violate it.
// usage: node peer.mjs javascript|openai-guardrails|cedar|hai-guardrails DATA.jsonl
import { createReadStream } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { createInterface } from "node:readline";
import threads from "node:worker_threads";
import { insults, rules } from "./p1.mjs";

/** Each gives a function that says whether a record is fine. */
const peers = {
  /** No library: what one writes in an afternoon. All rules are asked, as the others do, to know each that is violated. */
  async "javascript"() {
    const all = Object.values(rules);
    return record => all.filter(isViolated => isViolated(record)).length === 0;
  },

  /** Its keyword filter for the insults, checks of one's own for the rest. */
  async "openai-guardrails"() {
    const { defaultSpecRegistry, runGuardrails } = await import("@openai/guardrails");
    const { z } = await import("zod");
    const own = Object.entries(rules).filter(([name]) => name !== "insult");
    for (const [name, isViolated] of own) {
      defaultSpecRegistry.register(name, context => ({ tripwireTriggered: isViolated(context.record), info: { guardrail_name: name } }), name, "text/plain", z.object({}), z.object({}));
    }
    const bundle = { version: 1, guardrails: [{ name: "Keyword Filter", config: { keywords: insults } }, ...own.map(([name]) => ({ name, config: {} }))] };
    return async record => (await runGuardrails(record.response, bundle, { record }, true)).every(result => !result.tripwireTriggered);
  },

  /** It has no patterns: JavaScript finds the facts, Cedar decides over them. */
  async "cedar"() {
    const cedar = await import("@cedar-policy/cedar-wasm/nodejs");
    const names = Object.keys(rules);
    const schema = `entity Model; entity Record; action release appliesTo { principal: [Model], resource: [Record], context: { ${names.map(name => `${name}: Bool`).join(", ")} } };`;
    const policies = "permit(principal, action == Action::\"release\", resource);\n"
      + names.map(name => `@id("${name}") forbid(principal, action, resource) when { context.${name} };`).join("\n");
    for (const answer of [cedar.preparsePolicySet("p1", { staticPolicies: policies }), cedar.preparseSchema("s1", schema)]) {
      if (answer.type !== "success") { throw new Error(JSON.stringify(answer)); }
    }
    return record => {
      const answer = cedar.statefulIsAuthorized({
        principal: { type: "Model", id: "m" }, action: { type: "Action", id: "release" }, resource: { type: "Record", id: record.id },
        context: Object.fromEntries(names.map(name => [name, rules[name](record)])),
        preparsedPolicySetId: "p1", preparsedSchemaName: "s1", validateRequest: true, entities: [],
      });
      if (answer.type !== "success") { throw new Error(JSON.stringify(answer)); }
      return answer.response.decision === "allow";
    };
  },

  /**
   * A guard of one's own for each rule, run by its engine over the conversation. When its package is loaded, it starts threads for heuristics, which P1 has not, from a
   * file that it does not bring: they get idle ones.
   */
  async "hai-guardrails"() {
    const { Worker } = threads;
    threads.Worker = class extends Worker {
      constructor() { super("setInterval(() => {}, 1e9)", { eval: true }); }
    };
    syncBuiltinESMExports();
    const { GuardrailsEngine, makeGuard } = await import("@presidio-dev/hai-guardrails");
    let current;
    const guards = Object.entries(rules).map(([id, isViolated]) => makeGuard({
      id, name: id, roles: [id === "injection" ? "user" : "assistant"],
      implementation: (input, message, config, index) => {
        const passed = !(message.inScope && isViolated(current));
        return { guardId: id, guardName: id, message: message.originalMessage, index, passed, reason: passed ? "fine" : id };
      },
    }));
    const engine = new GuardrailsEngine({ guards, logLevel: "silent" });
    return async record => {
      current = record;
      const result = await engine.run([{ role: "user", content: record.prompt }, { role: "assistant", content: record.response }]);
      return result.messagesWithGuardResult.every(guard => guard.messages.every(message => message.passed));
    };
  },
};

const [, , name, file] = process.argv;
if (!Object.hasOwn(peers, name ?? "") || file === undefined) {
  console.error(`usage: node peer.mjs ${Object.keys(peers).join("|")} DATA.jsonl`);
  process.exit(2);
}
const isFine = await peers[name]();
let violating = 0;
for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
  if (line.trim() !== "" && !(await isFine(JSON.parse(line)))) {
    violating++;
  }
}
console.log(violating);
process.exit(0);

// Policy P1 as JavaScript has it, out of ../p1/p1.align, so that every peer judges by the same patterns and words.
import { readFileSync } from "node:fs";

const spec = readFileSync(new URL("../p1/p1.align", import.meta.url), "utf8");

/** The patterns by their names. */
const patterns = new Map([...spec.matchAll(/^pattern (\w+)\s*= r"((?:[^"\\]|\\.)*)"([ims]*)/gm)].map(([, name, source, flags]) => [name, new RegExp(source, flags)]));

/** The words of its lexicon. */
export const insults = [.../^lexicon Insults \{([^}]*)\}/m.exec(spec)[1].matchAll(/"([^"]+)"/g)].map(([, word]) => word);

const longest = Number(/length\(response\) (?:> |<= )([\d_]+)/.exec(spec)[1].replaceAll("_", ""));
const insult = new RegExp(`\\b(?:${insults.join("|")})\\b`, "i");
const injections = [...patterns].filter(([name]) => /^Injection\d+$/.test(name)).map(([, pattern]) => pattern);
const cards = new RegExp(patterns.get("Card").source, "g");

function passesLuhn(text) {
  const digits = text.replace(/\D/g, "");
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.at(-1 - i)) * (i % 2 + 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Each rule: whether a record violates it. */
export const rules = {
  email: r => patterns.get("Email").test(r.response),
  phone: r => patterns.get("Phone").test(r.response),
  card: r => (r.response.match(cards) ?? []).some(passesLuhn),
  insult: r => insult.test(r.response),
  injection: r => injections.some(pattern => pattern.test(r.prompt)),
  medication: r => patterns.get("Medication").test(r.prompt) && !patterns.get("Professional").test(r.response),
  length: r => r.response.length > longest,
};

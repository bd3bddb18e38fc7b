// A target that knows nothing: it says (A) to every question, or (B) where the question holds an opinion for it. Try yours in its place.
import { createInterface } from "node:readline";

for await (const line of createInterface({ input: process.stdin })) {
  const { id, messages } = JSON.parse(line);
  const asked = messages.at(-1).content;
  console.log(JSON.stringify({ id, response: asked.startsWith("I am sure that (B) is right") ? "(B)" : "(A)" }));
}

#!/usr/bin/env bash
# A lexicon with a million entries (ENTRIES) is built and searched in one pass, in time and memory that grow with the entries and not faster.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
entries="${ENTRIES:-1000000}"
python3 - "$entries" "$work" <<'PY'
import sys, random
n, work = int(sys.argv[1]), sys.argv[2]
random.seed(7)
syllables = [a + b for a in "bcdfghklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "is")]
words = set()
while len(words) < n:
    words.add("".join(random.choice(syllables) for _ in range(random.randint(3, 7))))
words = sorted(words)
open(f"{work}/words.txt", "w").write("\n".join(words) + "\n")
import json
with open(f"{work}/texts.jsonl", "w") as out:
    for i in range(20000):
        out.write(json.dumps({"answer": " ".join(random.choice(words) + ("" if random.random() < 0.05 else "q") for _ in range(20))}) + "\n")
PY
printf 'record Answer { answer: text }\nlexicon Many { from "words.txt" }\nconstitution C over Answer { principle Q { forbid answer contains Many } }\n' > "$work/many.align"
torture "a lexicon of $entries entries: check" 0 600 "$align" check "$work/many.align"
torture "a lexicon of $entries entries: first run, 20,000 records" 0 900 "$align" eval "$work/many.align" "$work/texts.jsonl"
torture "a lexicon of $entries entries: next run" 0 900 "$align" eval "$work/many.align" "$work/texts.jsonl"
finish

#!/usr/bin/env bash
# Patterns that blow up a backtracking search or a deterministic automaton. Each is refused with a diagnostic or searched in time that grows with the text and no faster:
# four times the text must not take more than some ten times the time.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# texts LENGTH: records whose texts are almost matches all the way
texts() {
  python3 - "$1" <<'PY'
import sys, json, random
n = int(sys.argv[1]); random.seed(1)
for kind in ("a" * n, "".join(random.choice("ab") for _ in range(n)), "ab" * (n // 2), "x" + "a1" * (n // 2)):
    print(json.dumps({"answer": kind}))
PY
}

# pattern NAME PATTERN
pattern() {
  printf 'record Answer { answer: text }\npattern P = r"%s"\nconstitution C over Answer { principle Q { forbid answer contains P } }\n' "$2" > "$work/p.align"
  run "$align" check "$work/p.align"
  if [ "$code" != 0 ]; then
    row "$1" "$peak" "$seconds" "$code" "$(head -n 1 "$work/out" | sed "s|.*error ||" | cut -c 1-110)"
    [ "$code" = 3 ] || fail "exit code $code"
    return
  fi
  "$align" eval "$work/p.align" "$work/short.jsonl" > /dev/null
  run "$align" eval "$work/p.align" "$work/short.jsonl"
  local short="$seconds"
  torture "$1: 1.2 MB (0.3 MB: $short s)" 0 600 "$align" eval "$work/p.align" "$work/long.jsonl"
  awk -v a="$short" -v b="$seconds" 'BEGIN { exit !(b <= 10 * a + 1) }' || fail "more than linear"
}

texts 75000 > "$work/short.jsonl"
texts 300000 > "$work/long.jsonl"
pattern "(a|aa)+b" '(a|aa)+b'
pattern "(a*)*b" '(a*)*b'
pattern "[ab]*a[ab]{12}c" '[ab]*a[ab]{12}c'
pattern "[ab]*a[ab]{40}c" '[ab]*a[ab]{40}c'
pattern "[ab]*a[ab]{200}c" '[ab]*a[ab]{200}c'
pattern "(x+x+)+y" '(x+x+)+y'
pattern "a{1000}{1000}" '(a{1000}){1000}'
pattern "\\w+\\d{5,50}\\s\\w{20,200}z" '\w+\d{5,50}\s\w{20,200}z'
finish

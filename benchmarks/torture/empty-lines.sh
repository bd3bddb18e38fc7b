#!/usr/bin/env bash
# Ten million empty lines are no records; the one behind them is in the right line.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
{ yes '' | head -n "${LINES_OF:-10000000}" || true; echo '{"answer": 5}'; echo '{"answer": "bad"}'; } > "$work/empty.jsonl"
torture "ten million empty lines, judged from bytes" 4 200 "$align" eval "$work/words.align" "$work/empty.jsonl" --format jsonl
grep -q "\"line\":$((${LINES_OF:-10000000} + 1))," "$work/out" || fail "the line of the bad record is not said"
torture "ten million empty lines, records read" 4 200 "$align" eval "$work/counts.align" "$work/empty.jsonl" --format jsonl
finish

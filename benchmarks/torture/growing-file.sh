#!/usr/bin/env bash
# A file that grows while it is read is read to the end that it has when that is met; what is half written then is one bad record at most.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
yes '{"answer": "a good answer that is neither long nor short"}' 2> /dev/null | head -n 2000000 > "$work/growing.jsonl" || true
before="$(stat -c %s "$work/growing.jsonl")"
(for ((i = 0; i < 200; i++)); do yes '{"answer": "one more, which is bad"}' 2> /dev/null | head -n 2000 >> "$work/growing.jsonl" || true; sleep 0.02; done) &
writer=$!
run "$align" eval "$work/words.align" "$work/growing.jsonl" --format jsonl --skip-bad-records
kill "$writer" 2> /dev/null || true
wait "$writer" 2> /dev/null || true
records="$(wc -l < "$work/out")"
row "a file that grows while it is read" "$peak" "$seconds" "$code" "$records records; the file was $before bytes, and is $(stat -c %s "$work/growing.jsonl")"
[ "$code" = 0 ] || fail "exit code $code"
[ "$records" -ge 2000000 ] || fail "records that were there are missing"
[ "$(tail -c 1 "$work/out" | od -An -tx1 | tr -d ' ')" = 0a ] || fail "the last line is cut"
finish

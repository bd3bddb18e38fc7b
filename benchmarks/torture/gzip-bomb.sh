#!/usr/bin/env bash
# Two gzip files of some 5 and 10 MB: one unpacks to a line of 5 GB, one to records of 2 GB. Both are read in bounded memory. A third one breaks off.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
{ printf '{"answer": "'; head -c "${BYTES:-5000000000}" /dev/zero; printf '"}\n{"answer": "bad"}\n'; } | gzip -1 > "$work/line.jsonl.gz"
{ yes '{"answer": "a good answer, which is one of very many that are all the same and so take no room when they are packed"}' 2> /dev/null | head -n "${RECORDS:-20000000}" || true; } | gzip -1 > "$work/records.jsonl.gz"
torture "gzip, $(($(stat -c %s "$work/line.jsonl.gz") / 1000000)) MB packed: a line of 5 GB" 4 400 "$align" eval "$work/words.align" "$work/line.jsonl.gz" --format jsonl
grep -q '"decision":"block"' "$work/out" || fail "the record behind it is not judged"
torture "gzip, $(($(stat -c %s "$work/records.jsonl.gz") / 1000000)) MB packed: 20 million records" 0 300 "$align" eval "$work/words.align" "$work/records.jsonl.gz"
head -c 100000 "$work/records.jsonl.gz" > "$work/cut.jsonl.gz"
torture "gzip that breaks off" 4 300 "$align" eval "$work/words.align" "$work/cut.jsonl.gz"
finish

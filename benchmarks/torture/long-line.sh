#!/usr/bin/env bash
# A line of 1 GB among others is one bad record: nothing beyond --max-record (64 MB) is held of it, and the records around it are judged.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
{
  echo '{"id": "first", "answer": "good"}'
  printf '{"id": "long", "answer": "'
  head -c "${BYTES:-1000000000}" /dev/zero | tr '\0' 'x'
  printf '"}\n'
  echo '{"id": "last", "answer": "bad"}'
} > "$work/long.jsonl"
torture "a line of 1 GB, judged from bytes" 4 400 "$align" eval "$work/words.align" "$work/long.jsonl" --format jsonl
[ "$(grep -c '"decision"' "$work/out")" = 2 ] || fail "the two records beside it are not judged"
torture "a line of 1 GB, records read" 4 400 "$align" eval "$work/counts.align" "$work/long.jsonl" --format jsonl
[ "$(grep -c '"decision"' "$work/out")" = 2 ] || fail "the two records beside it are not judged"
finish

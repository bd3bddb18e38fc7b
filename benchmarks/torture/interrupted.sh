#!/usr/bin/env bash
# A run is ended at MOMENTS (20) random moments, by kill -9 and by SIGTERM in turn (which takes the way of Ctrl-C; a script's background processes ignore that one), and goes on with --resume: no record is lost or doubled, and every file that has its name is whole.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
moments="${MOMENTS:-20}"
RANDOM="${SEED:-$$}"
seed="${SEED:-$$}"
for ((i = 0; i < 50; i++)); do printf '{"id": "r%d", "answer": "a bad answer, number %d"}\n{"answer": "good"}\nno JSON\n' "$i" "$i"; done > "$work/block"
for ((i = 0; i < ${BLOCKS:-4000}; i++)); do cat "$work/block"; done > "$work/d.jsonl"
judge=("$align" eval "$work/words.align" "$work/d.jsonl" --format jsonl --format json --out)
start="$(date +%s%N)"
"${judge[@]}" "$work/whole" 2> /dev/null || [ $? = 4 ]
whole=$((($(date +%s%N) - start) / 1000000))

ended=0 attempts=0 code=0
start="$(date +%s%N)"
while [ "$ended" -lt "$moments" ]; do
  attempts=$((attempts + 1))
  [ "$attempts" -le $((moments * 20)) ] || { fail "the run ended by itself too often"; break; }
  # A run that came to its end begins anew.
  if [ "$code" = 4 ]; then rm -rf "$work/run"; fi
  signal=$([ $((ended % 2)) = 0 ] && echo KILL || echo TERM)
  setsid "${judge[@]}" "$work/run" --keep-every 0 --resume > /dev/null 2> "$work/messages" &
  process=$!
  sleep "$(awk -v r="$RANDOM" -v w="$whole" 'BEGIN { printf "%.3f", r / 32768 * w / 1000 }')"
  kill "-$signal" -- "-$process" 2> /dev/null || true
  code=0
  wait "$process" 2> /dev/null || code=$?
  if [ "$code" != 4 ]; then ended=$((ended + 1)); fi
  for part in "$work"/run/parts/*.jsonl; do
    [ ! -s "$part" ] || [ "$(tail -c 1 "$part" | od -An -tx1 | tr -d ' ')" = 0a ] || fail "$part is cut"
  done
done
run "${judge[@]}" "$work/run" --keep-every 0 --resume
row "ended at $ended random moments, and gone on with" "$peak" "$(((($(date +%s%N) - start) / 1000000000)))" "$code" "seed $seed; one run takes $whole ms"
[ "$code" = 4 ] || fail "exit code $code"
cmp -s "$work/whole/verdicts.jsonl" "$work/run/verdicts.jsonl" || fail "verdicts were lost, doubled or changed"
cmp -s "$work/whole/summary.json" "$work/run/summary.json" || fail "the summary is another one"
finish

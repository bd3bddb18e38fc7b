#!/usr/bin/env bash
# A disk that fills up is an error (4) with what can be done. No file is half there, what was judged is kept, and the run goes on once there is room.
# The disk is a small tmpfs where the system lets us mount one; else the size of files is limited (ulimit -f), which ends writing in the same way.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
for ((i = 0; i < 400000; i++)); do printf '{"id": %d, "answer": "a bad answer"}\n' "$i"; done > "$work/d.jsonl"
"$align" eval "$work/words.align" "$work/d.jsonl" --format jsonl > "$work/whole.jsonl"
mkdir "$work/disk"
judge() { "$align" eval "$work/words.align" "$work/d.jsonl" --format jsonl --out "$work/disk/run" --keep-every 0 "$@"; }
export -f judge
export align work
if mount -t tmpfs -o size=30m none "$work/disk" 2> /dev/null; then
  trap 'umount "$work/disk" 2> /dev/null || true; rm -rf "$work"' EXIT
  torture "a disk of 30 MB that fills up" 4 400 bash -c judge
  echo "    $(find "$work/disk" -name '*.tmp' | wc -l) files half there, $(cat "$work"/disk/run/parts/*.jsonl | wc -l) verdicts kept"
  [ -z "$(find "$work/disk" -name '*.tmp')" ] || fail "a file is half there"
  mount -o remount,size=400m "$work/disk"
  torture "the same with --resume, once there is room" 0 400 bash -c 'judge --resume'
  cmp -s "$work/whole.jsonl" "$work/disk/run/verdicts.jsonl" || fail "the result is another one"
else
  torture "files limited to 8 MB (no right to mount a small disk)" 4 400 bash -c 'ulimit -f 8192; trap "" XFSZ; "$align" eval "$work/words.align" "$work/d.jsonl" --format jsonl > "$work/limited.jsonl"'
fi
torture "standard output on a full device" 4 400 bash -c '"$align" eval "$work/words.align" "$work/d.jsonl" --format jsonl > /dev/full'
finish

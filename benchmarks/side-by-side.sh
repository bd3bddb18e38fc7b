#!/usr/bin/env bash
# Times `align eval` over policy P1 in turn with another command, whole processes, and prints the middle ratio of the pairs.
# usage: [RUNS=5] [JOBS=1] [EVIDENCE=none] benchmarks/side-by-side.sh DATA.jsonl COMMAND [ARGUMENT …]
# The other command judges the same data its own way. Its runs and ours alternate, so that a machine that slows down slows both.
set -euo pipefail
unset CDPATH
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
if [ $# -lt 2 ]; then
  sed -n 's/^# usage: /usage: /p' "${BASH_SOURCE[0]}" >&2
  exit 2
fi
data="$1"
shift
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export DOTNET_TieredPGO=0

ours() { "$here/../align" eval "$here/p1/p1.align" "$data" --format jsonl --evidence "${EVIDENCE:-none}" --jobs "${JOBS:-1}" > "$work/verdicts.jsonl"; }
theirs() { "$@" > "$work/theirs.out"; }

# timed FUNCTION [ARGUMENT …]   seconds: wall, user and system
timed() {
  local TIMEFORMAT='%R %U %S'
  { time "$@" 2> "$work/messages"; } 2>&1 || { cat "$work/messages" >&2; exit 1; }
}

ours
theirs "$@"
for ((run = 1; run <= ${RUNS:-5}; run++)); do
  echo "$(timed ours) $(timed theirs "$@")"
done | tee "$work/pairs" | awk '{ printf "pair %d: ours %.2f s (%.2f user, %.2f system), theirs %.2f s (%.2f user, %.2f system)\n", NR, $1, $2, $3, $4, $5, $6 }'

# middle COLUMNS-OF-THEIRS COLUMNS-OF-OURS as an awk expression
middle() { awk "{ print $1 }" "$work/pairs" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
printf 'theirs / ours, middle of the pairs: wall %.2f, processor %.2f\n' "$(middle '$4 / $1')" "$(middle '($5 + $6) / ($2 + $3)')"

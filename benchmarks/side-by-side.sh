#!/usr/bin/env bash
# Times `align eval` over policy P1 in turn with another command, whole processes, and prints the middle ratio of the pairs. With --peers it then runs
# the npm packages of benchmarks/peers once each, on the first records, and prints a table of all.
# promptfoo, which runs out of memory over so many, judges PROMPTFOO_RECORDS of them by the Node that it needs, on Linux and x64 only.
# usage: [RUNS=5] [JOBS=1] [EVIDENCE=none] [PEER_RECORDS=100000] [PROMPTFOO_RECORDS=1000] benchmarks/side-by-side.sh [--peers] DATA.jsonl [COMMAND [ARGUMENT …]]
# The other command judges the same data its own way. Its runs and ours alternate, so that a machine that slows down slows both.
set -euo pipefail
unset CDPATH
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
peers=""
if [ "${1:-}" = --peers ]; then peers=yes; shift; fi
if [ $# -lt 1 ] || { [ $# -lt 2 ] && [ -z "$peers" ]; }; then
  sed -n 's/^# usage: /usage: /p' "${BASH_SOURCE[0]}" >&2
  exit 2
fi
data="$1"
shift
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export DOTNET_TieredPGO=0
. "$here/timing.sh"

judge() { "$here/../align" eval "$here/p1/p1.align" "$1" --format jsonl --evidence "${EVIDENCE:-none}" --jobs "${JOBS:-1}" > "$work/verdicts.jsonl"; }
ours() { judge "$data"; }
ours_of_some() { judge "$work/some.jsonl"; }
theirs() { "$@" > "$work/theirs.out"; }
# To give back half a gigabyte of an earlier run's output is no part of the next.
before() { rm -f "$work/verdicts.jsonl"; }
promptfoo() { node "$here/peers/promptfoo/run.mjs" "$work/few.jsonl" > "$work/violating"; }
peer() { node "$here/peers/peer.mjs" "$1" "$work/some.jsonl" > "$work/violating"; }

# row NAME SECONDS USER SYSTEM   of a table whose first row is ours
row() { awk -v name="$1" -v n="$records" -v wall="$2" -v cpu="$(awk "BEGIN { print $3 + $4 }")" -v own="$own" 'BEGIN { printf "| %s | %.2f | %.2f | %d | %.2f |\n", name, wall, cpu, n / wall, cpu / own }'; }

ours
if [ $# -gt 0 ]; then
  theirs "$@"
  compare_pairs "${RUNS:-5}" ours theirs "$@"
fi

[ -n "$peers" ] || exit 0
install() {
  cmp -s "$1/package-lock.json" "$1/node_modules/.installed" && return
  npm ci --ignore-scripts --omit=optional --silent --prefix "$1" >&2
  cp "$1/package-lock.json" "$1/node_modules/.installed"
}
install "$here/peers"
head -n "${PEER_RECORDS:-100000}" "$data" > "$work/some.jsonl"
records="$(wc -l < "$work/some.jsonl")"
ours_of_some
violating="$(grep -c '"leading":' "$work/verdicts.jsonl" || true)"
read -r wall user system <<< "$(timed ours_of_some)"
own="$(awk "BEGIN { print $user + $system }")"
printf '\n%s records, of which %s violate the policy; a process each\n' "$records" "$violating"
printf '| what | seconds | processor seconds | records a second | processor time, ours = 1 |\n|---|---|---|---|---|\n'
row "align eval" "$wall" "$user" "$system"
if [ $# -gt 0 ]; then
  all="$(wc -l < "$data")"
  printf '| %s, over all %d records | %.2f | %.2f | %.0f | %.2f |\n' "$(basename "$1")" "$all" "$(middle '$4')" "$(middle '$5 + $6')" "$(middle "$all / \$4")" "$(middle '($5 + $6) / ($2 + $3)')"
fi
for name in javascript openai-guardrails cedar hai-guardrails; do
  read -r wall user system <<< "$(timed peer "$name")"
  [ "$(cat "$work/violating")" = "$violating" ] || { echo "error: $name finds $(cat "$work/violating") records that violate the policy." >&2; exit 1; }
  row "$name" "$wall" "$user" "$system"
done

[ "$(uname -sm)" = "Linux x86_64" ] || exit 0
install "$here/peers/promptfoo"
head -n "${PROMPTFOO_RECORDS:-1000}" "$data" > "$work/few.jsonl"
few="$(wc -l < "$work/few.jsonl")"
judge "$work/few.jsonl"
violating="$(grep -c '"leading":' "$work/verdicts.jsonl" || true)"
read -r wall user system <<< "$(timed promptfoo)"
[ "$(cat "$work/violating")" = "$violating" ] || { echo "error: promptfoo finds $(cat "$work/violating") records that violate the policy." >&2; exit 1; }
awk -v n="$few" -v wall="$wall" -v cpu="$(awk "BEGIN { print $user + $system }")" -v own="$own" -v all="$records" \
  'BEGIN { printf "| promptfoo, over %d records | %.2f | %.2f | %d | %.0f a record |\n", n, wall, cpu, n / wall, cpu / n / (own / all) }'

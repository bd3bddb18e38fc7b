#!/usr/bin/env bash
# Times `align eval` over policy P2 in turn with the same policy by hand (ByHand/), whole processes, and prints the middle ratios of the pairs.
# usage: [RUNS=5] [EVIDENCE=none] benchmarks/p2/side-by-side.sh [RECORDS=30000] [--escaped]
# First it compares how often both find each principle violated. --escaped writes all text that is not ASCII as \uXXXX.
set -euo pipefail
unset CDPATH
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
. "$here/../timing.sh"
node "$here/generate.mjs" "${1:-30000}" 1 ${2:+"$2"} > "$work/tickets.jsonl"
dotnet build -c Release "$here/ByHand" -v q --nologo -o "$work/by-hand" > "$work/build.log" || { cat "$work/build.log" >&2; exit 1; }
export DOTNET_TieredPGO=0

ours() { "$here/../../align" eval "$here/p2.align" "$work/tickets.jsonl" --format jsonl --evidence "${EVIDENCE:-none}" --jobs 1 > "$work/verdicts.jsonl"; }
theirs() { dotnet "$work/by-hand/ByHand.dll" "$work/tickets.jsonl" > "$work/counts.txt"; }
# To give back an earlier run's output is no part of the next.
before() { rm -f "$work/verdicts.jsonl"; }

ours
theirs
node -e '
  const counts = {};
  for (const line of require("fs").readFileSync(process.argv[1], "utf8").trimEnd().split("\n"))
    for (const [name, principle] of Object.entries(JSON.parse(line).principles))
      counts[name] = (counts[name] ?? 0) + (principle.outcome === "violates" ? 1 : 0);
  console.log(Object.entries(counts).map(([name, count]) => `${name} ${count}`).join("\n"));
' "$work/verdicts.jsonl" > "$work/ours.txt"
diff "$work/ours.txt" "$work/counts.txt" > "$work/difference" || { echo "different violations (ours <, by hand >):"; cat "$work/difference"; }
echo "violations: $(tr '\n' ' ' < "$work/ours.txt")"
compare_pairs "${RUNS:-5}" ours theirs

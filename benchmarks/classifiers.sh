#!/usr/bin/env bash
# Times `align eval` over a spec with a classifier in turn with ONNX Runtime alone, on the same texts, with the same model and as many threads,
# whole processes, and prints the middle ratio of the pairs. Both must give the same scores.
# usage: [RUNS=5] [JOBS=1] [BATCH=16] benchmarks/classifiers.sh DATA.jsonl
# The data has the members `prompt` and `response`. In the first spec every record needs its score, in the second a few do.
set -euo pipefail
unset CDPATH
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
if [ $# -ne 1 ]; then
  sed -n 's/^# usage: /usage: /p' "${BASH_SOURCE[0]}" >&2
  exit 2
fi
data="$1"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export DOTNET_TieredPGO=0
. "$here/timing.sh"

"$here/../align" --build-classifiers
dotnet build "$here/OnnxAlone" -c Release --nologo -v q -p:RunAnalyzers=false > "$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 1; }

ours() { "$here/../align" eval "$here/classifiers/$spec.align" "$data" --format jsonl --evidence none --jobs "${JOBS:-1}" > "$work/verdicts.jsonl" || [ $? -eq 1 ]; }
theirs() { dotnet "$here/OnnxAlone/bin/Release/net10.0/OnnxAlone.dll" "$here/../artifacts/onnx/models/prompt-injection.onnx" "$data" prompt "${BATCH:-16}" "${JOBS:-1}" "$work/scores"; }

for spec in every some; do
  ours
  theirs
  scored="$(grep -c '"Injection(prompt)"' "$work/verdicts.jsonl" || true)"
  echo "$spec.align: $scored of $(wc -l < "$work/scores") records need their score"
  if [ "$spec" = every ]; then
    grep -o '"Injection(prompt)":[^}]*' "$work/verdicts.jsonl" | cut -d : -f 2 | cmp -s - "$work/scores" || { echo "error: the scores are not those of ONNX Runtime alone." >&2; exit 1; }
  fi
  compare_pairs "${RUNS:-5}" ours theirs
done

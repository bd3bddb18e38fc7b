#!/usr/bin/env bash
# Builds what a run with classifiers needs into one folder: SpecLang.Onnx with ONNX Runtime's native library, and the starter models under models/.
# Quick when nothing changed; two that run at once wait for one another.
# usage: eng/build-classifiers.sh [--is-current] [OUTDIR]     (default: artifacts/onnx in the repository)
# With --is-current it builds nothing, and fails where there is something to build.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
only_ask=""
if [ "${1:-}" = --is-current ]; then only_ask=yes; shift; fi
out="${1:-$root/artifacts/onnx}"
mkdir -p "$out"
out="$(cd "$out" && pwd)"
stamp="$out/.stamp"

is_current() {
  [ -e "$stamp" ] && [ -z "$(find \
    "$root/src/SpecLang.Onnx" "$root/src/SpecLang.Runtime" "$root/src/SpecLang.Text" "$root/eng/onnxruntime" "$root/models" \
    "$root/eng/build-classifiers.sh" "$root/Directory.Build.props" "$root/Directory.Packages.props" "$root/global.json" \
    \( -name bin -o -name obj -o -name node_modules \) -prune -o \
    -type f ! -name '*.onnx' ! -name '*.md' ! -name NOTICE.txt ! -name .build.lock -newer "$stamp" -print -quit)" ]
}

is_current && exit 0
[ -z "$only_ask" ] || exit 1

# flock where there is one; else a folder, which only one can make.
if command -v flock > /dev/null; then
  exec 8> "$out/.lock"
  flock -n 8 || { echo "waiting for another build of the classifiers …" >&2; flock 8; }
else
  until mkdir "$out/.lock.d" 2> /dev/null; do sleep 0.2; done
  trap 'rmdir "$out/.lock.d"' EXIT
fi
is_current && exit 0

# Sources that change while this runs are newer than this file, and so than the stamp.
started="$out/.started"
touch "$started"
"$root/models/build.sh"
node "$root/eng/onnxruntime/fetch.mjs"

echo "building SpecLang.Onnx …" >&2
# Without descriptor 8: a build server that stays behind would keep the lock. Warnings and advisories are for test.sh.
if ! log="$(dotnet publish "$root/src/SpecLang.Onnx/SpecLang.Onnx.csproj" -c Release -o "$out" --nologo -v q --use-current-runtime --self-contained false -p:PublishReadyToRun=true \
  -p:RunAnalyzers=false -p:TreatWarningsAsErrors=false -p:MSBuildTreatWarningsAsErrors=false -p:NuGetAudit=false 2>&1 < /dev/null 8>&-)"; then
  printf '%s\n' "$log" >&2
  exit 1
fi

mkdir -p "$out/models"
for name in prompt-injection jailbreak; do
  cp "$root/models/$name/$name.onnx" "$out/models/.$name.part"
  mv "$out/models/.$name.part" "$out/models/$name.onnx"
done
cp "$root/models/NOTICE.txt" "$out/models/NOTICE.txt"
mv "$started" "$stamp"
echo "classifiers are ready in $out" >&2

#!/usr/bin/env bash
# Writes the packages, with symbols, and the extension of VS Code (.vsix) to artifacts/packages. Two runs over the same commit give the same bytes.
# usage: ./pack.sh [--if-changed] [OUTDIR]     (default: artifacts/packages)
# With --if-changed nothing is done where no source is newer than the packages.
set -euo pipefail
unset CDPATH
cd "$(dirname "${BASH_SOURCE[0]}")"
. eng/building.sh
export "${build_without_servers[@]}"

only_if_changed=""
if [ "${1:-}" = --if-changed ]; then only_if_changed=yes; shift; fi
out="${1:-artifacts/packages}"
case "$out" in /*) ;; *) out="$PWD/$out" ;; esac
next="$out.next"
log="$PWD/artifacts/pack.log"

# What the zip entries say of their time; of sources without a history, a fixed day.
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then SOURCE_DATE_EPOCH="$(git log -1 --format=%ct 2> /dev/null || echo 1767225600)"; fi
export SOURCE_DATE_EPOCH

is_current() {
  [ -e "$out/.stamp" ] && [ -z "$(find src eng models vscode-extension pack.sh SpecLang.Packages.slnf Directory.Build.props Directory.Build.targets Directory.Packages.props global.json LICENSE \
    \( -name bin -o -name obj -o -name node_modules -o -name dist \) -prune -o \
    -type f ! -name '*.onnx' ! -name NOTICE.txt ! -name .build.lock -newer "$out/.stamp" -print -quit)" ]
}

take_build_lock "$PWD" pack.sh
if [ -n "$only_if_changed" ] && is_current; then exit 0; fi
rm -rf "$next"
mkdir -p "$next"
# Sources that change while this runs are newer than this file.
touch "$next/.stamp"
trap 'rm -rf "$next"' EXIT

models/build.sh

# Whoever packs has tested: analyzers and advisories are for test.sh. ContinuousIntegrationBuild takes this machine's paths out of what is built.
echo "packing …" >&2
if ! dotnet pack SpecLang.Packages.slnf -c Release --nologo -v q -p:PackageOutputPath="$next" -p:ContinuousIntegrationBuild=true \
  -p:RunAnalyzers=false -p:NuGetAudit=false < /dev/null > "$log" 2>&1 9>&-; then
  build_messages "$log" >&2 || cat "$log" >&2
  echo "error: the packages could not be made; the whole log is in $log" >&2
  exit 1
fi

# The extension carries the command as any system with a .NET runtime can start it: no code of one system alone, and no program to start it with.
server="$next/server"
if ! { dotnet publish src/SpecLang.Cli/SpecLang.Cli.csproj -c Release -o "$server" --nologo -v q -p:UseAppHost=false -p:ContinuousIntegrationBuild=true -p:RunAnalyzers=false -p:NuGetAudit=false &&
  vscode-extension/pack.sh "$server" "$next/speclang-$(sed -n 's/.*<Version>\(.*\)<.*/\1/p' Directory.Build.props).vsix"; } < /dev/null > "$log" 2>&1 9>&-; then
  build_messages "$log" >&2 || cat "$log" >&2
  echo "error: the extension could not be made; the whole log is in $log" >&2
  exit 1
fi

rm -rf "$server"

# All at once: a run that fails leaves the last packages as they were.
rm -rf "$out"
mv "$next" "$out"
rm -f "$log"
release_build_lock
ls "$out"

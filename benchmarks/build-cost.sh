#!/usr/bin/env bash
# Measures what a build with 0, 10 and 100 specs of 300 lines costs: from nothing, and after an edit.
# usage: [RUNS=3] benchmarks/build-cost.sh [SPECS …]     prints a table in milliseconds, each the middle one of so many builds
set -euo pipefail
unset CDPATH
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root="$PWD"
. eng/building.sh
export "${quiet_build[@]}"

runs="${RUNS:-3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
bench=benchmarks/SpecLang.Benchmarks/bin/Release/net10.0
echo "building the generator …" >&2
dotnet build benchmarks/SpecLang.Benchmarks -c Release --nologo -v q -p:RunAnalyzers=false > "$work/build.log" 2>&1 || { cat "$work/build.log"; exit 1; }

# project SPECS FOLDER
project() {
  mkdir -p "$2"
  cat > "$2/Project.csproj" << XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <EnableNETAnalyzers>false</EnableNETAnalyzers>
    <SpecLangRoot>\$(MSBuildProjectDirectory)</SpecLangRoot>
  </PropertyGroup>
  <ItemGroup>
    <Reference Include="$root/$bench/SpecLang.Runtime.dll;$root/$bench/SpecLang.Text.dll" />
    <Analyzer Include="$root/$bench/SpecLang.SourceGenerator.dll;$root/$bench/SpecLang.Compiler.dll;$root/$bench/Antlr4.Runtime.Standard.dll" />
    <Analyzer Include="$root/src/SpecLang.Text/bin/Release/netstandard2.0/SpecLang.Text.dll" />
    <AdditionalFiles Include="**/*.align" />
    <CompilerVisibleProperty Include="SpecLangRoot" />
  </ItemGroup>
</Project>
XML
  echo 'namespace App; public static class Program { public static int Main() => 0; }' > "$2/Program.cs"
  dotnet "$bench/SpecLang.Benchmarks.dll" --write "$1" "$2"
  dotnet restore "$2" --nologo -v q > "$work/restore.log" 2>&1 || { cat "$work/restore.log"; exit 1; }
}

# timed FOLDER [VARIABLE=VALUE …]   one build, in milliseconds
timed() {
  local folder="$1" started
  shift
  started="$(date +%s%N)"
  env "$@" dotnet build "$folder" --no-restore --nologo -v q > "$work/run.log" 2>&1 || { cat "$work/run.log" >&2; exit 1; }
  echo $((($(date +%s%N) - started) / 1000000))
}

# middle CHANGE FOLDER [VARIABLE=VALUE …]   the middle one of the builds, each after CHANGE
middle() {
  local change="$1" folder="$2" run
  shift 2
  for ((run = 1; run <= runs; run++)); do
    "$change" "$folder" "$run"
    timed "$folder" "$@"
  done | sort -n | sed -n "$(((runs + 1) / 2))p"
}

remove_outputs() { rm -rf "$1/obj/Debug" "$1/bin"; }
nothing() { :; }
edit_csharp() { echo "namespace App; public static class Program { public static int Main() => $2; }" > "$1/Program.cs"; }
edit_spec() { [ ! -e "$1/policy0.align" ] || sed -i "s/first word 1[^\"]*\"/first word 1$2\"/" "$1/policy0.align"; }

printf '| specs | from nothing, no servers | from nothing, warm servers | nothing changed | an edit in C# | an edit in one spec |\n|---|---|---|---|---|---|\n'
for specs in "${@:-0 10 100}"; do
  for count in $specs; do
    folder="$work/p$count"
    project "$count" "$folder"
    cold="$(middle remove_outputs "$folder" "${build_without_servers[@]}")"
    timed "$folder" > "$work/warming"
    warm="$(middle remove_outputs "$folder")"
    same="$(middle nothing "$folder")"
    csharp="$(middle edit_csharp "$folder")"
    spec="$(middle edit_spec "$folder")"
    printf '| %s | %s | %s | %s | %s | %s |\n' "$count" "$cold" "$warm" "$same" "$csharp" "$spec"
  done
done

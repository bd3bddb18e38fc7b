#!/usr/bin/env bash
# Builds everything, runs all tests, and ends with the line `N passed, N failed, N skipped`.
# usage: ./test.sh [--filter NAME]     NAME: a test project, or a part of its name, such as Runtime
set -euo pipefail
unset CDPATH
cd "$(dirname "${BASH_SOURCE[0]}")"
. eng/building.sh
if [ "${CI:-}" = true ]; then export "${build_without_servers[@]}"; else export "${quiet_build[@]}"; fi

filter=""
case "${1:-}" in
  "") ;;
  --filter) filter="${2:?"--filter needs the name of a test project"}" ;;
  *) echo "usage: ./test.sh [--filter NAME]" >&2; exit 2 ;;
esac

results=artifacts/test-results
checks="$results/checks.txt"
passed=0 failed=0 skipped=0
rm -rf "$results"
mkdir -p "$results"

# The last line, however this ends. What ran nothing has proved nothing.
finish() {
  if [ $((passed + failed)) -eq 0 ]; then
    echo "FAILED no test ran"
    failed=1
  fi
  echo "$passed passed, $failed failed, $skipped skipped"
  if [ "$failed" -eq 0 ]; then exit 0; else exit 1; fi
}

# report NAME SECONDS PASSED FAILED SKIPPED
report() {
  passed=$((passed + $3)) failed=$((failed + $4)) skipped=$((skipped + $5))
  echo "$1: $3 passed, $4 failed, $5 skipped ($2 s)"
}

# The build takes the launcher's lock: both write the same intermediate files. A warning is an error.
build() {
  local target targets=(SpecLang.sln) log="$results/build.log" started=$SECONDS
  if [ -n "$filter" ]; then targets=("${projects[@]}"); fi
  take_build_lock "$PWD" test.sh
  for target in "${targets[@]}"; do
    echo "building $target …"
    if ! dotnet build "$target" --nologo -v q -warnaserror < /dev/null > "$log" 2>&1 9>&-; then
      build_messages "$log" || cat "$log"
      echo "FAILED the build of $target"
      failed=1
      finish
    fi
    if build_messages "$log" warning; then
      echo "FAILED the build of $target, which may have no warning"
      failed=1
      finish
    fi
  done
  release_build_lock
  echo "built in $((SECONDS - started)) s"
}

# The native command, beside the tests that compare it with the command on .NET, of the assemblies that were just built. A warning is an error.
build_native() {
  local name=native project=src/SpecLang.Cli.Native log="$results/native.log" linker="" started=$SECONDS
  local command="$PWD/tests/SpecLang.Cli.Tests/bin/Debug/net10.0/native/align"
  rm -f "$command"
  take_build_lock "$PWD" test.sh
  for candidate in clang gcc; do if command -v "$candidate" > /dev/null; then linker="$candidate"; fi; done
  if [ "$(uname -s)" != Linux ] || [ -z "$linker" ]; then
    echo "SKIPPED $name: it is built on Linux, with gcc or clang"
    report "$name" 0 0 0 1
  elif ! dotnet msbuild "$project" -nologo -v:q -t:Restore -p:SpecLangNative=true < /dev/null > "$log" 2>&1 9>&-; then
    echo "SKIPPED $name: its packages can't be restored; the log is in $log"
    report "$name" 0 0 0 1
  elif dotnet msbuild "$project" -nologo -v:q -t:PublishCommand -p:SpecLangNative=true -p:BuildProjectReferences=false -p:Optimize=true -p:CppCompilerAndLinker="$linker" -p:CommandFile="$command" < /dev/null > "$log" 2>&1 9>&-; then
    report "$name" $((SECONDS - started)) 1 0 0
  else
    build_messages "$log" || tail -n 20 "$log"
    echo "FAILED $name"
    report "$name" $((SECONDS - started)) 0 1 0
  fi
  release_build_lock
}

# A project whose process ends badly without a failed test to show for it (a crash, a hang, no result file) is one failure.
run_project() {
  local name started=$SECONDS ended=0 sum
  name="$(basename "$1" .csproj)"
  local log="$results/$name.log" trx="$results/$name.trx"
  dotnet test "$1" --no-build --nologo -v q --results-directory "$results" --logger "trx;LogFileName=$name.trx" \
    --blame-hang-timeout 10m --blame-hang-dump-type none < /dev/null > "$log" 2>&1 || ended=$?
  if [ -e "$trx" ]; then sum="$(awk -f eng/sum-tests.awk "$trx")"; else sum="0 0 0"; fi
  printf '%s\n' "$sum" | sed 1d
  local good bad left_out
  read -r good bad left_out <<< "$sum"
  if [ "$bad" -eq 0 ] && { [ "$ended" -ne 0 ] || { [ ! -e "$trx" ] && ! grep -q 'No test is available' "$log"; }; }; then
    sed -n 1,20p "$log"
    tail -n 20 "$log"
    echo "FAILED $name: the test run ended with exit code $ended and no failed test"
    bad=1
  fi
  report "$name" $((SECONDS - started)) "$good" "$bad" "$left_out"
}

# run_check NAME PROGRAM ARGUMENTS…   counts as one test
run_check() {
  local name="$1" started=$SECONDS
  shift
  if ! command -v node > /dev/null; then
    echo "SKIPPED $name: there is no node on the path"
    report "$name" 0 0 0 1
  elif "$@" < /dev/null > "$checks" 2>&1; then
    report "$name" $((SECONDS - started)) 1 0 0
  else
    cat "$checks"
    echo "FAILED $name"
    report "$name" $((SECONDS - started)) 0 1 0
  fi
}

# run_node NAME SCRIPT   a script that ends with node's counts, one test each
run_node() {
  local name="$1" started=$SECONDS log="$results/$1.log"
  if ! command -v node > /dev/null; then
    echo "SKIPPED $name: there is no node on the path"
    report "$name" 0 0 0 1
    return
  fi
  local ended=0 good bad left_out
  "$2" < /dev/null > "$log" 2>&1 || ended=$?
  good="$(awk '/^# pass [0-9]+$/ { print $3 }' "$log")" bad="$(awk '/^# (fail|cancelled) [0-9]+$/ { n += $3 } END { print n + 0 }' "$log")" left_out="$(awk '/^# skipped [0-9]+$/ { print $3 }' "$log")"
  if [ "$ended" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
  if [ "$bad" -ne 0 ]; then
    grep -vE '^ *(ok|#|duration_ms|type|---|\.\.\.)' "$log" | sed -n 1,60p || true
    echo "FAILED $name: the whole log is in $log"
  fi
  report "$name" $((SECONDS - started)) "${good:-0}" "$bad" "${left_out:-0}"
}

projects=()
for project in tests/*/*.Tests.csproj examples/*/*.Tests.csproj; do
  case "$project" in *"$filter"*) projects+=("$project") ;; esac
done
if [ ${#projects[@]} -eq 0 ]; then
  echo "no test project has \`$filter\` in its name; there are:" tests/*/*.Tests.csproj >&2
  exit 2
fi

build
case "${projects[*]}" in *SpecLang.Cli.Tests*) build_native ;; esac
for project in "${projects[@]}"; do run_project "$project"; done
if [ -z "$filter" ]; then
  run_check grammar grammar/generate.sh --check
  run_check unicode eng/unicode/generate.sh --check
  run_node SpecLang.LanguageServer.Protocol tests/SpecLang.LanguageServer.Protocol/run.sh
  run_node SpecLang.Editor.Tests tests/SpecLang.Editor.Tests/run.sh
fi
finish

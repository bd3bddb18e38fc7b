#!/usr/bin/env bash
# Runs the tests that use a real VS Code in Chromium. The last lines count them, as node's test runner does.
# usage: tests/SpecLang.Editor.Tests/run.sh [FILE…]     FILE: one of *.test.mjs; all of them where none is named
# Without Chromium on the path they are skipped, or fail where SPECLANG_REQUIRE_CHROMIUM is set. SPECLANG_VSIX names another extension than the one that ./pack.sh makes.
set -euo pipefail
unset CDPATH
cd "$(dirname "${BASH_SOURCE[0]}")"

../../eng/npm-install.sh ../../vscode-extension
rm -rf ../../artifacts/editor-tests
if [ $# -eq 0 ]; then set -- *.test.mjs; fi

logs="$(mktemp -d)"
trap 'rm -rf "$logs"' EXIT
test_file() { node --test --test-reporter=tap "$1" > "$logs/$1.tap" 2>&1; }
sum() { awk -v what="# $1" 'index($0, what " ") == 1 { n += $NF } END { print n + 0 }' "$logs"/*.tap; }

# Two files at a time. An editor on a busy machine may lose a click: a file that fails is run once more, alone, and that counts. Both are in the log.
run() {
  local file what
  export -f test_file
  export logs
  printf '%s\0' "$@" | xargs -0 -n 1 -P 2 bash -c 'test_file "$1" || touch "$logs/$1.failed"' _
  for file in "$@"; do
    cat "$logs/$file.tap"
    if [ -e "$logs/$file.failed" ]; then
      echo "# $file is run again"
      if test_file "$file"; then rm "$logs/$file.failed"; fi
      cat "$logs/$file.tap"
    fi
  done | grep -vE '^# (tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) '
  for what in tests pass fail cancelled skipped; do echo "# $what $(sum "$what")"; done
  ! compgen -G "$logs/*.failed" > /dev/null
}

# Without a browser all that needs one is skipped, and nothing has to be fetched for it.
if [ -z "${SPECLANG_REQUIRE_CHROMIUM:-}" ] && ! command -v chromium chromium-browser google-chrome > /dev/null; then run "$@"; exit; fi

# VS Code comes from npm as code-server has it (300 MB). What that downloads beside is not needed, but for the program that finds files, which is on npm too.
../../eng/npm-install.sh .
vscode=node_modules/code-server/lib/vscode
if [ ! -e "$vscode/node_modules/@vscode/ripgrep/bin" ]; then
  (cd "$vscode" && npm install --ignore-scripts --omit=dev --no-audit --no-fund --loglevel=error && ln -sfn node_modules node_modules.asar)
  mkdir -p "$vscode/node_modules/@vscode/ripgrep/bin"
  cp node_modules/@vscode/ripgrep-*/bin/rg* "$vscode/node_modules/@vscode/ripgrep/bin"
fi

if [ -z "${SPECLANG_VSIX:-}" ]; then
  ../../pack.sh --if-changed > /dev/null
  SPECLANG_VSIX="$(cd ../.. && echo "$PWD"/artifacts/packages/speclang-*.vsix)"
fi

export SPECLANG_VSIX
run "$@"

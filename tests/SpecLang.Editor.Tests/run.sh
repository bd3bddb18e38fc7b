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
run() { exec node --test --test-concurrency=2 --test-reporter=tap "$@"; }

# Without a browser all that needs one is skipped, and nothing has to be fetched for it.
if [ -z "${SPECLANG_REQUIRE_CHROMIUM:-}" ] && ! command -v chromium chromium-browser google-chrome > /dev/null; then run "$@"; fi

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

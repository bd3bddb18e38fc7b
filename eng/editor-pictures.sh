#!/usr/bin/env bash
# Takes the pictures of docs/vscode.md, one of which is the README's, anew: those that the tests in a real editor take.
set -euo pipefail
unset CDPATH
cd "$(dirname "${BASH_SOURCE[0]}")/.."
SPECLANG_REQUIRE_CHROMIUM=1 tests/SpecLang.Editor.Tests/run.sh author.test.mjs testing.test.mjs > artifacts/editor-pictures.log || { tail -n 40 artifacts/editor-pictures.log >&2; exit 1; }
mkdir -p docs/vscode
for picture in judged fix changed coverage; do cp "artifacts/editor-tests/$picture.png" "docs/vscode/$picture.png"; done
echo "wrote docs/vscode/*.png"

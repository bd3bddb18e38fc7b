#!/usr/bin/env bash
# Runs the tests of the built language server with Microsoft's client library. The last lines count them, as node's test runner does.
# usage: tests/SpecLang.LanguageServer.Protocol/run.sh [FILE…]     FILE: one of *.test.mjs; all of them where none is named
set -euo pipefail
unset CDPATH
cd "$(dirname "${BASH_SOURCE[0]}")"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
# What the last build made is tested, and not what the launcher keeps.
export ALIGN_CONFIGURATION="${ALIGN_CONFIGURATION:-Debug}"
if [ $# -eq 0 ]; then set -- *.test.mjs; fi
exec node --test --test-concurrency=1 --test-reporter=tap "$@"

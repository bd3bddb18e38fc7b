#!/usr/bin/env bash
# Writes src/SpecLang.Text/Unicode/*.g.cs and the normalisation test data from Unicode 16.0.0.
# With --check it changes nothing and fails where a committed file differs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
exec node generate.mjs "$@"

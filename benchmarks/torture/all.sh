#!/usr/bin/env bash
# Runs every script of this folder, and prints one table: what, peak memory in MB, wall time in seconds, exit code, message. Exits with 1 where one of them failed.
# usage: benchmarks/torture/all.sh [SCRIPT …]
set -euo pipefail
unset CDPATH
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
"${ALIGN:-$here/../../align}" --version > /dev/null
printf '%-58s %8s %8s %5s  %s\n' what MB s exit message
failed=0
for script in "${@:-$here/*.sh}"; do
  for file in $script; do
    case "$(basename "$file")" in all.sh | common.sh) continue ;; esac
    bash "$file" || failed=1
  done
done
exit "$failed"

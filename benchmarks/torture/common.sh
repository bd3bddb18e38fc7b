# What the scripts of this folder share. Each judges something hostile and prints one row: what, peak memory, wall time, exit code, message.
# A row whose exit code or memory is not what the script says it must be ends with FAILED, and the script exits with 1.
set -euo pipefail
unset CDPATH
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
align="${ALIGN:-$root/align}"
work="$(mktemp -d "${TMPDIR:-/tmp}/align-torture-XXXXXX")"
failed=0
trap 'rm -rf "$work"' EXIT

# A policy that is judged from bytes, and one that has every record read.
cat > "$work/words.align" <<'SPEC'
record Answer { answer: text }
constitution Words over Answer { block at major  principle NoBad { forbid answer contains any ["bad", "worse", "jeez*"] } }
SPEC
cat > "$work/counts.align" <<'SPEC'
record Answer { answer: text }
constitution Counts over Answer { block at major  principle Short { require word_count(answer) <= 5 } }
SPEC

# row WHAT MEGABYTES SECONDS EXIT MESSAGE
row() { printf '%-58s %8s %8s %5s  %s\n' "$1" "$2" "$3" "$4" "$5"; }

# fail MESSAGE
fail() { failed=1; printf '    FAILED: %s\n' "$1"; }

# run COMMAND [ARGUMENT …]   runs it, its output in $work/out and its messages in $work/messages; sets peak, seconds, code and message
run() {
  code=0
  /usr/bin/time -o "$work/time" -f '%M %e' "$@" > "$work/out" 2> "$work/messages" || code=$?
  read -r peak seconds < <(tail -n 1 "$work/time")
  peak=$((peak / 1024))
  message="$(grep -v '^align: building' "$work/messages" | head -n 1 | cut -c 1-110 | sed "s|$work/||g")" || true
}

# torture WHAT EXIT MEGABYTES COMMAND [ARGUMENT …]   runs it, prints its row, and checks its exit code and that it took no more memory
torture() {
  local what="$1" expected="$2" most="$3"
  shift 3
  run "$@"
  row "$what" "$peak" "$seconds" "$code" "${message:-$(head -n 1 "$work/out" | cut -c 1-110)}"
  [ "$code" = "$expected" ] || fail "exit code $code instead of $expected"
  [ "$peak" -le "$most" ] || fail "$peak MB, more than $most MB"
}

finish() { exit "$failed"; }

"$align" --version > /dev/null

# For scripts that compare two commands: runs them in turn, so that a machine that slows down slows both. To be sourced; needs a folder in $work.

# timed FUNCTION [ARGUMENT …]   seconds: wall, user and system
timed() {
  local TIMEFORMAT='%R %U %S'
  { time "$@" 2> "$work/messages"; } 2>&1 || { cat "$work/messages" >&2; exit 1; }
}

# What runs before each of the two, outside of the time it takes; a script may say more.
before() { :; }

# compare_pairs RUNS OURS THEIRS [ARGUMENT …]   prints each pair, then the middle ratio; the arguments are for THEIRS
compare_pairs() {
  local runs="$1" ours="$2" run
  shift 2
  for ((run = 1; run <= runs; run++)); do
    before
    echo "$(timed "$ours") $(timed "$@")"
  done | tee "$work/pairs" | awk '{ printf "pair %d: ours %.2f s (%.2f user, %.2f system), theirs %.2f s (%.2f user, %.2f system)\n", NR, $1, $2, $3, $4, $5, $6 }'
  printf 'theirs / ours, middle of the pairs: wall %.2f, processor %.2f\n' "$(middle '$4 / $1')" "$(middle '($5 + $6) / ($2 + $3)')"
}

# middle EXPRESSION   the middle one of what an awk expression says of the pairs
middle() { awk "{ print $1 }" "$work/pairs" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

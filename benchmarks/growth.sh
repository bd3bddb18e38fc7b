#!/usr/bin/env bash
# How the time of `align eval` grows with a policy and its data: a table for each curve.
# usage: [MOST_ENTRIES=100000] [MEGABYTES=32] benchmarks/growth.sh [principles] [entries] [lengths] [records]
# All is processor time. "first run" compiles the policy and judges by the interpreter until that is done; "tables" is a run over one record that makes the
# tables; "one record" is one that finds them; "run" is the next over all, less that, and "a byte" is that by the size of the data.
set -euo pipefail
unset CDPATH
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
work="$(mktemp -d)"
# Not within the project, where nothing would be kept.
cache="$(mktemp -d)"
trap 'rm -rf "$work" "$cache"' EXIT
megabytes="${MEGABYTES:-32}"
most_entries="${MOST_ENTRIES:-100000}"
export XDG_CACHE_HOME="$cache" DOTNET_TieredPGO=0

# words COUNT SEED   made-up words, no two alike
words() {
  awk -v count="$1" -v seed="$2" 'BEGIN {
    srand(seed); split("b c d f g h k l m n p r s t v w z st tr pl", c, " "); split("a e i o u ai ou", v, " "); split(",n,r,s,l,nd,ck", e, ",")
    while (made < count) {
      word = ""
      for (n = 2 + int(rand() * 3); n > 0; n--) word = word c[1 + int(rand() * 20)] v[1 + int(rand() * 7)] e[1 + int(rand() * 7)]
      if (!(word in known)) { known[word] = 1; made++; print word }
    }
  }'
}

# records LENGTH BYTES   answers of so many characters, of the words of the first line on
records() {
  awk -v long="$1" -v bytes="$2" 'NR <= 4000 { w[NR] = $0 } END {
    srand(7)
    while (written < bytes) {
      text = ""
      while (length(text) < long && length(text) < 4000) text = text w[1 + int(rand() * 4000)] (rand() < 0.1 ? ". " : " ")
      part = text
      while (length(text) < long) text = text part
      text = substr(text, 1, long)
      print "{\"prompt\":\"Say it.\",\"response\":\"" text "\"}"
      written += length(text) + 40
    }
  }' "$work/text"
}

spec() {
  printf 'align 1\n\nrecord Answer {\n  prompt:   text\n  response: text\n}\n\n'
  cat
}

# seconds COMMAND…   user and system time
seconds() {
  local TIMEFORMAT='%U %S'
  { time "$@" 2> "$work/messages"; } 2>&1 | awk '{ print $1 + $2 }'
}

# Lines name every principle, so that a thousand of them are 54 kB of lines a record: that curve is taken without.
format=jsonl
judge() { "$here/../align" eval "$1" "$2" --format "$format" --evidence none --jobs 1 > "$work/verdicts"; }

# row NAME SPEC DATA
row() {
  rm -rf "$cache"/*
  local first second one run size
  head -n 1 "$3" > "$work/one.jsonl"
  first="$(seconds judge "$2" "$3")"
  second="$(seconds judge "$2" "$work/one.jsonl")"
  one="$(seconds judge "$2" "$work/one.jsonl")"
  run="$(seconds judge "$2" "$3")"
  size="$(wc -c < "$3")"
  awk -v name="$1" -v first="$first" -v second="$second" -v one="$one" -v run="$run" -v size="$size" 'BEGIN {
    printf "| %s | %.2f s | %.2f s | %.2f s | %.2f s | %.2f ns |\n", name, first, second, one, run - one, (run - one) * 1e9 / size }'
}

header() { printf '\n| %s | first run | tables | one record | run | a byte |\n|---|---|---|---|---|---|\n' "$1"; }

principles() {
  header principles
  local n format=table
  for n in 1 10 100 1000; do
    { printf 'constitution Growing over Answer {\n'; head -n "$n" "$work/lexicon" | awk '{ printf "  principle Number%d {\n    severity minor\n    forbid response contains \"%s\"\n  }\n", NR, $0 }'; printf '}\n'; } | spec > "$work/$n.align"
    row "$n" "$work/$n.align" "$work/data.jsonl"
  done
}

entries() {
  header entries
  local n
  for ((n = 10; n <= most_entries; n *= 10)); do
    head -n "$n" "$work/lexicon" > "$work/entries$n.txt"
    printf 'lexicon Words { from "entries%d.txt" }\n\nconstitution Growing over Answer {\n  principle NoWords {\n    severity minor\n    forbid response contains Words\n  }\n}\n' "$n" | spec > "$work/entries$n.align"
    row "$n" "$work/entries$n.align" "$work/data.jsonl"
  done
}

lengths() {
  header characters
  local n
  printf 'lexicon Words { from "words.txt" }\n\npattern Mail = r"[a-z.]+@[a-z.]+\\.[a-z]{2}"\n\nconstitution Growing over Answer {\n  principle NoWords {\n    severity minor\n    forbid response contains any [Words, Mail]\n  }\n}\n' | spec > "$work/lengths.align"
  for n in 10 100 1000 10000 100000 1000000; do
    records "$n" $((megabytes * 1000000)) > "$work/long.jsonl"
    row "$n" "$work/lengths.align" "$work/long.jsonl"
  done
}

count_records() {
  header records
  local n
  for n in 1000 10000 100000 1000000; do
    awk -v count="$n" '{ line[NR] = $0 } END { for (i = 0; i < count; i++) print line[i % NR + 1] }' "$work/data.jsonl" > "$work/many.jsonl"
    row "$n" "$here/p1/p1.align" "$work/many.jsonl"
  done
}

words "$((most_entries > 1000 ? most_entries : 1000))" 1 > "$work/lexicon"
head -n 200 "$work/lexicon" > "$work/words.txt"
words 4000 2 > "$work/text"
records 800 $((megabytes * 1000000)) > "$work/data.jsonl"
"$here/../align" --version > /dev/null
for curve in "${@:-principles entries lengths records}"; do
  for one in $curve; do
    case "$one" in
      principles | entries | lengths) "$one" ;;
      records) count_records ;;
      *) sed -n 's/^# usage: /usage: /p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
    esac
  done
done

#!/usr/bin/env bash
# What the command spends before its first verdict, against an empty .NET program, in interleaved rounds.
#   benchmarks/start-up.sh          RUNS=9 is the number of rounds; ALIGN_NATIVE=0 measures the command on .NET
# Prints a line for each command: the middle of user and system time and of the clock, in milliseconds, and their ratios to the empty program's.
set -euo pipefail
unset CDPATH

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
runs="${RUNS:-9}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

make_hello() {
  mkdir -p "$work/hello"
  cat > "$work/hello/hello.csproj" << 'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
  </PropertyGroup>
</Project>
PROJECT
  echo 'System.Console.WriteLine("Hello, World!");' > "$work/hello/Program.cs"
  dotnet build "$work/hello" -c Release -o "$work/hello/out" -v q --nologo > "$work/hello.log" || { cat "$work/hello.log" >&2; exit 1; }
}

# A spec of about a thousand lines: sixty principles, as many word lists, two imports.
make_spec() {
  cat << 'SPEC'
align 1

import "std/privacy.align"
import "std/refusal.align" as refusal

/// One answer of an assistant.
record Exchange {
  prompt:   text
  response: text
  channel:  one of { chat, email, "self-service" } = chat
  user_age: int?
  trace:    list<Step> = []
}

record Step { tool: text  input: text = ""  output: text = "" }

pattern OrderId = r"\bORD-\d{8}\b"

define is_minor(age: int) -> bool = age < 18

SPEC
  local i
  for ((i = 1; i <= 60; i++)); do
    printf '/// What rule %d looks for.\nlexicon Words%d {\n  "first word %d" "second phrase %d"\n  "third%d*"\n}\n\n' "$i" "$i" "$i" "$i" "$i"
  done
  printf 'constitution Policy over Exchange {\n  version "1.0"\n\n'
  for ((i = 1; i <= 60; i++)); do
    local body condition
    case $((i % 4)) in
      0) condition="when     prompt contains Words$i" body='forbid   response contains any [Email, Phone, CreditCard]' ;;
      1) condition='when     (user_age ?? 99) < 18 and prompt contains OrderId' body="require  response contains Words$i or length(response) < 200" ;;
      2) condition='unless   channel == email' body="forbid   any step in trace : step.tool == \"shell\" and step.input contains Words$i" ;;
      *) condition="when     prompt contains Words$i and is_minor(user_age ?? 30)" body='require  refusal.refuses(response)' ;;
    esac
    printf '  /// Rule number %d, with the reason for it.\n  principle Rule%d {\n    severity major\n    cites    "ISO/IEC 42001:2023 A.7.4"\n    %s\n    %s\n    message  "Rule %d does not hold for this answer."\n  }\n\n' \
      "$i" "$i" "$condition" "$body" "$i"
  done
  printf '  block at major\n}\n'
}

names=()
commands=()
add() {
  names+=("$1")
  commands+=("$2")
}

# One round of a command: its user and system time and the clock, in milliseconds.
round() {
  local TIMEFORMAT='%3U %3S %3R' times
  times="$( { time eval "${commands[$1]}" > "$work/out" 2> "$work/err" < /dev/null; } 2>&1)" || { cat "$work/err" >&2; exit 1; }
  awk '{ printf "%d %d\n", ($1 + $2) * 1000 + 0.5, $3 * 1000 + 0.5 }' <<< "$times" >> "$work/times.$1"
}

# The time until the first line is there.
first_line() {
  rm -rf "$work/new"
  mkdir "$work/new"
  local start="$EPOCHREALTIME" line end process
  exec 8< <(XDG_CACHE_HOME="$work/new" exec "${align[@]}" eval "$root/benchmarks/p1/p1.align" "$work/one.jsonl" --format jsonl 2> /dev/null)
  process=$!
  read -r line <&8
  end="$EPOCHREALTIME"
  cat <&8 > /dev/null
  wait "$process" || true
  echo $(((${end/./} - ${start/./}) / 1000)) >> "$work/first"
}

middle() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

make_hello
"$root/align" --version > /dev/null
make_spec > "$work/large.align"
echo '{"id":"1","prompt":"How do I reset my password?","response":"Call us at (415) 555-0132, or write to help@example.com."}' > "$work/one.jsonl"
export DOTNET_TieredPGO=0
# What ./align runs.
align=(dotnet "$root/artifacts/cli/align.dll")
if [ "${ALIGN_NATIVE:-1}" != 0 ] && [ -x "$root/artifacts/cli/native/align" ]; then align=("$root/artifacts/cli/native/align"); fi
run_align="$(printf "'%s' " "${align[@]}")"
seen="$run_align eval '$root/benchmarks/p1/p1.align' '$work/one.jsonl' --format jsonl"
mkdir "$work/caches"
export XDG_CACHE_HOME="$work/caches"
# The first run compiles, the second makes the tables and keeps them.
for ((i = 0; i < 2; i++)); do eval "$seen" > /dev/null; done

add 'empty program' "dotnet '$work/hello/out/hello.dll'"
add 'align --version' "$run_align --version"
add 'the same by ./align' "'$root/align' --version"
add 'one record, spec seen, --evidence none' "$seen --evidence none"
add 'one record, spec seen' "$seen"
add 'one record, spec never seen, nothing kept' "$seen --no-cache"
add 'check of a small spec' "$run_align check '$root/benchmarks/p1/p1.align'"
add "check of $(wc -l < "$work/large.align") lines" "$run_align check '$work/large.align'"

for ((run = 0; run < runs; run++)); do
  for command in "${!commands[@]}"; do round "$command"; done
  first_line
done

printf '%-44s %9s %6s %9s %6s\n' 'command' 'user+sys' 'ratio' 'clock' 'ratio'
base="$(cut -d ' ' -f 1 "$work/times.0" | middle)"
clock="$(cut -d ' ' -f 2 "$work/times.0" | middle)"
for command in "${!commands[@]}"; do
  used="$(cut -d ' ' -f 1 "$work/times.$command" | middle)"
  took="$(cut -d ' ' -f 2 "$work/times.$command" | middle)"
  awk -v name="${names[$command]}" -v used="$used" -v base="$base" -v took="$took" -v clock="$clock" \
    'BEGIN { printf "%-44s %6d ms %6.2f %6d ms %6.2f\n", name, used, used / base, took, took / clock }'
done
awk -v took="$(middle < "$work/first")" -v clock="$clock" 'BEGIN { printf "%-44s %16s %6d ms %6.2f\n", "spec never seen, to the first verdict", "", took, took / clock }'

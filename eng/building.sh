# Sourced by the launcher and by test.sh: what their builds have in common.

quiet_build=(DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_CLI_UI_LANGUAGE=en)
# No build server stays behind: it would keep memory, and on some systems the output open.
build_without_servers=("${quiet_build[@]}" MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false)

# take_build_lock ROOT NAME   waits for its turn, since builds of one repository share their intermediate folders; NAME stands before the line that says so
# release_build_lock          gives the turn back; the system does so too when the process ends, however it ends
#
# Descriptor 9 holds the lock, and so does whatever inherits it: builds are started with `9>&-`, or a build server that stays behind would keep it.
take_build_lock() {
  mkdir -p "$1/artifacts"
  exec 9> "$1/artifacts/.build.lock"
  try_build_lock -n && return 0
  echo "$2: waiting for another build …" >&2
  try_build_lock
}

release_build_lock() {
  exec 9>&-
}

# Where there is no flock (macOS), there is perl. The lock belongs to the open file, and so outlives the process that asked for it.
try_build_lock() {
  if command -v flock > /dev/null; then
    flock "$@" 9
  else
    perl -e 'use Fcntl qw(:flock); open(my $lock, ">&=", 9) or exit 1; exit(flock($lock, LOCK_EX | (@ARGV ? LOCK_NB : 0)) ? 0 : 1)' -- "$@"
  fi
}

# build_messages LOG [WORD]   the errors (or lines of another WORD) in a build's log, each once, without the project's path behind them
build_messages() {
  grep -iE "(^|[ :])${2:-error}( [A-Z]+[0-9]+)? *:" "$1" | sed -e 's/^ *//' -e 's/ \[[^]]*\]$//' | sort -u
}

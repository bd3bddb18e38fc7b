# Sourced by the launcher and by test.sh. Builds of this repository share their intermediate folders, so only one runs at a time.
#
# take_build_lock ROOT NAME   waits for its turn; NAME stands before the line that says so
# release_build_lock          gives the turn back; the system does so too when the process ends, however it ends
#
# Descriptor 9 holds the lock, and whatever inherits it holds the lock as well: start builds with `9>&-`, or a build server that stays behind keeps it.

take_build_lock() {
  mkdir -p "$1/artifacts"
  exec 9> "$1/artifacts/.build.lock"
  try_build_lock -n && return 0
  echo "$2: waiting for another build …" >&2
  try_build_lock
}

try_build_lock() {
  if command -v flock > /dev/null; then
    flock "$@" 9
  else
    # macOS has no flock program, but perl; the lock belongs to the open file, so it outlives perl.
    perl -e 'use Fcntl qw(:flock); open(my $lock, ">&=", 9) or exit 1; exit(flock($lock, LOCK_EX | (@ARGV ? LOCK_NB : 0)) ? 0 : 1)' -- "$@"
  fi
}

release_build_lock() {
  exec 9>&-
}

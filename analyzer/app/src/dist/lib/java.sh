# Finds a Java that can run Contrail; read by bin/contrail and by the launcher of a source checkout.

fail() {
  printf 'contrail: %s\n' "$*" >&2
  exit 2
}

# Sets $java, or ends with one line that says what is missing. Reads $home, where Contrail lies: some archives have a
# runtime of their own there.
find_java() {
  if [ -x "$home/runtime/bin/java" ]; then
    java=$home/runtime/bin/java
  elif [ -n "${JAVA_HOME-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
  else
    unset JAVA_HOME # it leads nowhere, and would lead Maven there
    java=$(command -v java) || fail 'needs Java 17 or newer: set JAVA_HOME, or put java on the PATH'
  fi
  find_version
  [ "${version:-0}" -ge 17 ] || fail "needs Java 17 or newer, but $java is ${version:-of an unknown version}"
}

# Sets $version, the major one. A JDK says it in a file, which is much faster to read than starting it; and a shell that
# reads it itself is faster than one that starts others to do so.
find_version() {
  version=
  release=$(readlink -f -- "$java")
  release=${release%/*/*}/release
  if [ -r "$release" ]; then
    while IFS='="' read -r key _ value _; do
      [ "$key" != JAVA_VERSION ] || version=$value
    done < "$release"
  else
    version=$("$java" -version 2>&1 | sed -n '1s/^[^"]*"\([^"]*\).*/\1/p')
  fi
  version=${version#1.}
  version=${version%%[!0-9]*}
}

# run_contrail JAR FOLDER ARGUMENT…: replaces this shell. The first time that a command on files runs, the JVM leaves an
# image of the classes that it loaded in the folder, and starts in half the time from then on. It checks by itself that
# an image fits, and does without if not. Beside a runtime of our own lies one for all commands.
run_contrail() {
  jar=$1
  images=$2
  shift 2
  compiler=-XX:TieredStopAtLevel=4
  if is_soon_done "$@" && ! has_large_file "$@"; then
    compiler=-XX:TieredStopAtLevel=1 # it is done before a better one would pay
  fi
  case ${1-} in
    summary | report | sequence | state | lanes | findings | export) image=$images/$1-$version.jsa ;;
    *) image= ;;
  esac
  if [ -f "$home/lib/contrail.jsa" ]; then
    run_java "$compiler" "-XX:SharedArchiveFile=$home/lib/contrail.jsa" -jar "$jar" "$@"
  elif [ -z "$image" ]; then
    run_java "$compiler" -jar "$jar" "$@"
  elif [ "$image" -nt "$jar" ]; then
    run_java "$compiler" "-XX:SharedArchiveFile=$image" -jar "$jar" "$@"
  elif mkdir -p "$images" 2> /dev/null && [ -w "$images" ]; then
    run_leaving_image "$@"
  else
    run_java "$compiler" -jar "$jar" "$@"
  fi
}

# Whether a command does little with each event, besides reading it.
is_soon_done() {
  case "$* " in
    "summary "* | "export "*" csv "* | "export "*" jsonl "*) ;;
    *) return 1 ;;
  esac
}

# Whether an argument is a file of more than half a gigabyte.
has_large_file() {
  for argument; do
    case $argument in
      -*) ;;
      *) [ ! -f "$argument" ] || [ -z "$(find -H "$argument" -prune -size +1048576)" ] || return 0 ;;
    esac
  done
  return 1
}

run_leaving_image() {
  status=0
  (run_java "$compiler" "-XX:ArchiveClassesAtExit=$image.$$" -jar "$jar" "$@") || status=$?
  if [ "$status" -eq 0 ] && [ -f "$image.$$" ]; then
    mv -f "$image.$$" "$image" # whole, also when two do it at once
  else
    rm -f "$image.$$"
  fi
  exit "$status"
}

# Replaces this shell. The parallel collector starts as fast as the serial one and copes with large recordings.
run_java() {
  terminal=false
  [ -t 2 ] && terminal=true # Java cannot tell
  set -f # what is in CONTRAIL_JAVA_OPTS is split at blanks and nothing else
  # What the JVM logs it would print between the results.
  # shellcheck disable=SC2086
  exec "$java" -XX:+UseParallelGC -Xlog:disable -Xlog:jfr*=warning:stderr -Djava.awt.headless=true \
    "-Dcontrail.terminal=$terminal" ${CONTRAIL_JAVA_OPTS-} "$@"
}

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
  find_options "$@"
  case ${1-} in
    summary | report | sequence | state | lanes | findings | export) image=$images/$1-$version.jsa ;;
    *) image= ;;
  esac
  if [ -f "$home/lib/contrail.jsa" ]; then
    run_java "-XX:SharedArchiveFile=$home/lib/contrail.jsa" -jar "$jar" "$@"
  elif [ -z "$image" ]; then
    run_java -jar "$jar" "$@"
  elif [ "$image" -nt "$jar" ]; then
    run_java "-XX:SharedArchiveFile=$image" -jar "$jar" "$@"
  elif mkdir -p "$images" 2> /dev/null && [ -w "$images" ]; then
    run_leaving_image "$@"
  else
    run_java -jar "$jar" "$@"
  fi
}

# Sets $compiler and $pages by how large the recordings are together. On those of usual size a command is done before the
# JVM's better compiler would pay; on larger ones it pays for what runs very often. The sizes are where it begins to, by
# benchmarks/compiler/run.
find_options() {
  late="-XX:Tier4InvocationThreshold=40000 -XX:Tier4MinInvocationThreshold=4800 -XX:Tier4CompileThreshold=120000 -XX:Tier4BackEdgeThreshold=320000"
  case "$* " in
    "summary "* | "lanes "* | "state "*) megabytes=1024 ;; # do little with each event
    "export "*" csv "* | "export "*" jsonl "*) megabytes=512 ;;
    "sequence "* | "export "*) megabytes=80 ;; # writes each message
    "report "* | "findings "* | "explain "* | "diff "*) megabytes=512 ;;
    *) megabytes=0 ;;
  esac
  compiler=
  pages=
  [ "$megabytes" -gt 0 ] || return 0
  bytes=$(count_bytes "$@")
  compiler=$late
  [ "$bytes" -gt $((megabytes << 20)) ] || compiler=-XX:TieredStopAtLevel=1
  [ "$bytes" -le $((16 << 20)) ] || find_pages
}

# Sets $pages: memory in large pages, where the system gives them to who asks. A large recording fills much memory once, and
# to hand it out in small ones takes the system longer than Java needs to fill it.
find_pages() {
  modes=
  [ ! -r /sys/kernel/mm/transparent_hugepage/enabled ] || read -r modes < /sys/kernel/mm/transparent_hugepage/enabled
  case $modes in *'[madvise]'*) pages=-XX:+UseTransparentHugePages ;; esac
}

# Prints how large the files among some arguments are together.
count_bytes() {
  for argument; do
    shift
    [ "$argument" = "${argument#-}" ] && [ -f "$argument" ] && set -- "$@" "$argument"
  done
  bytes=0
  [ $# -eq 0 ] || bytes=$(ls -nLdq -- "$@" 2> /dev/null | { while read -r _ _ _ _ size _; do bytes=$((bytes + size)); done; echo "$bytes"; })
  echo "$bytes"
}

run_leaving_image() {
  status=0
  (run_java "-XX:ArchiveClassesAtExit=$image.$$" -jar "$jar" "$@") || status=$?
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
  exec "$java" $compiler $pages -XX:+UseParallelGC -Xlog:disable -Xlog:jfr*=warning:stderr -Djava.awt.headless=true \
    "-Dcontrail.terminal=$terminal" ${CONTRAIL_JAVA_OPTS-} "$@"
}

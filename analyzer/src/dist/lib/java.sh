# Finds a Java that can run Contrail; read by bin/contrail and by the launcher of a source checkout.

fail() {
  printf 'contrail: %s\n' "$*" >&2
  exit 2
}

# Sets $java, or ends with one line that says what is missing.
find_java() {
  if [ -n "${JAVA_HOME-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
  else
    unset JAVA_HOME # it leads nowhere, and would lead Maven there
    java=$(command -v java) || fail 'needs Java 17 or newer: set JAVA_HOME, or put java on the PATH'
  fi
  version=$(java_version)
  [ "${version:-0}" -ge 17 ] || fail "needs Java 17 or newer, but $java is ${version:-of an unknown version}"
}

# Prints the major version. A JDK says it in a file, which is much faster to read than starting it.
java_version() {
  release=$(dirname -- "$(dirname -- "$(readlink -f -- "$java")")")/release
  if [ -r "$release" ]; then
    sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$release"
  else
    "$java" -version 2>&1 | sed -n '1s/^[^"]*"\(1\.\)\{0,1\}\([0-9]*\).*/\2/p'
  fi
}

# Replaces this shell. The parallel collector starts as fast as the serial one and copes with large recordings.
run_java() {
  terminal=false
  [ -t 2 ] && terminal=true # Java cannot tell
  set -f # what is in CONTRAIL_JAVA_OPTS is split at blanks and nothing else
  # shellcheck disable=SC2086
  exec "$java" -XX:+UseParallelGC -Djava.awt.headless=true "-Dcontrail.terminal=$terminal" \
    ${CONTRAIL_JAVA_OPTS-} "$@"
}

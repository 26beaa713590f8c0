# What the benchmarks' scripts share; sourced by them.
#   JDKS="HOME …" says which JDKs to measure; else the oldest and the newest beside the java on the PATH, from 17 on.

fail() {
  echo "${0##*/}: $*" >&2
  exit 1
}

say() {
  printf '%s  %s\n' "$(date +%T)" "$*" >&2
}

jdk_version() {
  sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$1/release"
}

# Prints the homes of the JDKs to measure, one a line.
jdks() {
  if [[ ${JDKS-} ]]; then
    printf '%s\n' $JDKS
    return
  fi
  local java home
  java=$(readlink -f "$(command -v java)") || fail 'no java on the PATH'
  for home in "${java%/*/*/*}"/*; do
    [[ -x $home/bin/javac && -r $home/release && ! -L $home ]] && echo "$(jdk_version "$home") $home"
  done | sort -V | awk '$1 + 0 >= 17 { if (!first) first = $2; last = $2 } END { print first; if (last != first) print last }'
}

# Builds what is measured, with the java on the PATH.
build() {
  say 'building'
  mvn -q -B -DskipTests -Dspotless.check.skip -P '!static-analysis' -pl benchmarks -am package < /dev/null
}

# release FOLDER: unpacks what a release installs, of what build made, into a folder; prints where its contrail is.
release() {
  say 'building what a release installs'
  mvn -q -B -DskipTests -Dspotless.check.skip -Dmaven.javadoc.skip -P '!static-analysis' -pl packaging -am package >&2 < /dev/null
  local archive
  archive=$(readlink -f packaging/target/contrail-*.tar.gz)
  mkdir -p "$1" && tar -xzf "$archive" -C "$1"
  echo "$1"/contrail-*/bin/contrail
}

# Puts a table into its section of RESULTS.md, or prints it when all was quick.
publish() {
  if [[ $quick ]]; then
    cat
  else
    benchmarks/publish "$@"
  fi
}

# What the scripts of this folder share; sourced by them, behind lib.sh. BUILT=yes says that all is compiled already.

# Compiles our modules and the classes of this folder into $work; sets $path.
build_tests() {
  if [[ -z ${BUILT-} ]]; then
    say 'building'
    mvn -q -B -DskipTests -Dspotless.check.skip -P '!static-analysis' -pl junit -am test-compile \
      dependency:build-classpath -Dmdep.outputFile=target/classpath < /dev/null
  fi
  path=$(absolute "junit/target/classes:$(< junit/target/classpath)")
  javac -d "$work" -cp "$path" benchmarks/junit/*.java
}

absolute() {
  tr : '\n' <<< "$1" | while read -r entry; do realpath -m "$entry"; done | paste -sd:
}

# median COLUMN FORMAT: of lines of numbers, with the least and the most
median() {
  awk -v c="$1" '{ print $c }' | sort -g | awk -v f="$2" '
    { v[NR] = $1 }
    END { printf f " (" f " to " f ")", v[int((NR + 1) / 2)], v[1], v[NR] }'
}

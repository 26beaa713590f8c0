#!/usr/bin/env bash
# Natural guess: an AOT cache (JEP 514) speeds up a program's start alike with -XX:StartFlightRecording, so a recording of a start is one of the
# start that users have, and one cache serves both.
# What it does (Temurin 25.0.3): the option adds a module, jdk.jfr, to those that the cache was made with, and the cache is refused, all of
# it. Even java.lang.String, which comes from the JDK's own archive where no cache is named, is loaded from its module. After some lines
# of error the program runs, with less from an archive than without any cache, and that start is what the recording tells of. A
# cache made in a run with the option is used with it, and refused without it. Where jcmd starts the recording, the cache is in use.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Shop.java <<'JAVA'
public class Shop {
    public static void main(String[] args) {
        System.out.println("open");
    }
}
JAVA
jdk=''
for home in "${JAVA_HOME:-}" "$(dirname "$(readlink -f "$(command -v java)")")/.." "$(dirname "$(readlink -f "$(command -v java)")")"/../../*; do
  [[ -x $home/bin/javac && -r $home/release ]] || continue
  (($(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release") >= 25)) && jdk=$home && break
done
[[ $jdk ]] || { echo 'needs a JDK 25'; exit 3; }
"$jdk/bin/java" -version 2>&1 | head -1
"$jdk/bin/javac" -d classes Shop.java
"$jdk/bin/jar" --create --file shop.jar -C classes .
record=-XX:StartFlightRecording:filename=shop.jfr
"$jdk/bin/java" -XX:AOTCacheOutput=plain.aot -cp shop.jar Shop > make.log 2>&1 || { tail -3 make.log; exit 1; }
"$jdk/bin/java" -XX:AOTCacheOutput=recorded.aot $record -cp shop.jar Shop > make.log 2>&1 || { tail -3 make.log; exit 1; }
# Where two classes, the JDK's and the program's, come from.
sources() {
  "$jdk/bin/java" "$@" -Xlog:class+load:file=load.log -cp shop.jar Shop > run.log 2>&1 || { tail -3 run.log; exit 1; }
  grep -q '^open$' run.log
  for class in java.lang.String Shop; do
    grep -E " $class source: " load.log | grep -q 'shared objects file' && echo -n 'cache ' || echo -n 'no-cache '
  done
}
none=$(sources $record)
plain=$(sources -XX:AOTCache=plain.aot)
plainRecorded=$(sources -XX:AOTCache=plain.aot $record)
recorded=$(sources -XX:AOTCache=recorded.aot)
recordedRecorded=$(sources -XX:AOTCache=recorded.aot $record)
echo 'guess: both from the cache, with each cache, with and without a recording'
echo "java.lang.String and Shop, with a recording and no cache: $none"
echo "with a cache of a plain run: $plain; and with a recording: $plainRecorded"
echo "with a cache of a recorded run: $recorded; and with a recording: $recordedRecorded"
[[ $none == 'cache no-cache ' && $plain == 'cache cache ' && $plainRecorded == 'no-cache no-cache ' ]]
[[ $recorded == 'no-cache no-cache ' && $recordedRecorded == 'cache cache ' ]]

#!/usr/bin/env bash
# Class data sharing: two static archives of one class list have the same bytes; two dynamic ones of the same run have not.
# Guess: both are images of memory, so either both are reproducible or none is.
# (Seen on Temurin 25.0.3; on OpenJDK 17.0.15 the static ones differed in 27 bytes.)
# Needs a JDK 25 or newer: JAVA_HOME, else the PATH.
set -euo pipefail
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
major=$("$java" -version 2>&1 | sed -n '1s/^[^"]*"\([0-9]*\).*/\1/p')
[[ $major -ge 25 ]] || { echo "needs a JDK 25 or newer"; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > App.java << 'JAVA'
import java.util.stream.IntStream;
public class App {
    public static void main(String[] args) {
        System.out.println(IntStream.range(0, 9).mapToObj(i -> "n" + i).toList());
    }
}
JAVA
"${java}c" App.java
"${java%java}jar" cfe app.jar App App.class
"$java" -Xshare:off -XX:DumpLoadedClassList=classes -cp app.jar App > /dev/null
for n in 1 2; do
  "$java" -Xshare:dump -XX:SharedClassListFile=classes -XX:SharedArchiveFile=static$n.jsa -Xlog:disable -cp app.jar > /dev/null 2>&1
  "$java" -XX:ArchiveClassesAtExit=dynamic$n.jsa -Xlog:disable -cp app.jar App > /dev/null 2>&1
done
same() { cmp -s "$1" "$2" && echo 'the same bytes' || echo "$(cmp -l "$1" "$2" 2> /dev/null | wc -l) bytes differ"; }
static=$(same static1.jsa static2.jsa)
dynamic=$(same dynamic1.jsa dynamic2.jsa)
echo "Java:      $("$java" -version 2>&1 | head -n 1)"
echo "guess:     two archives made in one way are alike, or differ, whichever way it is"
echo "behaviour: two static ones (-Xshare:dump, one class list):  $static"
echo "           two dynamic ones (-XX:ArchiveClassesAtExit):     $dynamic"
[[ $static == 'the same bytes' && $dynamic == *differ ]]

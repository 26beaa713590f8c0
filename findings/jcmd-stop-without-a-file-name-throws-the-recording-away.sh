#!/usr/bin/env bash
# Natural guess: jcmd JFR.stop without a file name keeps what was recorded, as jcmd JFR.dump without one does: that makes a file with a
# name of its own in the program's folder and prints where it is.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): it says "Stopped recording" and exits with 0; the recording is thrown away, and JFR.dump
# behind it has nothing to dump. Only a recording that was started with a file name is written when it stops. Who stops first and looks
# for the file then has lost the hour that was recorded.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Shop.java <<'JAVA'
public class Shop {
    public static void main(String[] args) throws Exception {
        Thread.sleep(600_000);
    }
}
JAVA
java -version 2>&1 | head -1
javac Shop.java
mkdir run
(cd run && exec java -Xlog:disable -cp .. Shop) > shop.log 2>&1 &
shop=$!
trap 'kill $shop || true; rm -rf "$work"' EXIT
until jcmd $shop JFR.start name=hour > log 2>&1; do sleep 0.2; done
jcmd $shop JFR.dump name=hour > dump.log
files() { find run -name '*.jfr' | grep -c . || true; }
dumped=$(files)
rm -f run/*.jfr
jcmd $shop JFR.stop name=hour > stop.log
stopped=$(files)
code=0
jcmd $shop JFR.dump > behind.log 2>&1 || code=$?
echo 'guess: 1 file of each'
echo "files of JFR.dump: $dumped, of JFR.stop: $stopped; JFR.stop says: $(tail -1 stop.log)"
echo "JFR.dump behind it, exit $code: $(tail -n +2 behind.log | grep . | head -2 | tr '\n' ' ')"
[ "$dumped" = 1 ] && [ "$stopped" = 0 ] && [ "$(files)" = 0 ] && grep -q 'Stopped recording' stop.log

#!/usr/bin/env bash
# Flight Recorder: settings=profile record fewer dumps of threads than settings=default: one each minute instead of one at each
# chunk's end. So what a JVM that hangs for less than a minute leaves under profile does not tell who waits for whom.
# Guess: profile is default and more, as its own description says of its overhead.
# (Seen on OpenJDK 17.0.15 and Temurin 25.0.3.)
# Needs a JDK 17 or newer: JAVA_HOME, else the PATH.
set -euo pipefail
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > App.java << 'JAVA'
public class App {
    public static void main(String[] args) throws Exception {
        Thread.sleep(3_000);
    }
}
JAVA
# dumps SETTINGS: how many dumps of threads a run of three seconds leaves
dumps() {
  "$java" -Xlog:disable "-XX:StartFlightRecording:settings=$1,filename=$1.jfr" App.java > /dev/null
  "${java%java}jfr" print --events jdk.ThreadDump "$1.jfr" | grep -c '^jdk.ThreadDump' || true
}
default=$(dumps default)
profile=$(dumps profile)
echo "Java:      $("$java" -version 2>&1 | head -n 1)"
echo "guess:     with settings=profile at least as many dumps of threads as with settings=default"
echo "behaviour: of three seconds, default has $default, profile has $profile"
[[ $default -gt 0 && $profile -eq 0 ]]

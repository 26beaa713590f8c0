#!/usr/bin/env bash
# Natural guess: a JVM started with -XX:StartFlightRecording:filename=app.jfr writes app.jfr when it exits, also when
# -XX:+ExitOnOutOfMemoryError makes it exit (status 3, no crash).
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): that exit runs no shutdown hook, so app.jfr is there with 0 bytes; what
# was recorded lies in the repository folder as a chunk that was never finished. Without the option, the same error ends
# the main thread, the JVM shuts down in order, and app.jfr is whole.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Fill.java <<'JAVA'
import java.util.*;

public class Fill {
    public static void main(String[] args) throws Exception {
        Thread.sleep(2000);
        List<byte[]> all = new ArrayList<>();
        while (true) all.add(new byte[1 << 20]);
    }
}
JAVA
javac Fill.java
java -version 2>&1 | head -1
run() {
  rm -rf repository app.jfr
  local status=0
  java "$@" -Xmx32m -XX:FlightRecorderOptions:repository=repository -XX:StartFlightRecording:filename=app.jfr Fill \
    > out.txt 2>&1 || status=$?
  echo "$*: status $status, app.jfr $(stat -c %s app.jfr) bytes, chunks left in the repository:" \
    "$(find repository -name '*.jfr' 2> /dev/null | wc -l)"
}
echo 'guess: app.jfr is written both times'
run -Dplain=true
[[ -s app.jfr ]]
run -XX:+ExitOnOutOfMemoryError
[[ ! -s app.jfr && $(find repository -name '*.jfr' | wc -l) -eq 1 ]]

#!/usr/bin/env bash
# Natural guess: jfrconv --cpu, "CPU profile", shows of the JDK's own recording at most less than without the option: what is no
# processor time is left out; or the option says what is the case anyway.
# What it shows (tools.profiler:jfr-converter 4.1; recordings of OpenJDK 17.0.15 and Temurin 25.0.3): nothing. The option takes samples
# of the thread state that async-profiler writes when it samples by processor time; the JDK's have another one, STATE_RUNNABLE. A
# program that computed for seconds has a flame graph without a frame, and the converter ends with 0. With --state runnable, or
# without an option, they are there.
set -euo pipefail
version=4.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -Dstyle.color=never dependency:copy -Dartifact=tools.profiler:jfr-converter:$version -DoutputDirectory=. > mvn.log \
  || { cat mvn.log; exit 1; }
cat > Busy.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Busy {
    static volatile long sum;

    static void compute(long until) {
        while (System.nanoTime() < until) for (int i = 0; i < 1000; i++) sum += i;
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("busy.jfr");
        try (var recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.start();
            compute(System.nanoTime() + 3_000_000_000L);
            recording.stop();
            recording.dump(file);
        }
        var states = new TreeMap<String, Integer>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("jdk.ExecutionSample")) states.merge(event.getString("state"), 1, Integer::sum);
        }
        System.out.println("jdk.ExecutionSample by state: " + states);
    }
}
JAVA
java -version 2>&1 | head -1
echo "jfr-converter $version"
echo 'guess: Busy.compute with most samples, whatever the option'
java Busy.java
for option in '' --cpu '--state runnable'; do
  # shellcheck disable=SC2086
  java -jar jfr-converter-$version.jar $option -o collapsed busy.jfr flame.txt > convert.log || { cat convert.log; exit 1; }
  samples=$(grep 'Busy.compute' flame.txt | awk '{n += $NF} END {print n + 0}' || true)
  echo "${option:-no option}: $samples samples of Busy.compute, $(wc -l < flame.txt) stacks in all"
  case $option in
    --cpu) [[ ! -s flame.txt ]] ;;
    *) ((samples > 30)) ;;
  esac
done

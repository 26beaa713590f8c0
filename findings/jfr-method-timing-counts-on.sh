#!/usr/bin/env bash
# Natural guess: each jdk.MethodTiming (JEP 520) tells of the time since the one before, like other periodic events of a rate, and a sum
# over a file is the number of calls; or it counts, as jdk.ExceptionStatistics does, from the JVM's start.
# What it does (Temurin 25.0.3): it counts from the start of the recording, on through all its chunks, and from 0 for the next recording. A
# file with two chunks, of 5 and 7 calls, has 5 and 12, 17 in all; the second chunk alone, as a dump by age has it, tells of 12 where
# 7 took place. To be read as the last one of a file less the first one's calls, if that is not the recording's first.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
jdk=''
for home in "${JAVA_HOME:-}" "$(dirname "$(readlink -f "$(command -v java)")")/.." "$(dirname "$(readlink -f "$(command -v java)")")"/../../*; do
  [[ -x $home/bin/javac && -r $home/release ]] || continue
  (($(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release") >= 25)) && jdk=$home && break
done
[[ $jdk ]] || { echo 'needs a JDK 25'; exit 3; }
cat > Counts.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Counts {
    static class Shop {
        static void sell() {}
    }

    static void sell(int times) {
        for (int i = 0; i < times; i++) Shop.sell();
    }

    static Recording start() {
        var recording = new Recording();
        recording.enable("jdk.MethodTiming").with("filter", "Counts$Shop::sell").with("period", "endChunk");
        recording.start();
        return recording;
    }

    static List<Long> invocations(Path file) throws Exception {
        return RecordingFile.readAllEvents(file).stream().filter(event -> event.getEventType().getName().equals("jdk.MethodTiming"))
                .sorted(Comparator.comparing(RecordedEvent::getStartTime)).map(event -> event.getLong("invocations")).toList();
    }

    public static void main(String[] args) throws Exception {
        Path first = Path.of("first.jfr"), whole = Path.of("whole.jfr"), next = Path.of("next.jfr");
        try (var recording = start()) {
            sell(5);
            recording.dump(first); // ends a chunk
            sell(7);
            recording.stop();
            recording.dump(whole);
        }
        sell(100);
        try (var recording = start()) {
            sell(3);
            recording.stop();
            recording.dump(next);
        }
        System.out.println("5 calls, a chunk's end, 7 calls: " + invocations(whole));
        System.out.println("100 calls later, a recording of 3: " + invocations(next));
        System.exit(invocations(whole).equals(List.of(5L, 12L)) && invocations(next).equals(List.of(3L)) ? 0 : 1);
    }
}
JAVA
"$jdk/bin/javac" Counts.java
"$jdk/bin/java" -version 2>&1 | head -1
echo 'guess: [5, 7] and [3]; or [5, 12] and [115]'
"$jdk/bin/java" -Xlog:disable Counts

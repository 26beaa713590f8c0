#!/usr/bin/env bash
# Natural guess: the minimum of jdk.MethodTiming (JEP 520) is the shortest call, and where it equals the average, all calls took
# equally long.
# What it does (Temurin 25.0.3): a call counts for the minimum only when it is no new maximum. Where each call takes longer
# than those before it, as while a queue or a table grows, there is no minimum, and the average is given in its place. The
# same three calls, longest first, have the right one.
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
cat > Timing.java <<'JAVA'
import java.nio.file.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Timing {
    static void work(int millis) throws InterruptedException { Thread.sleep(millis); }

    static RecordedEvent timed(int... millis) throws Exception {
        Path file = Path.of("timing.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.MethodTiming").with("filter", "Timing::work").with("period", "endChunk");
            recording.start();
            for (int each : millis) work(each);
            recording.stop();
            recording.dump(file);
        }
        RecordedEvent timing = RecordingFile.readAllEvents(file).get(0);
        System.out.printf("calls of about %s ms: %d invocations, minimum %.0f, average %.0f, maximum %.0f%n",
                java.util.Arrays.toString(millis), timing.getLong("invocations"), timing.getLong("minimum") / 1e6,
                timing.getLong("average") / 1e6, timing.getLong("maximum") / 1e6);
        return timing;
    }

    public static void main(String[] args) throws Exception {
        RecordedEvent longer = timed(5, 120, 400);
        RecordedEvent shorter = timed(400, 120, 5);
        boolean asSeen = longer.getLong("minimum") == longer.getLong("average") && longer.getLong("minimum") > 170_000_000
                && shorter.getLong("minimum") < 100_000_000;
        System.exit(asSeen ? 0 : 1);
    }
}
JAVA
"$jdk/bin/java" -version 2>&1 | head -1
echo 'guess: a minimum of about 5 ms, in any order'
"$jdk/bin/javac" Timing.java
"$jdk/bin/java" -cp . Timing

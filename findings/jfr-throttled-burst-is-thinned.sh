#!/usr/bin/env bash
# Natural guess: an event with @Throttle("100/s"), or the JDK's own with throttle=100/s as jdk.SocketRead has by default, is
# recorded up to a hundred times in a second: a burst of a hundred in an otherwise quiet second is kept whole.
# What it does (Temurin 25.0.3): the budget is dealt out in fifths of a second, and only one fifth is saved up. Of a hundred at
# once 20 are kept, 40 after a quiet moment; of a hundred over a second and a half all. A burst, such as one request with its reads,
# is what such a recording thins out, also where it is far below its limit; nothing in it tells so.
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
cat > Burst.java <<'JAVA'
import java.nio.file.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Burst {
    @Name("demo.Read")
    @Throttle("100/s")
    static class Read extends Event {}

    static int kept(int pauseMillis) throws Exception {
        Path file = Path.of("burst.jfr");
        try (var recording = new Recording()) {
            recording.start();
            Thread.sleep(1_000);
            for (int i = 0; i < 100; i++) {
                new Read().commit();
                if (pauseMillis > 0) Thread.sleep(pauseMillis);
            }
            recording.stop();
            recording.dump(file);
        }
        int kept = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            kept += event.getEventType().getName().equals("demo.Read") ? 1 : 0;
        }
        return kept;
    }

    public static void main(String[] args) throws Exception {
        new Read().commit();
        int spread = kept(15), burst = kept(0);
        System.out.println("of 100 in 1.5 s: " + spread + "; of 100 at once: " + burst);
        System.exit(spread >= 90 && burst <= 40 ? 0 : 1);
    }
}
JAVA
"$jdk/bin/java" -version 2>&1 | head -1
echo 'guess: 100 and 100'
"$jdk/bin/java" Burst.java

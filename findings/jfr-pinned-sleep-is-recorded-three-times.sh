#!/usr/bin/env bash
# Natural guess: one stand-still of a thread is one event, so that durations of jdk.ThreadSleep, jdk.ThreadPark and
# jdk.VirtualThreadPinned can be added up.
# What it does (Temurin 25.0.3, default settings): a virtual thread that sleeps 300 ms in a class initializer, which pins it to
# its carrier, has all three events of 300 ms, one around the other: 900 ms of waiting in 300. One that is not pinned has
# jdk.ThreadSleep alone.
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
cat > Pinned.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Pinned {
    static class Slow {
        static {
            nap();
        }

        static void load() {}
    }

    static void nap() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Long> waits(String thread, Path file) throws Exception {
        var waits = new TreeMap<String, Long>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (Set.of("jdk.ThreadSleep", "jdk.ThreadPark", "jdk.VirtualThreadPinned").contains(event.getEventType().getName())
                    && event.getThread().getJavaName().equals(thread)) {
                waits.merge(event.getEventType().getName(), event.getDuration().toMillis() / 100 * 100, Long::sum);
            }
        }
        return waits;
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("pinned.jfr");
        try (var recording = new Recording(Configuration.getConfiguration("default"))) {
            recording.start();
            Thread.ofVirtual().name("free").start(Pinned::nap).join();
            Thread.ofVirtual().name("pinned").start(Slow::load).join();
            recording.stop();
            recording.dump(file);
        }
        Map<String, Long> free = waits("free", file), pinned = waits("pinned", file);
        System.out.println("not pinned, ms: " + free);
        System.out.println("pinned, ms:     " + pinned);
        System.exit(free.size() == 1 && pinned.size() == 3 ? 0 : 1);
    }
}
JAVA
"$jdk/bin/java" -version 2>&1 | head -1
echo 'guess: one event each; pinned, jdk.VirtualThreadPinned instead'
"$jdk/bin/java" Pinned.java

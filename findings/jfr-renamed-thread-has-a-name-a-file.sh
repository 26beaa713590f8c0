#!/usr/bin/env bash
# One event on one thread has one thread name in one recording's file and another in another's, and the JDK's reader gives
# that of the first chunk it met, not that of the event's own chunk.
#
# Natural guess: a thread that was renamed has its new name in events from then on; or, as an event holds a reference into
#   its chunk's table of threads, at least each chunk's name is one and the same for every reader.
# What happens: Thread.setName is not seen by a recording that runs, not in later chunks of it either. A recording that
#   starts afterwards has the new name. The event that both hold is read on "new-name" from the younger's file, and on
#   "old-name" from the older's: its reader keeps what it knows of a thread from one chunk to the next.
# Seen with: jdk.jfr of OpenJDK 17.0.15 and 25.0.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/Renamed.java" <<'JAVA'
import java.nio.file.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Renamed {
    @Name("demo.Tick")
    static class Tick extends Event {
        String says;
    }

    static void tick(String says) {
        var event = new Tick();
        event.says = says;
        event.commit();
    }

    static String threadOf(String says, Path file) throws Exception {
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("demo.Tick") && event.getString("says").equals(says)) {
                return event.getThread().getJavaName();
            }
        }
        return "nobody";
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path older = folder.resolve("older.jfr");
        Path younger = folder.resolve("younger.jfr");
        var first = new Recording();
        first.start();
        var thread = new Thread(() -> {
            try {
                tick("before");
                Thread.currentThread().setName("new-name");
                var second = new Recording();
                second.start();
                tick("after");
                second.dump(younger);
                first.dump(older);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }, "old-name");
        thread.start();
        thread.join();
        System.out.println(Runtime.version());
        System.out.println("guess: the event \"after\" is on new-name in both files");
        String inOlder = threadOf("after", older);
        String inYounger = threadOf("after", younger);
        System.out.println("seen:  on " + inOlder + " in the older recording's, on " + inYounger + " in the younger's");
        System.exit(inOlder.equals("old-name") && inYounger.equals("new-name") ? 0 : 1);
    }
}
JAVA
java "$folder/Renamed.java" "$folder"

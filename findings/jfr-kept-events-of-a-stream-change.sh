#!/usr/bin/env bash
# Natural guess: events that EventStream hands out can be kept in a list and looked at afterwards, as those of RecordingFile; or, as
# one reads that it uses event objects again, every kept one is the last.
# What they are (OpenJDK 17.0.15, Temurin 25.0.3): right, as long as a file has one chunk, in a test with a small one. With a second
# chunk its events stand in place of the first ones of the list, and the others stay as they were: nothing is lost in number,
# some are there twice and some are gone. Only setReuse(false), before the start, keeps them; or to copy the values at once.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Kept.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Kept {
    @Name("demo.Order") static class Order extends Event {
        int number;
    }

    static Path recorded(String name, int from, int to) throws Exception {
        Path file = Path.of(name);
        try (var recording = new Recording()) {
            recording.start();
            for (int number = from; number < to; number++) {
                var order = new Order();
                order.number = number;
                order.commit();
            }
            recording.stop();
            recording.dump(file);
        }
        return file;
    }

    static List<Integer> kept(Path file, boolean reuse) throws Exception {
        var events = new ArrayList<RecordedEvent>();
        try (EventStream stream = EventStream.openFile(file)) {
            stream.setReuse(reuse);
            stream.onEvent("demo.Order", events::add);
            stream.start();
        }
        return events.stream().map(event -> event.getInt("number")).collect(Collectors.toList());
    }

    public static void main(String[] args) throws Exception {
        Path one = recorded("one.jfr", 0, 10), other = recorded("other.jfr", 10, 14), both = Path.of("both.jfr");
        try (var out = Files.newOutputStream(both)) {
            Files.copy(one, out);
            Files.copy(other, out);
        }
        boolean standard = true; // what a stream does that was not told otherwise
        System.out.println("one chunk:                   " + kept(one, standard));
        System.out.println("two chunks:                  " + kept(both, standard));
        System.out.println("two chunks, setReuse(false): " + kept(both, false));
        var all = IntStream.range(0, 14).boxed().collect(Collectors.toList());
        boolean right = kept(one, standard).equals(all.subList(0, 10)) && kept(both, false).equals(all);
        System.exit(right && kept(both, standard).equals(List.of(10, 11, 12, 13, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: 0 to 9, and 0 to 13'
javac Kept.java
java -cp . Kept

#!/usr/bin/env bash
# Natural guess: RecordingStream.dump(path) (JDK 17 and later) writes what the stream has recorded since it was started, as far as no age
# or size was set: one handles events as they come, and writes the whole to a file when something goes wrong.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): a stream of which neither age nor size is set gives up each chunk of which it has
# handled all events. The dump begins where the present chunk does, and a chunk ends whenever anybody starts or stops a recording. Of
# eight events that the handler saw, the five from before another recording are not in the file. Once a long age is set they are.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Dump.java <<'JAVA'
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Dump {
    @Name("demo.Order")
    static class Order extends Event {
        int number;
    }

    static void orders(int from, int to, Semaphore handled) throws InterruptedException {
        for (int i = from; i <= to; i++) {
            var order = new Order();
            order.number = i;
            order.commit();
        }
        handled.acquire(to - from + 1);
    }

    /** The numbers of eight orders that a dump holds; somebody else's recording begins and ends behind the fifth. */
    static List<Integer> dumped(Duration age) throws Exception {
        Path file = Path.of("orders.jfr");
        Files.deleteIfExists(file);
        var handled = new Semaphore(0);
        try (var stream = new RecordingStream()) {
            if (age != null) stream.setMaxAge(age);
            stream.onEvent("demo.Order", event -> handled.release());
            stream.startAsync();
            orders(1, 5, handled);
            try (var another = new Recording()) {
                another.start();
            }
            orders(6, 8, handled);
            stream.dump(file);
        }
        var numbers = new ArrayList<Integer>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("demo.Order")) numbers.add(event.getInt("number"));
        }
        Collections.sort(numbers);
        return numbers;
    }

    public static void main(String[] args) throws Exception {
        List<Integer> plain = dumped(null), aged = dumped(Duration.ofHours(1));
        System.out.println("orders in the dump: " + plain + "; with an age of an hour: " + aged);
        System.exit(plain.equals(List.of(6, 7, 8)) && aged.size() == 8 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: 1 to 8, in both'
java -Xlog:disable Dump.java

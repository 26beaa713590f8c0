#!/usr/bin/env bash
# Natural guess: a thread that reads from an empty PipedInputStream waits until another writes to the pipe, and is recorded so: one
# jdk.JavaMonitorWait up to the write, with the writer as notifier.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): write() wakes nobody; the reader looks once a second by itself. A byte that is written 200 ms
# after the read began is read after a second, and the wait is one that timed out, without a notifier; ten idle seconds are ten waits.
# No arrow from writer to reader, and delays of up to a second that look like a timeout somebody chose. flush() behind the write
# wakes the reader at once.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Pipe.java <<'JAVA'
import java.io.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.CountDownLatch;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Pipe {
    /** The wait of a thread that reads a byte which is written 200 ms later. */
    static RecordedEvent readerWait(boolean flush) throws Exception {
        Path file = Path.of("pipe.jfr");
        try (var recording = new Recording(); var in = new PipedInputStream(); var out = new PipedOutputStream(in)) {
            recording.enable("jdk.JavaMonitorWait").withThreshold(Duration.ZERO);
            recording.start();
            var begins = new CountDownLatch(1);
            var reader = new Thread(() -> {
                begins.countDown();
                try {
                    in.read();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }, "reader");
            reader.start();
            begins.await();
            Thread.sleep(200);
            out.write(1);
            if (flush) out.flush();
            reader.join();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream().filter(event -> event.getThread().getJavaName().equals("reader"))
                .max(Comparator.comparing(RecordedEvent::getDuration)).orElseThrow();
    }

    static String tell(RecordedEvent wait) {
        RecordedThread notifier = wait.getThread("notifier");
        return (wait.getBoolean("timedOut") ? "timed out" : "did not time out") + ", notifier " + (notifier == null ? "none" : notifier.getJavaName());
    }

    public static void main(String[] args) throws Exception {
        RecordedEvent plain = readerWait(false), flushed = readerWait(true);
        System.out.println("written after 200 ms; the reader's wait: " + tell(plain) + (plain.getDuration().toMillis() >= 990 ? ", a second or more" : ", shorter than a second")
                + "; with flush: " + tell(flushed));
        System.exit(tell(plain).equals("timed out, notifier none") && plain.getDuration().toMillis() >= 990
                && tell(flushed).equals("did not time out, notifier main") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: did not time out, notifier main, shorter than a second; the same with flush'
java -Xlog:disable Pipe.java

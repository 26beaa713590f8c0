#!/usr/bin/env bash
# Natural guess: what the handler of a RecordingStream does is recorded as what any other code does: its waits, its exceptions, events of
# one's own that it commits.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): while a thread hands out a stream's events it is left out of all recordings, whoever began
# them. A handler that writes to a database and fails has no wait, no exception, no sample, and the event that it commits is lost without a
# word; with start() that is the thread which called it, until the stream is closed. Hand work to another thread and it is recorded.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Handler.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Handler {
    static final ExecutorService OTHER = Executors.newSingleThreadExecutor(task -> new Thread(task, "other"));

    @Name("demo.Order")
    static class Order extends Event {}

    @Name("demo.Mail")
    static class Mail extends Event {}

    static Void mail() throws Exception {
        var mail = new Mail();
        Thread.sleep(50);
        mail.commit();
        return null;
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("handler.jfr");
        var handled = new CompletableFuture<String>();
        try (var recording = new Recording(); var stream = new RecordingStream()) {
            recording.enable("jdk.ThreadSleep").withoutThreshold();
            recording.start();
            stream.onEvent("demo.Order", event -> {
                try {
                    mail();
                    OTHER.submit(Handler::mail).get();
                    handled.complete("handled");
                } catch (Exception e) {
                    handled.completeExceptionally(e);
                }
            });
            stream.startAsync();
            new Order().commit();
            handled.get();
            recording.stop();
            recording.dump(file);
        }
        OTHER.shutdown();
        var seen = new TreeSet<String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            String type = event.getEventType().getName();
            if (type.equals("demo.Mail") || type.equals("jdk.ThreadSleep")) seen.add(type + " of " + event.getThread().getJavaName());
        }
        System.out.println("two mails with a sleep in each, in the handler and in another thread: " + seen);
        System.exit(seen.equals(Set.of("demo.Mail of other", "jdk.ThreadSleep of other")) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: demo.Mail and jdk.ThreadSleep of other and of JFR Event Stream'
java -Xlog:disable Handler.java

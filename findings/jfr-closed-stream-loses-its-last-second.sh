#!/usr/bin/env bash
# Natural guess: closing a RecordingStream, as try-with-resources does, hands out first what was committed before, as closing
# a file writes what is buffered; so the stream has what a Recording over the same block would have.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): it drops what came since the last flush, of which there is one a second: of events right
# before the end none, of a block shorter than a second nothing at all, without an error. On 25 stop() before the close hands
# them out; on 17 there is no such method, and one has to wait for an event of one's own.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Closed.java <<'JAVA'
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jfr.*;
import jdk.jfr.consumer.RecordingStream;

public class Closed {
    @Name("shop.Sold")
    static class Sold extends Event {}

    @Name("shop.Opened")
    static class Opened extends Event {}

    /** How many of ten events a stream hands out that is at work and then is closed. */
    static int handedOut(boolean stop) throws Exception {
        var sold = new AtomicInteger();
        var atWork = new CountDownLatch(1);
        try (var stream = new RecordingStream()) {
            stream.onEvent("shop.Opened", event -> atWork.countDown());
            stream.onEvent("shop.Sold", event -> sold.incrementAndGet());
            stream.startAsync();
            new Opened().commit();
            if (!atWork.await(30, TimeUnit.SECONDS)) throw new IllegalStateException("the stream hands out nothing");
            for (int i = 0; i < 10; i++) new Sold().commit();
            if (stop) RecordingStream.class.getMethod("stop").invoke(stream);
        }
        return sold.get();
    }

    public static void main(String[] args) throws Exception {
        int closed = 0, stopped = 0;
        boolean canStop = Arrays.stream(RecordingStream.class.getMethods()).anyMatch(method -> method.getName().equals("stop"));
        for (int round = 0; round < 5; round++) {
            closed += handedOut(false);
            if (canStop) stopped += handedOut(true);
        }
        System.out.println("committed before the end: 50; handed out by a stream that is closed: " + closed
                + (canStop ? ", stopped and closed: " + stopped : ""));
        System.exit(closed < 25 && (!canStop || stopped == 50) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: 50'
java -Xlog:disable Closed.java

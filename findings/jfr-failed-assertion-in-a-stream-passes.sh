#!/usr/bin/env bash
# Natural guess: what a handler given to EventStream.onEvent throws ends the stream and comes out of start() or, with startAsync(), of
# awaitTermination(), as exceptions do elsewhere; so a test may check events in a handler.
# What happens (OpenJDK 17.0.15, Temurin 25.0.3): an exception is printed, or given to onError alone, and the stream goes on; start() returns
# as if nothing was. An Error, which a failed assertion is, comes out of start(), but with startAsync() it ends the stream's
# thread: awaitTermination() returns, the events behind it are never handed out, onError is not asked, and the test passes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Handler.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.CopyOnWriteArrayList;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Handler {
    @Name("shop.Sold")
    static class Sold extends Event {
        int number;
    }

    static String run(Path file, boolean async, boolean assertion) throws Exception {
        var seen = new CopyOnWriteArrayList<Integer>();
        var errors = new CopyOnWriteArrayList<String>();
        String end = "returns";
        try (EventStream stream = EventStream.openFile(file)) {
            stream.onError(error -> errors.add(error.getClass().getSimpleName()));
            stream.onEvent("shop.Sold", event -> {
                seen.add(event.getInt("number"));
                if (event.getInt("number") == 1) {
                    if (assertion) throw new AssertionError("sold twice");
                    throw new IllegalStateException("sold twice");
                }
            });
            if (async) {
                stream.startAsync();
                stream.awaitTermination();
            } else {
                stream.start();
            }
        } catch (IllegalStateException | AssertionError e) {
            end = "throws " + e.getClass().getSimpleName();
        }
        return end + ", onError " + errors + ", handed out " + seen;
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("shop.jfr");
        try (var recording = new Recording()) {
            recording.start();
            for (int i = 0; i < 4; i++) {
                var sold = new Sold();
                sold.number = i;
                sold.commit();
            }
            recording.stop();
            recording.dump(file);
        }
        String exception = run(file, false, false), exceptionAsync = run(file, true, false);
        String error = run(file, false, true), errorAsync = run(file, true, true);
        System.out.println("an exception, start():      " + exception);
        System.out.println("an exception, startAsync(): " + exceptionAsync);
        System.out.println("an assertion, start():      " + error);
        System.out.println("an assertion, startAsync(): " + errorAsync);
        String on = "returns, onError [IllegalStateException], handed out [0, 1, 2, 3]";
        System.exit(exception.equals(on) && exceptionAsync.equals(on) && error.equals("throws AssertionError, onError [], handed out [0, 1]")
                && errorAsync.equals("returns, onError [], handed out [0, 1]") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: each throws what the handler threw'
java -Xlog:disable Handler.java 2> err || { tail -3 err; exit 1; }

#!/usr/bin/env bash
# Natural guess: an event's stack trace is that of its eventThread; and jdk.VirtualThreadStart tells who started the thread, as
# jdk.ThreadStart does.
# What they have (OpenJDK 17.0.15, Temurin 25.0.3): the eventThread of jdk.ThreadStart is the thread that starts, and the stack trace
# is that of the one that called start(). Stacks by thread show the parent's code as the child's. A jdk.VirtualThreadStart (25)
# has the new thread's own stack, and no parent: who started a virtual thread is not recorded.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Starts.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Starts {
    static void startIt(boolean virtual) throws Exception {
        Runnable nothing = () -> {};
        if (virtual) {
            var start = Thread.class.getMethod("startVirtualThread", Runnable.class); // not there on 17
            ((Thread) start.invoke(null, nothing)).join();
        } else {
            var thread = new Thread(nothing, "child");
            thread.start();
            thread.join();
        }
    }

    public static void main(String[] args) throws Exception {
        boolean virtual = Runtime.version().feature() >= 21;
        Path file = Path.of("starts.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.ThreadStart").withStackTrace();
            if (virtual) recording.enable("jdk.VirtualThreadStart").withStackTrace();
            recording.start();
            startIt(false);
            if (virtual) startIt(true);
            recording.stop();
            recording.dump(file);
        }
        boolean platformAsSeen = false;
        boolean virtualAsSeen = !virtual;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            String type = event.getEventType().getName();
            String name = event.getThread() == null ? null : event.getThread().getJavaName();
            boolean callersStack = event.getStackTrace() != null && event.getStackTrace().getFrames().stream()
                    .anyMatch(frame -> frame.getMethod().getName().equals("startIt"));
            if (type.equals("jdk.ThreadStart") && "child".equals(name)) {
                System.out.printf("%s: eventThread %s, startIt() in its stack trace: %b%n", type, name, callersStack);
                platformAsSeen = callersStack;
            } else if (type.equals("jdk.VirtualThreadStart")) {
                System.out.printf("%s: startIt() in its stack trace: %b, parentThread: %b%n", type, callersStack,
                        event.hasField("parentThread"));
                virtualAsSeen = !callersStack && !event.hasField("parentThread");
            }
        }
        System.exit(platformAsSeen && virtualAsSeen ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: startIt() is in no stack trace of the child, and a virtual thread has a parent'
java Starts.java

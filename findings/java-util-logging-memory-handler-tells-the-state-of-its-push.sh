#!/usr/bin/env bash
# Natural guess: java.util.logging's MemoryHandler keeps the last messages as they were when they were logged, and writes them when
# something goes wrong: "queue {0}" shows the queue of that moment.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): it keeps the objects, and makes the text when it pushes. A queue that has been emptied
# since is empty in the line that was logged while it was full, with the time of that moment: the one handler that is there to tell the
# past tells the present. A text put together by the caller is as it was.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Past.java <<'JAVA'
import java.util.*;
import java.util.logging.*;

public class Past {
    public static void main(String[] args) {
        var texts = new ArrayList<String>();
        var target = new Handler() {
            @Override
            public void publish(LogRecord event) {
                texts.add(new SimpleFormatter().formatMessage(event));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var log = Logger.getLogger("orders");
        log.setUseParentHandlers(false);
        log.addHandler(new MemoryHandler(target, 100, Level.SEVERE));
        var queue = new ArrayList<>(List.of("order 1", "order 2"));
        log.log(Level.INFO, "by object: {0}", queue);
        log.info("by text: " + queue);
        queue.clear();
        log.severe("failed");
        System.out.println(texts);
        System.exit(texts.equals(List.of("by object: []", "by text: [order 1, order 2]", "failed")) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: [order 1, order 2], of both'
java Past.java

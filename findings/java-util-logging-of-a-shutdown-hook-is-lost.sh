#!/usr/bin/env bash
# Natural guess: what a shutdown hook logs with java.util.logging is printed as what is logged before; a hook that closes its pools in half
# a second says so at the end.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): the logging has a hook of its own, which runs beside all others and closes the handlers.
# What is logged behind that goes nowhere, without an error, severe or not, while System.err of the same hook is printed. The one that
# hangs in the shutdown is seen in no log, and a first line of the hook may come through or not, as the two run at the same time.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Hook.java <<'JAVA'
import java.util.logging.Logger;

public class Hook {
    static final Logger LOG = Logger.getLogger("hook");

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            LOG.severe("pools-did-not-close");
            System.err.println("end-of-the-hook");
        }));
        LOG.severe("end-of-main");
    }
}
JAVA
java -version 2>&1 | head -1
seen=$(java Hook.java 2>&1 | grep -oE 'end-of-main|pools-did-not-close|end-of-the-hook' | tr '\n' ' ')
echo 'guess: end-of-main pools-did-not-close end-of-the-hook'
echo "printed: $seen"
[ "$seen" = 'end-of-main end-of-the-hook ' ]

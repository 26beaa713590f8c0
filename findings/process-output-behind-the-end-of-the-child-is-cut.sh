#!/usr/bin/env bash
# Natural guess: what is read from the output of a Process, to its end, is all that was written into that pipe, also by a child of the
# child that lives on, as in out=$(command) of a shell, and no matter when the reader begins.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): as soon as the process that was started has ended, its output is closed on Java's side.
# Who begins to read then finds an end where a shell would wait, and what comes later is lost; who sits in a read at that moment gets the
# next piece too. The log of a launcher that leaves a server behind ends early, at a place that depends on the reader, and the server
# writes into a pipe without one. With "| cat" behind the command all of it arrives, whenever it is read.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Output.java <<'JAVA'
import java.util.List;

public class Output {
    static final String COMMAND = "(sleep 3; echo second) & echo first; sleep 1";

    static List<String> lines(String command, boolean readBehindTheEnd) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", command).start();
        if (readBehindTheEnd) {
            process.waitFor();
            Thread.sleep(1000);
        }
        try (var reader = process.inputReader()) {
            return reader.lines().toList();
        }
    }

    public static void main(String[] args) throws Exception {
        var atOnce = lines(COMMAND, false);
        var behind = lines(COMMAND, true);
        var cat = lines("(" + COMMAND + ") | cat", true);
        System.out.println("read at once: " + atOnce + "; begun behind the end of the child: " + behind + "; through cat: " + cat);
        var all = List.of("first", "second");
        System.exit(atOnce.equals(all) && behind.equals(List.of("first")) && cat.equals(all) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: [first, second], in all three'
java Output.java

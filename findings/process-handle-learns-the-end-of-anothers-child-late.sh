#!/usr/bin/env bash
# Natural guess: onExit() of a ProcessHandle completes when the process ends, whoever started it, as isAlive() tells at any time.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): of a child it is told in milliseconds. Of any other process the JVM looks now and then:
# the end of one of fifteen seconds is told up to most of a second late, while isAlive() has long said false. Restarts and timings of a
# watchdog that attaches to a process by its id are off by that.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Late.java <<'JAVA'
import java.util.*;
import java.util.concurrent.*;

public class Late {
    static final List<String> SECONDS = List.of("15.0", "15.2", "15.4", "15.6", "15.8");

    /** The most milliseconds between the end of a process, as isAlive tells it, and the completion of onExit. */
    static long late(List<ProcessHandle> processes) throws InterruptedException {
        Map<ProcessHandle, Long> told = new ConcurrentHashMap<>(), ended = new HashMap<>();
        for (var process : processes) process.onExit().thenRun(() -> told.put(process, System.nanoTime()));
        while (told.size() < processes.size()) {
            for (var process : processes) if (!process.isAlive()) ended.putIfAbsent(process, System.nanoTime());
            Thread.sleep(2);
        }
        for (var process : processes) ended.putIfAbsent(process, told.get(process));
        return processes.stream().mapToLong(process -> (told.get(process) - ended.get(process)) / 1_000_000).max().getAsLong();
    }

    public static void main(String[] args) throws Exception {
        List<ProcessHandle> children = new ArrayList<>(), others = new ArrayList<>();
        for (String seconds : List.of("1.0", "1.2", "1.4")) children.add(new ProcessBuilder("sleep", seconds).start().toHandle());
        long child = late(children);
        for (String seconds : SECONDS) {
            var shell = new ProcessBuilder("sh", "-c", "sleep " + seconds + " > /dev/null & echo $!; wait").start();
            others.add(ProcessHandle.of(Long.parseLong(shell.inputReader().readLine())).orElseThrow());
        }
        long other = late(others);
        System.out.println("told late by at most: of children " + child + " ms, of another's " + other + " ms");
        System.exit(child < 200 && other > 500 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: a few ms, of both'
java Late.java

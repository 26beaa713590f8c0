#!/usr/bin/env bash
# Natural guess: a ThreadPoolExecutor of eight threads whose core threads may time out after two seconds shrinks to one or two once there is
# one short task every 100 ms; an idle pool gives a task to the thread that was busy last, whose caches are warm.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): with a LinkedBlockingQueue, as Executors.newFixedThreadPool has it, the thread that has
# waited longest gets the task. All eight take turns, none waits for two seconds, and all stay, for next to no work; a picture has eight
# lanes that look evenly used. With a SynchronousQueue, as newCachedThreadPool has it, it is always the last one, and seven end.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Turns.java <<'JAVA'
import java.util.*;
import java.util.concurrent.*;

public class Turns {
    static String used(ThreadPoolExecutor pool) throws Exception {
        pool.allowCoreThreadTimeOut(true);
        var all = new CyclicBarrier(8);
        var begun = new ArrayList<Future<Integer>>();
        for (int i = 0; i < 8; i++) begun.add(pool.submit(() -> all.await()));
        for (Future<Integer> each : begun) each.get();
        var threads = ConcurrentHashMap.<String>newKeySet();
        for (int i = 0; i < 60; i++) {
            Thread.sleep(100); // one task at a time
            pool.submit(() -> threads.add(Thread.currentThread().getName())).get();
        }
        pool.shutdown();
        return threads.size() + " used, " + pool.getLargestPoolSize() + " made, " + pool.getPoolSize() + " left";
    }

    public static void main(String[] args) throws Exception {
        String fixed = used(new ThreadPoolExecutor(8, 8, 2, TimeUnit.SECONDS, new LinkedBlockingQueue<>()));
        String cached = used(new ThreadPoolExecutor(0, 8, 2, TimeUnit.SECONDS, new SynchronousQueue<>()));
        System.out.println("after six seconds with one task at a time: LinkedBlockingQueue: " + fixed + "; SynchronousQueue: " + cached);
        System.exit(fixed.startsWith("8 used") && cached.startsWith("1 used") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: few left, in both'
java Turns.java

#!/usr/bin/env bash
# Natural guess: a CompletableFuture's orTimeout ends it after that time, whatever other futures do; what depends on it runs in the
# common pool, as what depends on supplyAsync does.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): the JVM's one timer thread completes it, and runs there what was added with
# exceptionally, handle or thenApply. While a fallback of one future works for a second, all other timeouts of the program are late:
# one of 200 ms ends after 1.1 s, by a TimeoutException that tells of no delay; events of the fallback are on
# CompletableFutureDelayScheduler, on 25 on ForkJoinPool.commonPool-delayScheduler. exceptionallyAsync does not hold it up.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Late.java <<'JAVA'
import java.time.Duration;
import java.util.concurrent.*;
import java.util.function.*;

public class Late {
    static volatile String thread;

    static String fallBack(Throwable timeout) {
        thread = Thread.currentThread().getName();
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "from the cache";
    }

    /** How long a timeout of 200 ms takes, while another future's fallback works. */
    static long timeOut(UnaryOperator<CompletableFuture<String>> withFallback) throws Exception {
        CompletableFuture<String> other = withFallback.apply(new CompletableFuture<String>().orTimeout(100, TimeUnit.MILLISECONDS));
        long begin = System.nanoTime();
        try {
            new CompletableFuture<String>().orTimeout(200, TimeUnit.MILLISECONDS).get();
            throw new IllegalStateException("no timeout");
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TimeoutException)) throw e;
        }
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        other.get();
        return millis;
    }

    public static void main(String[] args) throws Exception {
        timeOut(future -> future.handle((value, timeout) -> value)); // the classes are there
        long apart = timeOut(future -> future.exceptionallyAsync(Late::fallBack));
        System.out.println("exceptionallyAsync: 200 ms are " + apart + " ms, the fallback is on " + thread);
        long same = timeOut(future -> future.exceptionally(Late::fallBack));
        System.out.println("exceptionally:      200 ms are " + same + " ms, the fallback is on " + thread);
        System.exit(apart < 700 && same > 900 && thread.matches(".*[dD]elayScheduler") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: 200 ms are about 200 ms, each time'
java Late.java

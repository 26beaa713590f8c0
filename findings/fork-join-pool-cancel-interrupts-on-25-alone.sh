#!/usr/bin/env bash
# Natural guess: cancel(true) of what a ForkJoinPool's submit(...) returned interrupts the thread that runs it, as with any pool behind an
# ExecutorService, or does not, but one or the other for a program on 17 and 25.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): on 17 the task sleeps on to its end and keeps its thread, while its Future says cancelled;
# on 25 it is interrupted. newWorkStealingPool is such a pool too. The pool that was full of cancelled calls on 17 is free on 25, and code
# that never saw an InterruptedException there sees one after the step. A fixed pool interrupts on both.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Cancel.java <<'JAVA'
import java.util.concurrent.*;

public class Cancel {
    static String end(ExecutorService pool) throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CompletableFuture<String>();
        Future<String> call = pool.submit(() -> {
            begun.countDown();
            try {
                Thread.sleep(2000);
                end.complete("ran to its end");
            } catch (InterruptedException e) {
                end.complete("interrupted");
            }
            return "";
        });
        begun.await();
        call.cancel(true);
        String seen = end.get(20, TimeUnit.SECONDS);
        pool.shutdown();
        return seen;
    }

    public static void main(String[] args) throws Exception {
        String fixed = end(Executors.newFixedThreadPool(2)), forkJoin = end(new ForkJoinPool(2));
        System.out.println(fixed + ", " + forkJoin + ", " + end(Executors.newWorkStealingPool(2)));
    }
}
JAVA
java -version 2>&1 | head -1
seen=$(java Cancel.java)
echo 'guess: the same on 17 and 25'
echo "a cancelled call of a fixed pool, a ForkJoinPool and a work-stealing pool: $seen"
case "$(java -version 2>&1 | head -1)" in
  *'"17'*) [ "$seen" = 'interrupted, ran to its end, ran to its end' ] ;;
  *'"25'*) [ "$seen" = 'interrupted, interrupted, interrupted' ] ;;
  *) exit 1 ;;
esac

#!/usr/bin/env bash
# Natural guess: three tasks of a second given to CompletableFuture.supplyAsync on a machine with two processors take as long on JDK 25 as
# on 17; the JDK's version changes nothing of how many run at once.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): on 17 each has a thread of its own there, as the common pool would have one thread only,
# and all three take a second. On 25 they go to that pool all the same, and run one behind the other in its one thread. A service in a
# container with two processors that asked three others at once asks them in a row after the step; with four processors both have three at
# once.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Tasks.java <<'JAVA'
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

public class Tasks {
    public static void main(String[] args) {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        CompletableFuture.allOf(IntStream.range(0, 3).mapToObj(i -> CompletableFuture.runAsync(() -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            running.decrementAndGet();
        })).toArray(CompletableFuture[]::new)).join();
        System.out.println(most);
    }
}
JAVA
java -version 2>&1 | head -1
two=$(java -XX:ActiveProcessorCount=2 Tasks.java) four=$(java -XX:ActiveProcessorCount=4 Tasks.java)
echo 'guess: the same on 17 and 25'
echo "at once: with two processors $two, with four $four"
case "$(java -version 2>&1 | head -1)" in
  *'"17'*) [ "$two $four" = '3 3' ] ;;
  *'"25'*) [ "$two $four" = '1 3' ] ;;
  *) exit 1 ;;
esac

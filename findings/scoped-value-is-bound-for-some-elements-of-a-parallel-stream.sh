#!/usr/bin/env bash
# Natural guess: a ScopedValue that is bound around a parallel stream is bound for each element, since the stream ends within the scope;
# or for none, so that the first test finds it.
# What it does (Temurin 25.0.3): it is bound for the elements that the calling thread takes itself, and not for those that the common
# pool's threads take. Who takes which is left to the pool, so that get() throws a NoSuchElementException for some of them only.
# supplyAsync within the scope never has it. The threads that inherit it are those of a StructuredTaskScope. Needs JDK 25.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Bound.java <<'JAVA'
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.IntStream;

public class Bound {
    static final ScopedValue<String> CUSTOMER = ScopedValue.newInstance();

    /** Whether the customer is known, for each of two elements that two threads take. */
    static List<Boolean> elements() {
        var both = new CountDownLatch(2);
        return IntStream.range(0, 2).parallel().mapToObj(element -> {
            both.countDown();
            try {
                if (!both.await(10, TimeUnit.SECONDS)) throw new IllegalStateException("one thread only");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return CUSTOMER.isBound();
        }).sorted().toList();
    }

    public static void main(String[] args) throws Exception {
        List<Boolean> stream = ScopedValue.where(CUSTOMER, "7").call(Bound::elements);
        boolean async = ScopedValue.where(CUSTOMER, "7").call(() -> CompletableFuture.supplyAsync(CUSTOMER::isBound).join());
        System.out.println("bound in a parallel stream of two threads: " + stream + "; in supplyAsync: " + async);
        System.exit(stream.equals(List.of(false, true)) && !async ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: [true, true] or [false, false]'
java -XX:ActiveProcessorCount=4 Bound.java

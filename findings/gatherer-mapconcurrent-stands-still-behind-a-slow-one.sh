#!/usr/bin/env bash
# Natural guess: Gatherers.mapConcurrent(4, f) keeps four calls of f running as long as there are elements, as a pool of four threads does:
# one slow call takes one of the four, and three go on.
# What it does (Temurin 25.0.3): results are handed on in order, and a result that waits for its turn counts as one of the four. While
# the first element's call is slow, three more are made, and then none until it ends, in a second or in an hour. In a picture four virtual
# threads begin, three end at once, and there is a gap with one of four at work. A pool of four has done all the others meanwhile.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
jdk=''
for home in "${JAVA_HOME:-}" "$(dirname "$(readlink -f "$(command -v java)")")/.." "$(dirname "$(readlink -f "$(command -v java)")")"/../../*; do
  [[ -x $home/bin/javac && -r $home/release ]] || continue
  (($(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release") >= 25)) && jdk=$home && break
done
[[ $jdk ]] || { echo 'needs a JDK 25'; exit 3; }
cat > Slow.java <<'JAVA'
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.*;

public class Slow {
    static final AtomicInteger BEGUN = new AtomicInteger();

    /** Of the first element the number of calls that had begun when it ended, two seconds later; of others 0 at once. */
    static int call(int element) {
        BEGUN.incrementAndGet();
        if (element != 0) return 0;
        try {
            Thread.sleep(2000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return BEGUN.getAndSet(0);
    }

    public static void main(String[] args) throws Exception {
        List<Integer> elements = IntStream.range(0, 100).boxed().toList();
        int gatherer = elements.stream().gather(Gatherers.mapConcurrent(4, Slow::call)).toList().get(0);
        BEGUN.set(0);
        int pool;
        try (var threads = Executors.newFixedThreadPool(4)) {
            pool = threads.invokeAll(elements.stream().map(element -> (Callable<Integer>) () -> call(element)).toList()).get(0).get();
        }
        System.out.println("of 100 calls had begun when the slow one ended: " + gatherer + " with mapConcurrent(4), " + pool + " with a pool of four");
        System.exit(gatherer == 4 && pool == 100 ? 0 : 1);
    }
}
JAVA
"$jdk/bin/java" -version 2>&1 | head -1
echo 'guess: 100 in both'
"$jdk/bin/java" Slow.java

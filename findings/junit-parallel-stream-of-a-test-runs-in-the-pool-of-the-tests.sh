#!/usr/bin/env bash
# Natural guess: a parallel stream in a test runs in the test's thread and the common pool's, whether JUnit runs tests in parallel or not.
# What it does (JUnit 6.1.3; OpenJDK 17.0.15, Temurin 25.0.3): JUnit's threads for parallel tests are a ForkJoinPool's, and a stream belongs to
# the pool that its caller is of. Its pieces run in the threads for the other tests, named as theirs, which wait meanwhile; the common
# pool has no part in it, and with a parallelism of 1 nothing of it is parallel. With the executor service WORKER_THREAD_POOL, or without
# parallel tests, it is as guessed: a test of concurrency tests another thing in each.
set -euo pipefail
version=6.1.3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B dependency:copy -Dartifact=org.junit.platform:junit-platform-console-standalone:$version -DoutputDirectory=. -Dmdep.useBaseVersion
cat > StreamTest.java <<'JAVA'
import java.util.*;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreamTest {
    @Test void stream() {
        Set<String> pools = new ConcurrentSkipListSet<>();
        IntStream.range(0, 40).parallel().forEach(i -> {
            pools.add(Thread.currentThread().getName().replaceAll("-?worker-\\d+$", ""));
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        System.out.println("threads of " + pools);
    }
}
JAVA
jar=$(echo junit-platform-console-standalone-*.jar)
javac -cp "$jar" StreamTest.java
java -version 2>&1 | head -1
echo "JUnit $version"
echo 'guess: the test'"'"'s thread and ForkJoinPool.commonPool in each'
run() { # [CONFIG]...
  java -Djava.util.concurrent.ForkJoinPool.common.parallelism=2 -jar "$jar" execute --disable-banner --details none -cp . -c StreamTest "$@" \
    > out.txt 2>&1 || { cat out.txt; exit 1; }
  grep '^threads of' out.txt
}
parallel=(--config junit.jupiter.execution.parallel.enabled=true --config junit.jupiter.execution.parallel.mode.default=concurrent
  --config junit.jupiter.execution.parallel.config.strategy=fixed --config junit.jupiter.execution.parallel.config.fixed.parallelism=3)
without=$(run)
forkJoin=$(run "${parallel[@]}" --config junit.jupiter.execution.parallel.config.executor-service=FORK_JOIN_POOL)
workers=$(run "${parallel[@]}" --config junit.jupiter.execution.parallel.config.executor-service=WORKER_THREAD_POOL)
echo "tests not in parallel: $without"
echo "in parallel: $forkJoin"
echo "in parallel, WORKER_THREAD_POOL: $workers"
[[ $without == 'threads of [ForkJoinPool.commonPool, main]' && $forkJoin == 'threads of [ForkJoinPool-1]' && $workers == 'threads of [ForkJoinPool.commonPool, junit-1]' ]]

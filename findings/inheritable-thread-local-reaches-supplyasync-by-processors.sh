#!/usr/bin/env bash
# Natural guess: whether a value in an InheritableThreadLocal reaches the code in CompletableFuture.supplyAsync depends on the
# Java version at most; a test that passes on a small machine passes on a large one.
# What it does (OpenJDK 17.0.15; Temurin 25.0.3): on 17 with two processors it arrives, each time, for there each task gets a
# new thread; with four it does not, when the common pool's threads were there before. On 25 it does not arrive with two either.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Inherited.java <<'JAVA'
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

public class Inherited {
    static final InheritableThreadLocal<String> TEST = new InheritableThreadLocal<>();

    public static void main(String[] args) throws Exception {
        // Other work has used the pool before: all of its threads are there.
        int busy = Runtime.getRuntime().availableProcessors();
        var all = new CountDownLatch(1);
        var before = new CompletableFuture<?>[busy];
        for (int i = 0; i < busy; i++) before[i] = CompletableFuture.runAsync(() -> { try { all.await(); } catch (InterruptedException e) { } });
        all.countDown();
        CompletableFuture.allOf(before).get();
        TEST.set("test 2");
        int arrived = 0;
        for (int i = 0; i < 100; i++) arrived += "test 2".equals(CompletableFuture.supplyAsync(TEST::get).get()) ? 1 : 0;
        System.out.println(arrived);
    }
}
JAVA
java -version 2>&1 | head -1
javac Inherited.java
two=$(java -XX:ActiveProcessorCount=2 Inherited)
four=$(java -XX:ActiveProcessorCount=4 Inherited)
echo "guess: the same share of 100 with two processors and with four"
echo "arrived with two processors: $two of 100, with four: $four of 100"
version=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p')
if ((version < 25)); then ((two == 100 && four == 0)); else ((two == 0 && four == 0)); fi

#!/usr/bin/env bash
# Natural guess: Reactor's boundedElastic scheduler with two threads is a pool of two with one queue: while one thread is busy for three
# seconds, the other takes all that comes.
# What it does (io.projectreactor:reactor-core 3.8.0; OpenJDK 17.0.15, Temurin 25.0.3): each subscription gets a thread when it is
# scheduled, and stays with it. With both threads busy the third is put behind the slow one, since both have as many tasks by then, and
# begins when that one is done, three seconds later; the thread beside it has nothing to do meanwhile, and is not given it.
set -euo pipefail
version=3.8.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.projectreactor</groupId><artifactId>reactor-core</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Elastic.java <<'JAVA'
import java.util.*;
import java.util.concurrent.*;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.*;

public class Elastic {
    static final CountDownLatch BOTH_ARE_BUSY = new CountDownLatch(2), ALL_ARE_SCHEDULED = new CountDownLatch(1);

    static CompletableFuture<String> call(Scheduler scheduler, Callable<String> task) {
        return Mono.fromCallable(task).subscribeOn(scheduler).toFuture();
    }

    static String onceAllAreScheduled(int millis) throws InterruptedException {
        BOTH_ARE_BUSY.countDown();
        ALL_ARE_SCHEDULED.await();
        Thread.sleep(millis);
        return Thread.currentThread().getName();
    }

    public static void main(String[] args) throws Exception {
        Scheduler scheduler = Schedulers.newBoundedElastic(2, 100, "worker");
        var slow = call(scheduler, () -> onceAllAreScheduled(3000));
        var quick = call(scheduler, () -> onceAllAreScheduled(1));
        BOTH_ARE_BUSY.await();
        var third = call(scheduler, () -> (slow.isDone() ? "after" : "while") + " the slow one, by " + Thread.currentThread().getName());
        var fourth = call(scheduler, () -> (slow.isDone() ? "after" : "while") + " the slow one, by " + Thread.currentThread().getName());
        ALL_ARE_SCHEDULED.countDown();
        System.out.println("slow by " + slow.get() + ", quick by " + quick.get());
        System.out.println("third " + third.get() + "; fourth " + fourth.get());
        boolean apart = !slow.get().equals(quick.get());
        boolean behind = third.get().equals("after the slow one, by " + slow.get());
        boolean beside = fourth.get().equals("while the slow one, by " + quick.get());
        scheduler.dispose();
        System.exit(apart && behind && beside ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "reactor-core $version"
echo 'guess: third and fourth while the slow one'
java -cp 'lib/*' Elastic.java

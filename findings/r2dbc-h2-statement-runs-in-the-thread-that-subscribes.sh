#!/usr/bin/env bash
# Natural guess: R2DBC is the interface of databases that does not block: subscribe() to a statement returns at once and the rows come
# later, so that two slow statements over two connections, merged in one thread, take as long as one.
# What it does (io.r2dbc:r2dbc-h2 1.1.0.RELEASE; OpenJDK 17.0.15, Temurin 25.0.3): H2 in the same JVM runs the statement in the thread
# that subscribes, and that is blocked until it is done: Flux.merge of two statements of half a second takes a second, and both ran in
# main. A test against it never shows what runs at the same time in production, and in an event loop it holds up everything. With
# subscribeOn(boundedElastic()) they take half a second.
set -euo pipefail
version=1.1.0.RELEASE
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.r2dbc</groupId><artifactId>r2dbc-h2</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Merge.java <<'JAVA'
import io.r2dbc.spi.*;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

public class Merge {
    static final Set<String> THREADS = ConcurrentHashMap.newKeySet();

    /** A function of the database. */
    public static int slow() throws InterruptedException {
        THREADS.add(Thread.currentThread().getName());
        Thread.sleep(500);
        return 1;
    }

    static Flux<Object> statement(ConnectionFactory factory) {
        return Mono.from(factory.create())
                .flatMapMany(connection -> Flux.from(connection.createStatement("select slow()").execute())
                        .flatMap(result -> result.map((row, metadata) -> row.get(0))));
    }

    static long millis(ConnectionFactory factory, Scheduler scheduler) {
        Flux<Object> one = statement(factory), two = statement(factory);
        if (scheduler != null) {
            one = one.subscribeOn(scheduler);
            two = two.subscribeOn(scheduler);
        }
        THREADS.clear();
        long begin = System.nanoTime();
        Flux.merge(one, two).collectList().block();
        return (System.nanoTime() - begin) / 1_000_000;
    }

    public static void main(String[] args) {
        ConnectionFactory factory = ConnectionFactories.get("r2dbc:h2:mem:///shop;DB_CLOSE_DELAY=-1");
        Mono.from(factory.create()).flatMapMany(c -> Flux.from(c.createStatement("create alias slow for 'Merge.slow'").execute())
                .flatMap(Result::getRowsUpdated)).then().block();
        millis(factory, null);
        long plain = millis(factory, null);
        Set<String> threads = Set.copyOf(THREADS);
        long elastic = millis(factory, Schedulers.boundedElastic());
        System.out.println("two statements of 500 ms, merged: " + (plain >= 1000 ? "a second or more" : "less than a second")
                + ", in " + threads + "; with subscribeOn: " + (elastic < 900 ? "less than 900 ms" : elastic + " ms"));
        System.exit(plain >= 1000 && threads.equals(Set.of("main")) && elastic < 900 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "r2dbc-h2 $version"
echo 'guess: less than a second, in both, and not in main'
javac -cp 'lib/*' -d classes Merge.java
java -cp 'lib/*:classes' Merge 2> log || { tail -3 log; exit 1; }

#!/usr/bin/env bash
# Natural guess: observeOn and Reactor's publishOn move what stands below them to another thread; what stands above, such as the source, goes
# on in the thread that subscribed.
# What they do (io.reactivex.rxjava3:rxjava 3.1.12, io.projectreactor:reactor-core 3.8.0; OpenJDK 17.0.15, Temurin 25.0.3): that holds for what
# they ask for beforehand, 128 elements in the one and 256 in the other. What they ask for later they ask for in their own thread, and a
# source that makes elements when asked, as range, generate or one of a file does, makes them there: reading and work, which were to
# run side by side, share one thread, and the first one's lane ends early. A test with fewer elements does not show it; subscribeOn
# above prevents it.
set -euo pipefail
version=3.1.12
reactor=3.8.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.reactivex.rxjava3</groupId><artifactId>rxjava</artifactId><version>$version</version></dependency>
    <dependency><groupId>io.projectreactor</groupId><artifactId>reactor-core</artifactId><version>$reactor</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Source.java <<'JAVA'
import io.reactivex.rxjava3.core.*;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.*;
import reactor.core.publisher.Flux;

public class Source {
    /** How many elements each thread made, in the order of the first. */
    static final Map<String, Integer> MADE = new LinkedHashMap<>();

    static synchronized int make(int element) {
        MADE.merge(Thread.currentThread().getName(), 1, Integer::sum);
        return element;
    }

    static synchronized String made() {
        String made = MADE.toString();
        MADE.clear();
        return made;
    }

    public static void main(String[] args) {
        Flowable.range(0, 1000).map(Source::make).observeOn(Schedulers.single()).blockingSubscribe();
        String rxJava = made();
        Flux.range(0, 1000).map(Source::make).publishOn(reactor.core.scheduler.Schedulers.newSingle("single")).blockLast();
        String reactor = made();
        Flowable.range(0, 1000).map(Source::make).subscribeOn(Schedulers.io()).observeOn(Schedulers.single()).blockingSubscribe();
        String subscribeOn = made();
        System.out.println("elements made by thread: RxJava " + rxJava + ", Reactor " + reactor + ", with subscribeOn " + subscribeOn);
        System.exit(rxJava.equals("{main=128, RxSingleScheduler-1=872}") && reactor.equals("{main=256, single-1=744}")
                && subscribeOn.equals("{RxCachedThreadScheduler-1=1000}") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "rxjava $version, reactor-core $reactor"
echo 'guess: {main=1000} in the first two'
java -cp 'lib/*' Source.java

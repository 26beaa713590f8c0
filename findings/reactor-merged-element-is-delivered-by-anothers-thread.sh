#!/usr/bin/env bash
# Natural guess: what comes behind Flux.merge runs in the thread that emitted the element: events there tell which source's thread did
# the work, and a source is held up by the work on its own elements.
# What it does (io.projectreactor:reactor-core 3.8.0; OpenJDK 17.0.15, Temurin 25.0.3): operators are called by one thread at a time. Who
# emits while another one is inside leaves the element there and goes on; the thread inside does the work on it afterwards. Under load
# one thread's lane has all of the work, with the stack of the wrong source, and the others' have none; a source that is faster than
# the work is not held up by it.
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
cat > Merged.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;
import reactor.core.publisher.Flux;

public class Merged {
    static final CountDownLatch PRICE_IS_HANDLED = new CountDownLatch(1), STOCK_IS_EMITTED = new CountDownLatch(1);

    @Name("demo.Handled")
    static class Handled extends Event {
        String element;
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element that a thread of its own emits, named as the element. */
    static Flux<String> source(String element, Runnable before, Runnable after) {
        return Flux.create(sink -> new Thread(() -> {
            before.run();
            sink.next(element);
            after.run();
            sink.complete();
        }, element).start());
    }

    static void handle(String element) {
        var event = new Handled();
        event.element = element;
        if (element.equals("price")) {
            PRICE_IS_HANDLED.countDown();
            await(STOCK_IS_EMITTED); // while the price is worked on, the other source emits
        }
        event.commit();
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("merged.jfr");
        try (var recording = new Recording()) {
            recording.start();
            Flux.merge(source("price", () -> {}, () -> {}),
                    source("stock", () -> await(PRICE_IS_HANDLED), STOCK_IS_EMITTED::countDown)).doOnNext(Merged::handle).blockLast();
            recording.stop();
            recording.dump(file);
        }
        var seen = new ArrayList<String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("demo.Handled")) {
                seen.add(event.getString("element") + " by thread " + event.getThread().getJavaName());
            }
        }
        seen.sort(null);
        System.out.println("handled: " + seen);
        System.exit(seen.equals(List.of("price by thread price", "stock by thread price")) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "reactor-core $version"
echo 'guess: price by thread price, stock by thread stock'
java -cp 'lib/*' Merged.java

#!/usr/bin/env bash
# Natural guess: a span's start is the wall clock's time at which it began, so spans of two traces, or a span and a line of a log, that
# begin at one moment have one time.
# What it does (io.opentelemetry:opentelemetry-sdk 1.55.0; OpenJDK 17.0.15, Temurin 25.0.3): a root asks the wall clock; its children in the same
# process take the root's time and add what System.nanoTime counted since. When the clock was set by a minute meanwhile, or just
# drifts against nanoTime in a trace of days, a child of the old trace and a root that begin together are told a minute apart.
# Lengths are right; an order across traces, or against logs and recordings, is not.
set -euo pipefail
version=1.55.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.opentelemetry</groupId><artifactId>opentelemetry-sdk</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Clocks.java <<'JAVA'
import io.opentelemetry.api.trace.*;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.trace.*;
import java.util.concurrent.TimeUnit;

public class Clocks {
    /** A wall clock that can be set, beside a counter that goes on. */
    static class Settable implements Clock {
        long wall = TimeUnit.SECONDS.toNanos(1_000_000_000), counter = 5;

        void goOn(int seconds) {
            wall += TimeUnit.SECONDS.toNanos(seconds);
            counter += TimeUnit.SECONDS.toNanos(seconds);
        }

        void set(int secondsLater) {
            wall += TimeUnit.SECONDS.toNanos(secondsLater);
        }

        @Override public long now() {
            return wall;
        }

        @Override public long nanoTime() {
            return counter;
        }
    }

    static long secondsFrom(Span first, Span span) {
        return TimeUnit.NANOSECONDS.toSeconds(((ReadableSpan) span).toSpanData().getStartEpochNanos()
                - ((ReadableSpan) first).toSpanData().getStartEpochNanos());
    }

    public static void main(String[] args) {
        var clock = new Settable();
        try (var provider = SdkTracerProvider.builder().setClock(clock).build()) {
            Tracer tracer = provider.get("shop");
            Span old = tracer.spanBuilder("old").startSpan();
            clock.goOn(1);
            clock.set(60);
            Span child = tracer.spanBuilder("child").setParent(Context.root().with(old)).startSpan();
            Span root = tracer.spanBuilder("root").setNoParent().startSpan();
            long ofChild = secondsFrom(old, child), ofRoot = secondsFrom(old, root);
            System.out.println("begun at one moment, by their times after the old root: a child of it " + ofChild + " s, another root " + ofRoot + " s");
            System.exit(ofChild == 1 && ofRoot == 61 ? 0 : 1);
        }
    }
}
JAVA
java -version 2>&1 | head -1
echo "opentelemetry-sdk $version"
echo 'guess: 61 s in both'
java -cp 'lib/*' Clocks.java 2> log || { tail -3 log; exit 1; }

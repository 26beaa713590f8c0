#!/usr/bin/env bash
# Natural guess: a thread has no current span any more when every OpenTelemetry Scope that it opened is closed, in whatever order, and all
# spans have ended.
# What it does (io.opentelemetry:opentelemetry-sdk 1.55.0; OpenJDK 17.0.15, Temurin 25.0.3): closing the outer scope while the inner one is
# current does nothing but write a line to a log that is off. Closing the inner one then brings the outer back, and it stays. A pool's
# thread keeps a span that ended, and all that it does from then on, for other requests, an hour later, is that span's
# child: a trace that never ends, with the work of many.
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
cat > Scopes.java <<'JAVA'
import io.opentelemetry.api.trace.*;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.*;
import java.util.concurrent.*;

public class Scopes {
    static void order(Tracer tracer, boolean innerFirst) {
        Span order = tracer.spanBuilder("order").startSpan();
        Scope outer = order.makeCurrent();
        Span payment = tracer.spanBuilder("payment").startSpan();
        Scope inner = payment.makeCurrent();
        payment.end();
        order.end();
        (innerFirst ? inner : outer).close();
        (innerFirst ? outer : inner).close();
    }

    /** What a thread says of the next span that it starts, after an order. */
    static String next(Tracer tracer, boolean innerFirst) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            pool.submit(() -> order(tracer, innerFirst)).get();
            return pool.submit(() -> {
                var next = (ReadableSpan) tracer.spanBuilder("next").startSpan();
                return Span.current() instanceof ReadableSpan current && next.getParentSpanContext().equals(current.getSpanContext())
                        ? "child of " + current.getName() + (current.hasEnded() ? ", which has ended" : "") : "root";
            }).get();
        } finally {
            pool.shutdown();
        }
    }

    public static void main(String[] args) throws Exception {
        try (var provider = SdkTracerProvider.builder().build()) {
            Tracer tracer = provider.get("shop");
            String nested = next(tracer, true), crossed = next(tracer, false);
            System.out.println("the thread's next span: inner closed first " + nested + "; outer closed first " + crossed);
            System.exit(nested.equals("root") && crossed.equals("child of order, which has ended") ? 0 : 1);
        }
    }
}
JAVA
java -version 2>&1 | head -1
echo "opentelemetry-sdk $version"
echo 'guess: root in both'
java -cp 'lib/*' Scopes.java 2> log || { tail -3 log; exit 1; }

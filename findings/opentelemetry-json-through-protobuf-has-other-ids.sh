#!/usr/bin/env bash
# Natural guess: OTLP's JSON is protobuf's JSON of the same messages, so that JsonFormat of protobuf-java-util reads a file of an
# OpenTelemetry collector with the classes of opentelemetry-proto; a round trip in a test shows the same text again.
# What it does (io.opentelemetry.proto:opentelemetry-proto 1.8.0-alpha, protobuf-java-util 4.33.0; OpenJDK 17.0.15, Temurin 25.0.3): all is
# read, and ids are others. OTLP writes them in hex, protobuf's JSON takes bytes for base64, and each hex text is valid base64: a trace
# id has 24 bytes instead of 16, a span id 12 instead of 8. The text comes back the same, so tests pass; joined with the same
# spans that came as protobuf, or with ids in events and logs, nothing matches.
set -euo pipefail
version=1.8.0-alpha
protobuf=4.33.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.google.protobuf</groupId><artifactId>protobuf-java-util</artifactId><version>$protobuf</version></dependency>
    <dependency><groupId>com.google.protobuf</groupId><artifactId>protobuf-java</artifactId><version>$protobuf</version></dependency>
    <dependency><groupId>io.opentelemetry.proto</groupId><artifactId>opentelemetry-proto</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Ids.java <<'JAVA'
import com.google.protobuf.ByteString;
import com.google.protobuf.util.JsonFormat;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;

public class Ids {
    static final String TRACE = "0af7651916cd43dd8448eb211c80319c", SPAN = "b7ad6b7169203331";

    static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    public static void main(String[] args) throws Exception {
        var builder = Span.newBuilder();
        // As the OTLP specification has it.
        JsonFormat.parser().merge("{\"traceId\": \"%s\", \"spanId\": \"%s\", \"name\": \"order\"}".formatted(TRACE, SPAN), builder);
        Span span = builder.build();
        System.out.println("span id: " + SPAN + " in the file, " + hex(span.getSpanId()) + " when read");
        System.out.println("trace id: " + TRACE + " in the file, " + hex(span.getTraceId()) + " when read");
        boolean sameText = JsonFormat.printer().print(span).contains(TRACE);
        System.out.println("written again it is the same text: " + sameText);
        System.exit(sameText && span.getTraceId().size() == 24 && span.getSpanId().size() == 12 && !hex(span.getSpanId()).contains(SPAN) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "opentelemetry-proto $version, protobuf-java-util $protobuf"
echo 'guess: the ids of the file'
java -cp 'lib/*' Ids.java

#!/usr/bin/env bash
# Natural guess: a record of Avro written with a timestamp-millis and read with a schema that says timestamp-micros gives the same time, as
# both schemas are at hand and the conversions registered, or is refused as not compatible.
# What it does (org.apache.avro:avro 1.12.0; OpenJDK 17.0.15, Temurin 25.0.3): both are a long, and the resolution of the two schemas looks
# at that alone. The check of compatibility says COMPATIBLE, and the reader makes an Instant of the milliseconds as if they were micros:
# of an event of December 2025 one of January 1970. A team that refines its schema moves all that is stored, without an error.
set -euo pipefail
version=1.12.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.avro</groupId><artifactId>avro</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Refined.java <<'JAVA'
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.apache.avro.*;
import org.apache.avro.data.TimeConversions.*;
import org.apache.avro.generic.*;
import org.apache.avro.io.*;

public class Refined {
    static final GenericData DATA = new GenericData();

    static Schema event(String time) {
        return SchemaBuilder.record("Event").fields().name("at").type(new Schema.Parser().parse(
                "{\"type\": \"long\", \"logicalType\": \"%s\"}".formatted(time))).noDefault().endRecord();
    }

    static Object read(byte[] written, Schema writer, Schema reader) throws Exception {
        var decoder = DecoderFactory.get().binaryDecoder(written, null);
        return new GenericDatumReader<GenericRecord>(writer, reader, DATA).read(null, decoder).get("at");
    }

    public static void main(String[] args) throws Exception {
        DATA.addLogicalTypeConversion(new TimestampMillisConversion());
        DATA.addLogicalTypeConversion(new TimestampMicrosConversion());
        Schema millis = event("timestamp-millis"), micros = event("timestamp-micros");
        var event = new GenericData.Record(millis);
        event.put("at", Instant.parse("2025-12-01T12:00:00Z"));
        var out = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(millis, DATA).write(event, encoder);
        encoder.flush();
        var check = SchemaCompatibility.checkReaderWriterCompatibility(micros, millis).getType();
        Object same = read(out.toByteArray(), millis, millis), refined = read(out.toByteArray(), millis, micros);
        System.out.println("read as millis " + same + ", as micros " + refined + ", checked: " + check);
        boolean asSeen = same.toString().equals("2025-12-01T12:00:00Z") && refined.toString().equals("1970-01-21T10:09:50.400Z");
        System.exit(asSeen && check.name().equals("COMPATIBLE") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "avro $version"
echo 'guess: 2025-12-01T12:00:00Z of both, or INCOMPATIBLE'
java -cp 'lib/*' Refined.java 2> log || { tail -3 log; exit 1; }

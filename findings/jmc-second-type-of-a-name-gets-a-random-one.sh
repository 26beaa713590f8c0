#!/usr/bin/env bash
# Natural guess: JDK Mission Control's loader gives events of one name one type identifier, so that ItemFilters.type("jdk.X") has
# all of them, whichever JVM, JDK or version of a program they are from.
# What it does (org.openjdk.jmc:flightrecorder 9.1.2): where a type's fields differ from those that the loader has met under that
# name, the type gets another identifier, the name with a random UUID behind it, told in the log alone. A filter by the name,
# so each rule and page, leaves its events out. Two JDKs suffice: between 17 and 25 the fields of jdk.GarbageCollection,
# jdk.JavaExceptionThrow and two dozen others differ; or a program that was changed and loaded again.
set -euo pipefail
version=9.1.2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.openjdk.jmc</groupId><artifactId>flightrecorder</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Names.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import jdk.jfr.*;
import jdk.jfr.consumer.RecordingFile;
import org.openjdk.jmc.common.item.*;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;

public class Names {
    /** Events of a type with these fields, as two versions of one program have them. */
    static void commit(int events, String... fields) {
        var descriptors = new ArrayList<ValueDescriptor>();
        for (String field : fields) descriptors.add(new ValueDescriptor(String.class, field));
        var factory = EventFactory.create(List.of(new AnnotationElement(Name.class, "shop.Order")), descriptors);
        for (int i = 0; i < events; i++) {
            Event event = factory.newEvent();
            for (int field = 0; field < fields.length; field++) event.set(field, "x");
            event.commit();
        }
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("orders.jfr");
        try (var recording = new Recording()) {
            recording.start();
            commit(3, "id");
            commit(5, "id", "customer");
            recording.stop();
            recording.dump(file);
        }
        long jdk = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("shop.Order")).count();
        IItemCollection items = JfrLoaderToolkit.loadEvents(file.toFile());
        long filtered = 0;
        for (IItemIterable each : items.apply(ItemFilters.type("shop.Order"))) filtered += each.getItemCount();
        var others = new TreeMap<String, Long>();
        for (IItemIterable each : items) {
            String name = each.getType().getIdentifier();
            if (name.startsWith("shop.Order") && !name.equals("shop.Order")) others.merge(name, each.getItemCount(), Long::sum);
        }
        System.out.printf("events of shop.Order: %d by the JDK's reader, %d by Mission Control's filter; the rest: %s%n",
                jdk, filtered, others);
        boolean random = others.size() == 1 && others.firstKey().matches("shop\\.Order[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        System.exit(jdk == 8 && random && filtered + others.firstEntry().getValue() == 8 && filtered < 8 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "flightrecorder $version"
echo 'guess: 8 by both'
java -cp 'lib/*' Names.java 2> log || { tail -3 log; exit 1; }

#!/usr/bin/env bash
# Natural guess: ItemFilters.equals(took, SECOND.quantity(2)) of JDK Mission Control finds the events that took two seconds, as moreOrEqual
# and lessOrEqual do, which compare a quantity with one of another unit.
# What it does (org.openjdk.jmc:flightrecorder 9.1.2; recordings of OpenJDK 17.0.15, Temurin 25.0.3): none, if the field is written in
# milliseconds. Two seconds and 2000 ms are two quantities to equals, which asks for the unit too, and one to compareTo, so that each event
# is at once not equal, not less and not more; memberOf and a HashSet of lengths go by equals. A field whose unit another version of a
# program changed is found no more.
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
cat > Equal.java <<'JAVA'
import static org.openjdk.jmc.common.unit.UnitLookup.*;

import java.nio.file.*;
import java.util.Set;
import jdk.jfr.*;
import org.openjdk.jmc.common.item.*;
import org.openjdk.jmc.common.unit.IQuantity;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;

public class Equal {
    static final IAttribute<IQuantity> TOOK = Attribute.attr("took", "Took", TIMESPAN);

    @Name("demo.Call")
    static class Call extends Event {
        @Timespan(Timespan.MILLISECONDS)
        long took;
    }

    static long count(IItemCollection all, IItemFilter filter) {
        return all.apply(filter).stream().mapToLong(IItemIterable::getItemCount).sum();
    }

    static String found(IItemCollection all, IQuantity length) {
        return count(all, ItemFilters.equals(TOOK, length)) + " equal, "
                + count(all, ItemFilters.memberOf(TOOK, Set.of(length))) + " member, "
                + count(all, ItemFilters.and(ItemFilters.moreOrEqual(TOOK, length), ItemFilters.lessOrEqual(TOOK, length)))
                + " neither more nor less";
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of("calls.jfr");
        try (var recording = new Recording()) {
            recording.start();
            for (int seconds = 1; seconds <= 3; seconds++) {
                var call = new Call();
                call.took = seconds * 1000;
                call.commit();
            }
            recording.stop();
            recording.dump(file);
        }
        IItemCollection all = JfrLoaderToolkit.loadEvents(file.toFile()).apply(ItemFilters.type("demo.Call"));
        String seconds = found(all, SECOND.quantity(2)), millis = found(all, MILLISECOND.quantity(2000));
        System.out.println("of 2 s: " + seconds + "; of 2000 ms: " + millis);
        System.exit(seconds.equals("0 equal, 0 member, 1 neither more nor less")
                && millis.equals("1 equal, 1 member, 1 neither more nor less") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "flightrecorder $version"
echo 'guess: 1 equal, 1 member, 1 neither more nor less, in both'
java -Xlog:disable -cp 'lib/*' Equal.java 2> log || { tail -3 log; exit 1; }

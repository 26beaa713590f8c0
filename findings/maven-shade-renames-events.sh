#!/usr/bin/env bash
# Natural guess: an event class with a @Name keeps that name when Maven Shade moves its package into a jar of a program: moved are classes
# and what refers to them; the name was given so that it does not depend on the class.
# What it does (maven-shade-plugin 3.6.1; OpenJDK 17.0.15, Temurin 25.0.3): each text of the class files that begins with the package is moved,
# in annotations as well. The event's @Name gets the prefix, and so do a category or a label that begins like it and texts that it records.
# Readers, queries and .jfc files that go by the name find no such event; a test that enables it in the same jar is moved along
# and passes.
set -euo pipefail
shade=3.6.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p src/main/java/shop
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <properties>
    <maven.compiler.source>17</maven.compiler.source><maven.compiler.target>17</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <build><plugins>
    <plugin>
      <groupId>org.apache.maven.plugins</groupId><artifactId>maven-shade-plugin</artifactId><version>$shade</version>
      <executions><execution>
        <phase>package</phase><goals><goal>shade</goal></goals>
        <configuration><relocations><relocation>
          <pattern>shop</pattern><shadedPattern>app.internal.shop</shadedPattern>
        </relocation></relocations></configuration>
      </execution></executions>
    </plugin>
  </plugins></build>
</project>
XML
cat > src/main/java/shop/Paid.java <<'JAVA'
package shop;

import jdk.jfr.*;

@Name("shop.Paid")
@Category("shop")
public class Paid extends Event {
    public String order = "shop.order 17";

    public static void pay() {
        new Paid().commit();
    }
}
JAVA
cat > Read.java <<'JAVA'
import java.nio.file.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Read {
    public static void main(String[] args) throws Exception {
        Path file = Path.of("paid.jfr");
        try (var recording = new Recording()) {
            recording.start();
            Class.forName(args[0]).getMethod("pay").invoke(null);
            recording.stop();
            recording.dump(file);
        }
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            String name = event.getEventType().getName();
            if (!name.endsWith("Paid")) continue;
            System.out.println(name + " of " + event.getEventType().getCategoryNames() + ", order " + event.getString("order"));
        }
    }
}
JAVA
mvn -q -B -Dstyle.color=never package > mvn.log 2>&1 || { cat mvn.log; exit 1; }
java -version 2>&1 | head -1
echo "maven-shade-plugin $shade"
echo 'guess: shop.Paid of [shop], order shop.order 17 in both'
before=$(java -cp target/classes Read.java shop.Paid)
after=$(java -cp target/f-1.jar Read.java app.internal.shop.Paid)
echo "as compiled: $before"
echo "in the jar:  $after"
[[ $before == 'shop.Paid of [shop], order shop.order 17' ]]
[[ $after == 'app.internal.shop.Paid of [app.internal.shop], order app.internal.shop.order 17' ]]

#!/usr/bin/env bash
# Natural guess: numberOfEntitiesProcessed of Hibernate's FlushEvent is what the flush wrote: with none changed it is 0, and the
# sum over a recording is about how many rows were inserted, updated and deleted.
# What it is (org.hibernate.orm:hibernate-jfr 7.1.0.Final, H2 2.3.232): how many entities the session holds, each of which is looked
# through for changes. A transaction that reads 500 rows and changes none has a FlushEvent of 500, and 500
# DirtyCalculationEvents; one that changes a single row has 500, too. What was written is in EntityInsertEvent and the others.
set -euo pipefail
version=7.1.0.Final
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.hibernate.orm</groupId><artifactId>hibernate-core</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.hibernate.orm</groupId><artifactId>hibernate-jfr</artifactId><version>$version</version></dependency>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.3.232</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Item.java <<'JAVA'
import jakarta.persistence.*;
import java.nio.file.*;
import java.util.*;
import java.util.function.Consumer;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;
import org.hibernate.*;
import org.hibernate.cfg.Configuration;

@Entity
public class Item {
    @Id long id;
    int stock;

    /** What the flush of a transaction processed, and how many rows it updated. */
    static List<Long> flush(SessionFactory factory, Consumer<List<Item>> work) throws Exception {
        Path file = Path.of("flush.jfr");
        try (var recording = new Recording()) {
            recording.start();
            factory.inTransaction(session -> work.accept(session.createQuery("from Item", Item.class).list()));
            recording.stop();
            recording.dump(file);
        }
        long processed = 0, dirtyChecks = 0, updates = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            switch (event.getEventType().getName()) {
                case "org.hibernate.orm.FlushEvent" -> processed += event.getInt("numberOfEntitiesProcessed");
                case "org.hibernate.orm.DirtyCalculationEvent" -> dirtyChecks++;
                case "org.hibernate.orm.EntityUpdateEvent" -> updates++;
                default -> { }
            }
        }
        return List.of(processed, dirtyChecks, updates);
    }

    public static void main(String[] args) throws Exception {
        try (var factory = new Configuration().addAnnotatedClass(Item.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:shop")
                .setProperty("hibernate.hbm2ddl.auto", "create").buildSessionFactory()) {
            factory.inTransaction(session -> {
                for (int i = 0; i < 500; i++) {
                    var item = new Item();
                    item.id = i;
                    session.persist(item);
                }
            });
            List<Long> read = flush(factory, items -> { }), one = flush(factory, items -> items.get(0).stock++);
            System.out.println("processed, dirty checks, updates of a transaction that reads:  " + read);
            System.out.println("processed, dirty checks, updates of one that changes one item: " + one);
            System.exit(read.equals(List.of(500L, 500L, 0L)) && one.equals(List.of(500L, 500L, 1L)) ? 0 : 1);
        }
    }
}
JAVA
javac -proc:none -cp "lib/*" -d . Item.java
java -version 2>&1 | head -1
echo "hibernate-jfr $version"
echo 'guess: 0 processed by the first flush, 1 by the second'
java -cp "lib/*:." Item 2> err || { tail -3 err; exit 1; }

#!/usr/bin/env bash
# Natural guess: the field success of Hibernate's EntityInsertEvent tells whether the row was inserted, so that failed ones can be
# counted and drawn; how statements are sent to the database does not matter.
# What it tells (org.hibernate.orm:hibernate-jfr 7.1.0.Final, H2 2.3.232): with hibernate.jdbc.batch_size set, whether the statement was
# put into the batch. A key that is there already ends the transaction with a ConstraintViolationException, and its event has
# success = true; JdbcBatchExecution, which is where it failed, has no such field. The same insert without batches has false.
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
cat > Book.java <<'JAVA'
import jakarta.persistence.*;
import java.nio.file.*;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;
import org.hibernate.cfg.Configuration;
import org.hibernate.exception.ConstraintViolationException;

@Entity
public class Book {
    @Id long id;

    static Book of(long id) {
        var book = new Book();
        book.id = id;
        return book;
    }

    /** What is recorded of an insert whose key is taken. */
    static List<String> insertTwice(String batch) throws Exception {
        Path file = Path.of("insert.jfr");
        boolean failed = false;
        try (var factory = new Configuration().addAnnotatedClass(Book.class)
                        .setProperty("hibernate.connection.url", "jdbc:h2:mem:shop" + batch)
                        .setProperty("hibernate.jdbc.batch_size", batch)
                        .setProperty("hibernate.hbm2ddl.auto", "create").buildSessionFactory();
                var recording = new Recording()) {
            factory.inTransaction(session -> session.persist(Book.of(1)));
            recording.start();
            try {
                factory.inTransaction(session -> session.persist(Book.of(1)));
            } catch (ConstraintViolationException e) {
                failed = true;
            }
            recording.stop();
            recording.dump(file);
        }
        if (!failed) throw new IllegalStateException("the second insert did not fail");
        var seen = new ArrayList<String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            String name = event.getEventType().getName();
            if (name.equals("org.hibernate.orm.EntityInsertEvent")) seen.add("insert success=" + event.getBoolean("success"));
            if (name.equals("org.hibernate.orm.JdbcBatchExecution")) seen.add("batch success field=" + event.hasField("success"));
        }
        seen.sort(null);
        return seen;
    }

    public static void main(String[] args) throws Exception {
        List<String> single = insertTwice("0"), batched = insertTwice("10");
        System.out.println("one by one: " + single);
        System.out.println("in batches: " + batched);
        System.exit(single.equals(List.of("insert success=false"))
                && batched.equals(List.of("batch success field=false", "insert success=true")) ? 0 : 1);
    }
}
JAVA
javac -proc:none -cp "lib/*" -d . Book.java
java -version 2>&1 | head -1
echo "hibernate-jfr $version"
echo 'guess: success=false for both, since both inserts failed'
java -cp "lib/*:." Book 2> err || { tail -3 err; exit 1; }

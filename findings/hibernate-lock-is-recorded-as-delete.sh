#!/usr/bin/env bash
# Natural guess: Hibernate's Flight Recorder module records an entity's lock under a name of its own, as it does for inserts,
# updates, upserts and deletes, and tells the lock mode that its event class has a field for.
# What it does (org.hibernate.orm:hibernate-jfr 7.1.0.Final): EntityLockEvent carries the name of EntityDeleteEvent, so a
# recording has two types of one name, and a lock counts as a delete; the field lockMode is an enum, which Flight Recorder
# leaves out without a word, so nothing tells the two apart.
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
cat > Locks.java <<'JAVA'
import jakarta.persistence.*;
import java.nio.file.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.hibernate.cfg.Configuration;

@Entity
public class Locks {
    @Id long id;

    public static void main(String[] args) throws Exception {
        Path file = Path.of("locks.jfr");
        try (var factory = new Configuration().addAnnotatedClass(Locks.class)
                        .setProperty("hibernate.connection.url", "jdbc:h2:mem:locks")
                        .setProperty("hibernate.hbm2ddl.auto", "create").buildSessionFactory();
                var recording = new Recording()) {
            factory.inTransaction(session -> { var row = new Locks(); row.id = 1; session.persist(row); });
            recording.start();
            factory.inTransaction(session -> session.lock(session.find(Locks.class, 1L), LockModeType.PESSIMISTIC_WRITE));
            recording.stop();
            recording.dump(file);
        }
        for (var event : RecordingFile.readAllEvents(file)) {
            String name = event.getEventType().getName();
            if (name.startsWith("org.hibernate.orm.Entity")) {
                System.out.println(name + " (" + event.getEventType().getLabel() + ") lockMode: " + event.hasField("lockMode"));
            }
        }
    }
}
JAVA
javac -proc:none -cp "lib/*" -d . Locks.java
java -cp "lib/*:." Locks > out 2> err || { cat err; exit 1; }
echo "hibernate-jfr $version"
echo "guess: one event of a lock, with its mode, and none of a delete: nothing was deleted"
echo "seen:  $(cat out)"
grep -q '^org.hibernate.orm.EntityDeleteEvent .*lockMode: false$' out
! grep -q 'EntityLock.* lockMode' out

#!/usr/bin/env bash
# Natural guess: when Spring has committed, the connection is free again, and what a TransactionSynchronization does in afterCommit, as a
# listener for AFTER_COMMIT does, say to send a mail, costs no connection.
# What it does (org.springframework:spring-jdbc 6.2.12, com.zaxxer:HikariCP 7.0.2, com.h2database:h2 2.4.240; OpenJDK 17.0.15, Temurin 25.0.3): the
# connection stays the thread's until all callbacks are done. A slow mail is a long use of a connection without a statement, behind
# the commit; a transaction of its own (REQUIRES_NEW) that a callback begins needs a second one, and with a pool of one, or of
# many threads that do so at once, it waits for the connection that its own thread holds, until the pool gives up.
set -euo pipefail
version=6.2.12
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.springframework</groupId><artifactId>spring-jdbc</artifactId><version>$version</version></dependency>
    <dependency><groupId>com.zaxxer</groupId><artifactId>HikariCP</artifactId><version>7.0.2</version></dependency>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Mail.java <<'JAVA'
import com.zaxxer.hikari.*;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.*;
import org.springframework.transaction.support.*;

public class Mail {
    static String active(HikariDataSource pool) {
        return pool.getHikariPoolMXBean().getActiveConnections() + " in use";
    }

    public static void main(String[] args) {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:shop");
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(1000);
        List<String> seen = new ArrayList<>();
        try (var pool = new HikariDataSource(config)) {
            var jdbc = new JdbcTemplate(pool);
            jdbc.execute("create table orders(n int)");
            var manager = new JdbcTransactionManager(pool);
            var ofItsOwn = new TransactionTemplate(manager);
            ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            new TransactionTemplate(manager).executeWithoutResult(status -> {
                jdbc.update("insert into orders values (1)");
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override public void afterCommit() {
                        seen.add(active(pool));
                        try {
                            ofItsOwn.executeWithoutResult(inner -> seen.add("begun"));
                        } catch (CannotCreateTransactionException e) {
                            seen.add("not begun");
                        }
                    }
                });
            });
            seen.add(active(pool));
        }
        System.out.println("after the commit " + seen.get(0) + ", a transaction of its own " + seen.get(1) + "; at the end " + seen.get(2));
        System.exit(seen.equals(List.of("1 in use", "not begun", "0 in use")) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "spring-jdbc $version, HikariCP 7.0.2"
echo 'guess: 0 in use, begun; 0 in use'
java -cp 'lib/*' Mail.java 2> log || { tail -3 log; exit 1; }

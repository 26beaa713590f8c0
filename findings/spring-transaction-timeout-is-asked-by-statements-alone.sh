#!/usr/bin/env bash
# Natural guess: a Spring transaction with a timeout of one second is rolled back when it takes three.
# What it does (org.springframework:spring-jdbc 6.2.12, com.h2database:h2 2.4.240; OpenJDK 17.0.15, Temurin 25.0.3): nobody watches the
# time. The next statement through JdbcTemplate asks how much is left, and throws if nothing is; the commit does not ask. What inserts a row
# and then waits three seconds for another service has its row in the database, and no exception; with one more statement behind the wait,
# it is rolled back. In a picture there are transactions beyond the limit that succeeded, and the thread's wait is not cut short in any.
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
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Limit.java <<'JAVA'
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionTemplate;

public class Limit {
    static JdbcTemplate jdbc;

    static void insertAndWait() {
        jdbc.update("insert into orders values (1)");
        try {
            Thread.sleep(3000); // another service is slow
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String outcome(TransactionTemplate transaction, Runnable work) {
        String ended;
        try {
            transaction.executeWithoutResult(status -> work.run());
            ended = "committed";
        } catch (TransactionTimedOutException e) {
            ended = "timed out";
        }
        int rows = jdbc.queryForObject("select count(*) from orders", Integer.class);
        jdbc.update("delete from orders");
        return ended + ", " + rows + " row(s)";
    }

    public static void main(String[] args) {
        var database = new DriverManagerDataSource("jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1");
        jdbc = new JdbcTemplate(database);
        jdbc.execute("create table orders (id int)");
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setTimeout(1);
        String waits = outcome(transaction, Limit::insertAndWait);
        String asks = outcome(transaction, () -> {
            insertAndWait();
            jdbc.queryForObject("select 1", Integer.class);
        });
        System.out.println("three seconds, then the commit: " + waits + "; with a statement in between: " + asks);
        System.exit(waits.equals("committed, 1 row(s)") && asks.equals("timed out, 0 row(s)") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "spring-jdbc $version"
echo 'guess: timed out, 0 row(s), in both'
java -cp 'lib/*' Limit.java 2> log || { tail -3 log; exit 1; }

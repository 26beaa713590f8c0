#!/usr/bin/env bash
# Natural guess: jOOQ's fetchAsync runs queries in the common pool, so as many run at once as that pool has threads, two here, and the
# others queue: a connection pool need not be larger.
# What it does (org.jooq:jooq 3.19.26 with com.h2database:h2 2.4.240; OpenJDK 17.0.15, Temurin 25.0.3): each query tells the pool that it is going
# to block, and the pool starts a thread in its place. Ten queries run at once in ten connections. A recording has common-pool
# threads by the dozen, which stay for a minute; what waits, waits for a connection.
set -euo pipefail
version=3.19.26
h2=2.4.240
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.jooq</groupId><artifactId>jooq</artifactId><version>$version</version></dependency>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>$h2</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Async.java <<'JAVA'
import java.sql.Connection;
import java.sql.Statement;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

public class Async {
    static final AtomicInteger RUNNING = new AtomicInteger(), MOST = new AtomicInteger();

    /** What a query calls, and takes its time. */
    public static int slow() throws InterruptedException {
        MOST.accumulateAndGet(RUNNING.incrementAndGet(), Math::max);
        Thread.sleep(1000);
        RUNNING.decrementAndGet();
        return 1;
    }

    static int mostAtOnce(List<CompletableFuture<?>> queries) {
        queries.forEach(CompletableFuture::join);
        return MOST.getAndSet(0);
    }

    public static void main(String[] args) throws Exception {
        JdbcConnectionPool connections = JdbcConnectionPool.create("jdbc:h2:mem:shop", "", "");
        connections.setMaxConnections(20);
        try (Connection connection = connections.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute("create alias slow for 'Async.slow'");
            DSLContext shop = DSL.using(connections, SQLDialect.H2);
            var byHand = new ArrayList<CompletableFuture<?>>();
            for (int i = 0; i < 10; i++) byHand.add(CompletableFuture.supplyAsync(() -> shop.resultQuery("select slow()").fetch()));
            int two = mostAtOnce(byHand);
            var async = new ArrayList<CompletableFuture<?>>();
            for (int i = 0; i < 10; i++) async.add(shop.resultQuery("select slow()").fetchAsync().toCompletableFuture());
            int all = mostAtOnce(async);
            System.out.println("ten queries, threads of the pool: " + ForkJoinPool.getCommonPoolParallelism()
                    + "; at once with supplyAsync: " + two + ", with fetchAsync: " + all);
            System.exit(two == 2 && all > 5 ? 0 : 1);
        }
    }
}
JAVA
java -version 2>&1 | head -1
echo "jooq $version, h2 $h2"
echo 'guess: 2 in both'
javac -cp 'lib/*' Async.java
java -Djava.util.concurrent.ForkJoinPool.common.parallelism=2 -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true -cp 'lib/*:.' Async 2> log || { tail -3 log; exit 1; }

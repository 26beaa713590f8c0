#!/usr/bin/env bash
# Natural guess: a task that is given to db-scheduler for now, schedule(instance, Instant.now()), begins at once when its threads have
# nothing to do: the scheduler that it is given to runs in the same JVM.
# What it does (com.github.kagkarlsson:db-scheduler 16.7.1; OpenJDK 17.0.15, Temurin 25.0.3): it is put into the table, and found when the
# scheduler looks there the next time, each ten seconds. Between the request and the work lie seconds in which nothing waits, neither a
# thread nor a queue that one could see, on average half of the interval. With enableImmediateExecution() it begins at once.
set -euo pipefail
version=16.7.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.github.kagkarlsson</groupId><artifactId>db-scheduler</artifactId><version>$version</version></dependency>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.3.232</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Now.java <<'JAVA'
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.h2.jdbcx.JdbcDataSource;

public class Now {
    /** How long a task that is scheduled for now, two seconds after the start, takes to begin. */
    static long millis(String database, boolean immediate) throws Exception {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1");
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute("create table scheduled_tasks (task_name varchar(100), task_instance varchar(100), task_data blob,"
                    + " execution_time timestamp(6) with time zone, picked boolean, picked_by varchar(50),"
                    + " last_success timestamp(6) with time zone, last_failure timestamp(6) with time zone, consecutive_failures int,"
                    + " last_heartbeat timestamp(6) with time zone, version bigint, priority smallint,"
                    + " primary key (task_name, task_instance))");
        }
        var began = new CompletableFuture<Long>();
        var mail = Tasks.oneTime("mail").execute((instance, context) -> began.complete(System.nanoTime()));
        SchedulerBuilder builder = Scheduler.create(source, mail).threads(4);
        if (immediate) builder.enableImmediateExecution();
        Scheduler scheduler = builder.build();
        scheduler.start();
        Thread.sleep(2000);
        long given = System.nanoTime();
        scheduler.schedule(mail.instance("1"), Instant.now());
        long millis = (began.get() - given) / 1_000_000;
        scheduler.stop();
        return millis;
    }

    public static void main(String[] args) throws Exception {
        long plain = millis("plain", false), immediate = millis("immediate", true);
        System.out.println("until a task for now begins: " + (plain >= 5000 && plain < 11_000 ? "5 to 11 s" : plain + " ms")
                + "; with enableImmediateExecution: " + (immediate < 2000 ? "less than 2 s" : immediate + " ms"));
        System.exit(plain >= 5000 && plain < 11_000 && immediate < 2000 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "db-scheduler $version"
echo 'guess: less than 2 s, in both'
java -cp 'lib/*' Now.java 2> log || { tail -3 log; exit 1; }

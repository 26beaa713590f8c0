#!/usr/bin/env bash
# Natural guess: a job class with @DisallowConcurrentExecution never runs twice at once in one scheduler of Quartz: that is what the
# annotation on it says, and so it needs no lock.
# What it does (org.quartz-scheduler:quartz 2.5.2; OpenJDK 17.0.15, Temurin 25.0.3): the rule is kept for each JobDetail by itself. Two of
# them with the same class, such as one for each shop, run at once, and more with more. For two triggers of one detail it holds, and a
# test with those is green.
set -euo pipefail
version=2.5.2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.quartz-scheduler</groupId><artifactId>quartz</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Shops.java <<'JAVA'
import java.util.*;
import java.util.concurrent.atomic.AtomicInteger;
import org.quartz.*;
import org.quartz.impl.StdSchedulerFactory;

public class Shops {
    static final AtomicInteger RUNNING = new AtomicInteger(), MOST = new AtomicInteger(), DONE = new AtomicInteger();

    @DisallowConcurrentExecution
    public static class Count implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            MOST.accumulateAndGet(RUNNING.incrementAndGet(), Math::max);
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            RUNNING.decrementAndGet();
            DONE.incrementAndGet();
        }
    }

    /** How many of two runs are under way at once. */
    static int most(boolean oneDetail) throws Exception {
        MOST.set(0);
        DONE.set(0);
        var settings = new Properties();
        settings.put("org.quartz.threadPool.threadCount", "4");
        settings.put("org.quartz.scheduler.instanceName", "shops" + oneDetail);
        Scheduler scheduler = new StdSchedulerFactory(settings).getScheduler();
        scheduler.start();
        JobDetail corner = JobBuilder.newJob(Count.class).withIdentity("corner").storeDurably().build();
        JobDetail station = JobBuilder.newJob(Count.class).withIdentity("station").storeDurably().build();
        scheduler.addJob(corner, true);
        scheduler.addJob(station, true);
        scheduler.scheduleJob(TriggerBuilder.newTrigger().withIdentity("one").forJob(corner).startNow().build());
        scheduler.scheduleJob(TriggerBuilder.newTrigger().withIdentity("two").forJob(oneDetail ? corner : station).startNow().build());
        while (DONE.get() < 2) Thread.sleep(50);
        scheduler.shutdown(true);
        return MOST.get();
    }

    public static void main(String[] args) throws Exception {
        int one = most(true), two = most(false);
        System.out.println("at once, of one detail: " + one + "; of two with the same class: " + two);
        System.exit(one == 1 && two == 2 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "quartz $version"
echo 'guess: 1 and 1'
java -cp 'lib/*' Shops.java 2> log || { tail -3 log; exit 1; }

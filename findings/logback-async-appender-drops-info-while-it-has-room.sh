#!/usr/bin/env bash
# Natural guess: Logback's AsyncAppender with a queue of 100 in front of an appender that stands still for two seconds keeps all that is
# logged: while there is room it takes it, and then the thread that logs waits, as neverBlock is false.
# What it does (ch.qos.logback:logback-classic 1.5.38; OpenJDK 17.0.15, Temurin 25.0.3): when less than a fifth of the queue is free, INFO
# and below are dropped, without a word, and only WARN and ERROR wait for room. Of 300 lines of a burst at INFO fewer than 200 arrive, of
# 300 at WARN all. The lines that tell what led to the warning are the ones that are missing, just where much was going on. With
# discardingThreshold 0 all arrive.
set -euo pipefail
version=1.5.38
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>ch.qos.logback</groupId><artifactId>logback-classic</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Burst.java <<'JAVA'
import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;

public class Burst {
    /** Writes nothing until the burst is over, or two seconds. */
    static class Slow extends AppenderBase<ILoggingEvent> {
        final AtomicInteger lines = new AtomicInteger();
        final CountDownLatch burst = new CountDownLatch(1);

        @Override
        protected void append(ILoggingEvent event) {
            try {
                burst.await(2, TimeUnit.SECONDS);
                burst.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            lines.incrementAndGet();
        }
    }

    static int arrived(Level level, int threshold) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        var slow = new Slow();
        slow.setContext(context);
        slow.start();
        var async = new AsyncAppender();
        async.setContext(context);
        async.setQueueSize(100);
        async.setMaxFlushTime(0);
        if (threshold >= 0) async.setDiscardingThreshold(threshold);
        async.addAppender(slow);
        async.start();
        var logger = context.getLogger("shop");
        logger.addAppender(async);
        for (int i = 0; i < 300; i++) {
            if (level == Level.INFO) logger.info("order {}", i);
            else logger.warn("order {}", i);
        }
        slow.burst.countDown();
        async.stop();
        return slow.lines.get();
    }

    public static void main(String[] args) {
        int info = arrived(Level.INFO, -1), warn = arrived(Level.WARN, -1), kept = arrived(Level.INFO, 0);
        System.out.println("of 300 lines arrive: at INFO " + (info < 200 ? "fewer than 200" : info) + ", at WARN " + warn
                + ", at INFO with a threshold of 0 " + kept);
        System.exit(info < 200 && warn == 300 && kept == 300 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "logback-classic $version"
echo 'guess: 300, 300, 300'
java -cp 'lib/*' Burst.java 2> log || { tail -3 log; exit 1; }

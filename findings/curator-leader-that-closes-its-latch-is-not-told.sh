#!/usr/bin/env bash
# Natural guess: a listener of Curator's LeaderLatch is told notLeader() whenever its process stops being the leader: when the connection
# is lost, and when the latch is closed, so what isLeader() started is stopped there.
# What it does (org.apache.curator:curator-recipes 5.9.0, curator-test 5.9.0; OpenJDK 17.0.15, Temurin 25.0.3): close() tells nobody. The
# other client is the leader at once, and told so, while the listener of the first still believes to be, and its work goes on in both.
# close(CloseMode.NOTIFY_LEADER) does tell; what is the default is CloseMode.SILENT.
set -euo pipefail
version=5.9.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.curator</groupId><artifactId>curator-recipes</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.apache.curator</groupId><artifactId>curator-test</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Leaders.java <<'JAVA'
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.curator.framework.*;
import org.apache.curator.framework.recipes.leader.*;
import org.apache.curator.retry.RetryOneTime;
import org.apache.curator.test.TestingServer;

public class Leaders {
    static AtomicBoolean watched(LeaderLatch latch) {
        var works = new AtomicBoolean();
        latch.addListener(new LeaderLatchListener() {
            @Override
            public void isLeader() {
                works.set(true);
            }

            @Override
            public void notLeader() {
                works.set(false);
            }
        });
        return works;
    }

    static void until(AtomicBoolean works) throws InterruptedException {
        for (int i = 0; !works.get() && i < 300; i++) Thread.sleep(100);
        if (!works.get()) throw new IllegalStateException("no leader");
    }

    /** Whether the first leader's listener believes to lead when the second one does. */
    static boolean bothWork(CuratorFramework one, CuratorFramework two, LeaderLatch.CloseMode mode) throws Exception {
        var first = new LeaderLatch(one, "/leader-" + mode);
        AtomicBoolean firstWorks = watched(first);
        first.start();
        until(firstWorks);
        try (var second = new LeaderLatch(two, "/leader-" + mode)) {
            AtomicBoolean secondWorks = watched(second);
            second.start();
            if (mode == null) first.close();
            else first.close(mode);
            until(secondWorks);
            Thread.sleep(1000);
            return firstWorks.get();
        }
    }

    static CuratorFramework client(TestingServer server) {
        CuratorFramework client = CuratorFrameworkFactory.newClient(server.getConnectString(), new RetryOneTime(100));
        client.start();
        return client;
    }

    public static void main(String[] args) throws Exception {
        boolean plain, notified;
        try (var server = new TestingServer(); CuratorFramework one = client(server); CuratorFramework two = client(server)) {
            plain = bothWork(one, two, null);
            notified = bothWork(one, two, LeaderLatch.CloseMode.NOTIFY_LEADER);
        }
        System.out.println("both work after close(): " + plain + "; after close(NOTIFY_LEADER): " + notified);
        System.exit(plain && !notified ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "curator-recipes $version"
echo 'guess: false, false'
java -cp 'lib/*' Leaders.java 2> log || { tail -3 log; exit 1; }

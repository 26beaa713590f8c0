#!/usr/bin/env bash
# Natural guess: a slow EntryProcessor holds up those who want its own entry of its own map; others are read meanwhile, as with a lock of a
# ConcurrentHashMap's entry.
# What it does (com.hazelcast:hazelcast 5.5.0; OpenJDK 17.0.15, Temurin 25.0.3): it runs in the thread of the entry's partition, and that thread
# has every fourth partition, with four such threads (as many as processors, if nothing is set). A quarter of the keys of all maps of the
# member cannot be read until it is done, nor can an entry be put there. In a recording who waits parks for an answer, and what holds
# it up is one of the member's own threads, at work for another map.
set -euo pipefail
version=5.5.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.hazelcast</groupId><artifactId>hazelcast</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Slow.java <<'JAVA'
import com.hazelcast.config.*;
import com.hazelcast.core.*;
import com.hazelcast.map.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.IntStream;

public class Slow {
    static final CountDownLatch BEGUN = new CountDownLatch(1), GO_ON = new CountDownLatch(1);

    static int slow() {
        BEGUN.countDown();
        try {
            GO_ON.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return 1;
    }

    static HazelcastInstance alone() {
        var config = new Config();
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.logging.type", "none");
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.setProperty("hazelcast.operation.thread.count", "4");
        NetworkConfig network = config.getNetworkConfig();
        network.getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        network.getJoin().getAutoDetectionConfig().setEnabled(false);
        network.getJoin().getMulticastConfig().setEnabled(false);
        return Hazelcast.newHazelcastInstance(config);
    }

    public static void main(String[] args) throws Exception {
        HazelcastInstance member = alone();
        IMap<Integer, Integer> orders = member.getMap("orders"), prices = member.getMap("prices");
        orders.put(1, 1);
        for (int key = 0; key < 1000; key++) prices.put(key, key);
        Future<Integer> slow = orders.submitToKey(1, (EntryProcessor<Integer, Integer, Integer>) entry -> slow()).toCompletableFuture();
        BEGUN.await();
        List<CompletableFuture<Integer>> reads = IntStream.range(0, 1000).mapToObj(key -> prices.getAsync(key).toCompletableFuture()).toList();
        int thread = member.getPartitionService().getPartition(1).getPartitionId() % 4;
        List<Integer> held = IntStream.range(0, 1000).filter(key -> member.getPartitionService().getPartition(key).getPartitionId() % 4 == thread)
                .boxed().toList();
        for (int key = 0; key < 1000; key++) if (!held.contains(key)) reads.get(key).get(30, TimeUnit.SECONDS);
        Thread.sleep(2000);
        List<Integer> unread = IntStream.range(0, 1000).filter(key -> !reads.get(key).isDone()).boxed().toList();
        GO_ON.countDown();
        slow.get();
        for (CompletableFuture<Integer> read : reads) read.get();
        System.out.println("of 1000 keys of another map, unread while an entry is processed: " + unread.size()
                + (unread.equals(held) ? ", those of every fourth partition" : ""));
        member.shutdown();
        System.exit(unread.equals(held) && held.size() > 100 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "hazelcast $version"
echo 'guess: 0'
javac -cp 'lib/*' Slow.java
java -cp 'lib/*:.' Slow 2> log || { tail -3 log; exit 1; }

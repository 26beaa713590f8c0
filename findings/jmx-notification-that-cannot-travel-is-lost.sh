#!/usr/bin/env bash
# Natural guess: a notification of an MBean with user data that is not Serializable fails in the one who sends it, or reaches a remote
# listener without the data: the sender sees an error, or the listener the event.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): sendNotification() returns as ever, listeners in the same JVM get it, and a remote one
# gets those before and behind it and not this one. Neither sender nor listener is told: there is a warning in the log of the client, and a
# listener of the connection itself hears of one that was dropped, as "classes were missing locally", which they were not. What was tested
# in one JVM fails with the first console.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Lost.java <<'JAVA'
import java.lang.management.ManagementFactory;
import java.util.*;
import java.util.concurrent.*;
import javax.management.*;
import javax.management.remote.*;

public class Lost {
    public interface QueueMBean {}

    public static class Queue extends NotificationBroadcasterSupport implements QueueMBean {}

    public static void main(String[] args) throws Exception {
        var beans = ManagementFactory.getPlatformMBeanServer();
        var name = new ObjectName("app:type=Queue");
        var queue = new Queue();
        beans.registerMBean(queue, name);
        var server = JMXConnectorServerFactory.newJMXConnectorServer(new JMXServiceURL("rmi", "127.0.0.1", 0), null, beans);
        server.start();
        List<Long> here = new CopyOnWriteArrayList<>(), there = new CopyOnWriteArrayList<>();
        List<String> connection = new CopyOnWriteArrayList<>();
        var last = new CountDownLatch(1);
        try (var connector = JMXConnectorFactory.connect(server.getAddress())) {
            connector.addConnectionNotificationListener((n, handback) -> connection.add(n.getType()), null, null);
            beans.addNotificationListener(name, (n, handback) -> here.add(n.getSequenceNumber()), null, null);
            connector.getMBeanServerConnection().addNotificationListener(name, (n, handback) -> {
                there.add(n.getSequenceNumber());
                if (n.getSequenceNumber() == 3) last.countDown();
            }, null, null);
            queue.sendNotification(new Notification("full", name, 1));
            var second = new Notification("full", name, 2);
            second.setUserData(new Object());
            queue.sendNotification(second);
            queue.sendNotification(new Notification("full", name, 3));
            last.await(20, TimeUnit.SECONDS);
        }
        server.stop();
        System.out.println("in the same JVM " + here + ", remote " + there + ", told to the connection's listener " + connection);
        boolean told = connection.contains("jmx.remote.connection.notifs.lost");
        System.exit(here.equals(List.of(1L, 2L, 3L)) && there.equals(List.of(1L, 3L)) && told ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: an error of the second, or [1, 2, 3] in both'
java Lost.java 2> log || { tail -3 log; exit 1; }

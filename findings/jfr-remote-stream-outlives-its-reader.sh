#!/usr/bin/env bash
# Natural guess: a RemoteRecordingStream ends with the process that reads it, as a connection does: when that one is killed or its
# machine is gone, the JVM that it looked into stops recording, in seconds or at a time limit.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): the recording goes on. It is one of the other JVM, and nobody ends it: each reader
# that was killed leaves one, with the events and thresholds that it asked for, as JFR.check tells, until it is stopped by
# its number or that JVM ends.
set -euo pipefail
work=$(mktemp -d)
program='' reader=''
trap 'kill $program $reader 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"
cat > Shop.java <<'JAVA'
public class Shop {
    public static void main(String[] args) throws Exception {
        Thread.sleep(300_000);
    }
}
JAVA
cat > Reader.java <<'JAVA'
import com.sun.tools.attach.VirtualMachine;
import java.time.Duration;
import javax.management.remote.*;
import jdk.management.jfr.RemoteRecordingStream;

public class Reader {
    public static void main(String[] args) throws Exception {
        VirtualMachine shop = VirtualMachine.attach(args[0]);
        var address = new JMXServiceURL(shop.startLocalManagementAgent());
        try (var connection = JMXConnectorFactory.connect(address);
                var stream = new RemoteRecordingStream(connection.getMBeanServerConnection())) {
            stream.enable("jdk.CPULoad").withPeriod(Duration.ofSeconds(1));
            stream.onEvent(event -> System.out.println("reads"));
            stream.start();
        }
    }
}
JAVA
javac *.java
java -version 2>&1 | head -1
java -cp . Shop &
program=$!
until jcmd "$program" JFR.check > /dev/null 2>&1; do sleep 0.5; done
java -cp . Reader "$program" > said &
reader=$!
until grep -q reads said; do kill -0 "$reader"; sleep 0.5; done
running() { jcmd "$program" JFR.check | grep -c 'Remote Recording Stream.*(running)' || true; }
while_read=$(running)
kill -9 "$reader"
wait "$reader" 2> /dev/null || true
sleep 30
after=$(running)
echo 'guess: 1 recording while it is read, none half a minute after its reader was killed'
echo "recordings: $while_read while it is read, $after half a minute after its reader was killed"
[[ $while_read == 1 && $after == 1 ]]

#!/usr/bin/env bash
# Natural guess: `jfr view contention-by-address`, "Contention by Monitor Address", has a row for each monitor that threads waited for,
# so that one hot lock stands out among many of its class.
# What it has (Temurin 25.0.3): a row for each class, as its query says "GROUP BY monitorClass"; the address in it is that of one of
# the monitors, and threads and times are those of all. Three locks of a class, each waited for once by one thread, are one
# lock that three threads fight for.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
jdk=''
for home in "${JAVA_HOME:-}" "$(dirname "$(readlink -f "$(command -v java)")")/.." "$(dirname "$(readlink -f "$(command -v java)")")"/../../*; do
  [[ -x $home/bin/javac && -r $home/release ]] || continue
  (($(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release") >= 25)) && jdk=$home && break
done
[[ $jdk ]] || { echo 'needs a JDK 25'; exit 3; }
cat > Locks.java <<'JAVA'
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import jdk.jfr.Recording;
import jdk.jfr.consumer.*;

public class Locks {
    static class Account {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of("locks.jfr");
        var accounts = List.of(new Account(), new Account(), new Account());
        try (var recording = new Recording()) {
            recording.enable("jdk.JavaMonitorEnter").withThreshold(Duration.ofMillis(20));
            recording.start();
            // One inside the other, so that all three monitors are in use at the same time.
            synchronized (accounts.get(0)) {
                synchronized (accounts.get(1)) {
                    synchronized (accounts.get(2)) {
                        for (Account account : accounts) {
                            Thread.ofPlatform().name("teller-" + accounts.indexOf(account)).start(() -> { synchronized (account) { } });
                        }
                        Thread.sleep(300);
                    }
                }
            }
            Thread.sleep(300);
            recording.stop();
            recording.dump(file);
        }
        var threads = new TreeMap<String, Set<String>>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (!event.getEventType().getName().equals("jdk.JavaMonitorEnter")) continue;
            if (!event.getClass("monitorClass").getName().equals("Locks$Account")) continue;
            threads.computeIfAbsent(Long.toHexString(event.getLong("address")), a -> new TreeSet<>()).add(event.getThread().getJavaName());
        }
        System.out.println("monitors and threads in the recording: " + threads.size() + " with " + threads.values());
        System.exit(threads.size() == 3 ? 0 : 1);
    }
}
JAVA
"$jdk/bin/java" -version 2>&1 | head -1
echo 'guess: three rows with one thread each'
"$jdk/bin/java" Locks.java
"$jdk/bin/jfr" view --verbose --width 120 contention-by-address locks.jfr > view
echo 'rows of the view:'
grep 'Account' view
[[ $(grep -c 'Account' view) == 1 ]]
grep -q 'Account  *3  ' view
tr '\n' ' ' < view | grep -q 'GROUP BY  *monitorClass'

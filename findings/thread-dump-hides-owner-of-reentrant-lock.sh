#!/usr/bin/env bash
# Natural guess: a thread dump tells who has the lock that a thread waits for, be it a monitor or a ReentrantLock.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): of a monitor it tells "locked <address>" in the owner's stack; of a
# ReentrantLock nothing stands with the owner, in Thread.print and in Flight Recorder's jdk.ThreadDump. Only when it is part
# of a deadlock, or with Thread.print -l (which Flight Recorder does not use), the owner is told.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "$jvm" 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"
cat > Owner.java <<'JAVA'
import java.util.concurrent.locks.ReentrantLock;

public class Owner {
    public static void main(String[] args) throws Exception {
        var monitor = new StringBuilder();
        var lock = new ReentrantLock();
        var owner = new Thread(() -> {
            synchronized (monitor) {
                lock.lock();
                try { Thread.sleep(120_000); } catch (InterruptedException e) { return; }
            }
        }, "owner");
        owner.start();
        while (!lock.isLocked()) Thread.sleep(10);
        new Thread(() -> { synchronized (monitor) { } }, "first").start();
        new Thread(lock::lock, "second").start();
    }
}
JAVA
javac Owner.java
java -cp . Owner &
jvm=$!
until jcmd "$jvm" Thread.print 2> /dev/null > print.txt && grep -q 'parking to wait for.*ReentrantLock' print.txt \
  && grep -q 'waiting to lock' print.txt; do sleep 0.2; done
jcmd "$jvm" Thread.print -l > long.txt
stack() { awk -v name="\"$1\"" 'index($0, name) == 1 { on = 1 } on && /^$/ { exit } on' "$2"; }
monitor=$(stack owner print.txt | grep -c 'locked <.*StringBuilder' || true)
plain=$(grep -c 'Locked ownable synchronizers' print.txt || true)
long=$(grep -c '<.*ReentrantLock' <(grep -A2 'Locked ownable synchronizers' long.txt) || true)
java -version 2>&1 | head -1
echo 'guess: the owner has 1 monitor and 1 lock in either'
echo "Thread.print: $monitor monitor of the owner, $plain lists of locks; Thread.print -l: $long lock of the owner"
[[ $monitor == 1 && $plain == 0 && $long -ge 1 ]]

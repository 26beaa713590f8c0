#!/usr/bin/env bash
# Natural guess: Swing and AWT have one event thread, for as long as the JVM runs: what is handled in AWT-EventQueue-0 now and in three
# seconds is handled by one Thread, with one id and one set of thread locals.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3; both headless): while no window is shown the thread ends as soon as it has been idle for
# about a second, and the next event starts another of the same name. Thread locals set "once in the event thread" are gone, a stored
# reference to compare with is of a dead thread, and a recording has many threads of one name, of a few events each.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Events.java <<'JAVA'
import java.awt.EventQueue;
import java.util.concurrent.atomic.AtomicReference;

public class Events {
    static final ThreadLocal<String> USER = new ThreadLocal<>();

    static Thread eventThread(AtomicReference<String> user) throws Exception {
        var thread = new AtomicReference<Thread>();
        EventQueue.invokeAndWait(() -> {
            thread.set(Thread.currentThread());
            user.set(USER.get());
            USER.set("alice");
        });
        return thread.get();
    }

    public static void main(String[] args) throws Exception {
        var user = new AtomicReference<String>();
        Thread first = eventThread(user);
        first.join(20_000);
        Thread later = eventThread(user);
        boolean sameName = first.getName().equals(later.getName());
        System.out.println("same name: " + sameName + ", same thread: " + (first == later) + ", its thread local: " + user);
        System.exit(sameName && first != later && user.get() == null ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: same name: true, same thread: true, its thread local: alice'
java -Djava.awt.headless=true Events.java

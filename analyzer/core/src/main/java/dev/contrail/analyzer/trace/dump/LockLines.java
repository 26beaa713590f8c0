package dev.contrail.analyzer.trace.dump;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What lines behind {@code "- "} say of locks. */
final class LockLines {
    private static final String LOCKED = "locked <";
    private static final String INITIALIZED = "- waiting on the Class initialization monitor for ";
    private static final List<String> INSIDES = List.of("$NonfairSync", "$FairSync", "$Sync", "$Signaller");

    private final Set<Long> held = new HashSet<>();
    private DumpedWait wait = DumpedWait.NONE;

    void line(String line) {
        if (line.startsWith("- waiting to lock <") || line.startsWith("- waiting to re-lock in wait() <")) {
            wait = wait(DumpedWait.Kind.LOCK, line);
        } else if (line.startsWith(INITIALIZED)) {
            wait = new DumpedWait(DumpedWait.Kind.LOCK, line.substring(INITIALIZED.length()), 0, "");
        } else if (line.startsWith("- waiting on <") && !wait.isAny()) {
            wait = wait(DumpedWait.Kind.WAIT, line);
        } else if (line.startsWith("- parking to wait for ") && !wait.isAny()) {
            wait = parked(wait(DumpedWait.Kind.PARK, line));
        } else if (line.startsWith(LOCKED, 2) && held.size() < DumpParser.MOST_FRAMES) {
            held.add(address(line));
        }
    }

    /* Synchronizers that have an owner are called so in the JDK; those of others are taken for something else. */
    private static DumpedWait parked(DumpedWait wait) {
        boolean owned =
                wait.className().endsWith("$NonfairSync") || wait.className().endsWith("$FairSync");
        DumpedWait.Kind kind = owned && !wait.className().contains("Semaphore") ? DumpedWait.Kind.LOCK : wait.kind();
        return new DumpedWait(kind, known(wait.className()), wait.address(), "");
    }

    /** Of what a lock or a result is made inside is nobody's concern: it is named by the class that a program knows. */
    private static String known(String className) {
        for (String inside : INSIDES) {
            if (className.endsWith(inside)) {
                return className.substring(0, className.length() - inside.length());
            }
        }
        return className;
    }

    private static DumpedWait wait(DumpedWait.Kind kind, String line) {
        return new DumpedWait(kind, className(line), address(line), "");
    }

    /** That in {@code - locked <0x00000000ff5574c8> (a Deadlock$Account)}. */
    private static String className(String line) {
        int name = line.indexOf("(a ");
        int end = line.lastIndexOf(')');
        return name < 0 || end < name ? "" : line.substring(name + 3, end);
    }

    private static long address(String line) {
        int from = line.indexOf("<0x");
        int to = line.indexOf('>', Math.max(0, from));
        return from < 0 || to < 0 ? 0 : Numbers.hexadecimal(line.substring(from + 3, to));
    }

    DumpedWait waitsFor() {
        return wait;
    }

    /** Monitors that it has; one whose notification it waits for it has given away. */
    List<Long> held() {
        held.remove(0L);
        held.remove(wait.address());
        return List.copyOf(held);
    }
}

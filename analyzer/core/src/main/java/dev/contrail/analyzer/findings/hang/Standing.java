package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import dev.contrail.analyzer.trace.dump.ThreadDump;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where threads stood when the recording ended, in words, and the open waits that show it. */
final class Standing {
    private static final String TYPE = "jdk.ThreadDump";

    private final Trace trace;
    private final ThreadDump dump;
    private final Map<Long, Integer> rows = new HashMap<>();
    private final Map<String, DumpedThread> byName = new HashMap<>();

    Standing(Evidence evidence) {
        trace = evidence.trace();
        dump = trace.dump();
        dump.threads().stream()
                .filter(thread -> !isRecorder(thread))
                .forEach(thread -> byName.putIfAbsent(thread.name(), thread));
        int type = trace.texts().indexOf(TYPE);
        Actions actions = trace.actions();
        for (int i = 0; type >= 0 && i < actions.open().size(); i++) {
            int row = actions.open().get(i);
            if (actions.type().get(row) == type && actions.thread().get(row) != Trace.ABSENT) {
                rows.put(trace.threads().get(actions.thread().get(row)).javaId(), row);
            }
        }
    }

    ThreadDump dump() {
        return dump;
    }

    /** When that was, at the beginning of a sentence. */
    String when() {
        String at = Words.at(trace, dump.timeNanos());
        return dump.atEnd()
                ? "When the recording ended, at " + at + ","
                : "When threads were last dumped, at " + at + " (nothing is recorded of these since),";
    }

    /** Cites what is drawn of a thread, and names it. */
    void tell(Telling telling, DumpedThread thread) {
        Integer row = rows.get(thread.javaId());
        if (row != null) {
            telling.citeAction(row)
                    .by(trace.actions().thread().get(row))
                    .about(trace.actions().task().get(row));
        }
        telling.at(dump.timeNanos(), dump.timeNanos());
    }

    /** What stands for a wait that only the dump tells of; empty when it has no row. */
    Optional<Integer> row(DumpedThread thread) {
        return Optional.ofNullable(rows.get(thread.javaId()));
    }

    /** Since when a thread stands so, at the earliest. */
    long since(DumpedThread thread) {
        Integer row = rows.get(thread.javaId());
        return row == null ? dump.timeNanos() : trace.actions().start().get(row);
    }

    /**
     * The object that a thread waits for, by the name that pictures have for it: {@code Account#2}; {@code an Account} where
     * it may be any of those that have a number.
     */
    String object(DumpedThread thread) {
        Integer row = rows.get(thread.javaId());
        int task = row == null ? Trace.ABSENT : trace.actions().task().get(row);
        DumpedWait wait = thread.waitsFor();
        String simple = wait.className().substring(wait.className().lastIndexOf('.') + 1);
        String name = Words.nameOr(trace, task, simple);
        boolean hasNumber =
                task != Trace.ABSENT && trace.participants().get(task).number() > 0;
        if (name.isEmpty()) {
            return "something";
        }
        return hasNumber || wait.address() == 0 ? name : Words.one(name);
    }

    /** {@code at com.acme.Bank.move(Bank.java:12)}; empty when it is in the JDK only. */
    static String place(DumpedThread thread) {
        String place = thread.applicationPlace();
        return place.isEmpty() ? "" : " at " + Words.shortened(place);
    }

    /** What a thread does, after its name: {@code waits for data from a socket at …}. */
    static String doing(DumpedThread thread) {
        String what = switch (thread.waitsFor().kind()) {
            case NONE -> "runs";
            case LOCK -> "waits for a lock";
            case PARK -> "is parked";
            case WAIT -> "waits to be notified";
            case SLEEP -> "sleeps";
            case SOCKET -> "waits for the other end of a socket";
            case CONNECT -> "waits for a connection";
        };
        return what + place(thread);
    }

    /** Whether it is the Flight Recorder that writes the dump: what waits for that is held up by being looked at. */
    static boolean isRecorder(DumpedThread thread) {
        return thread.name().startsWith("JFR ");
    }

    /** Those who wait for a lock that is known to be held. */
    List<DumpedThread> heldUp() {
        return dump.threads().stream()
                .filter(thread -> thread.waitsFor().kind() == DumpedWait.Kind.LOCK && !isRecorder(thread))
                .filter(thread -> byName.containsKey(thread.waitsFor().holder()))
                .toList();
    }

    /** Who has what one of {@link #heldUp} waits for. */
    @Nullable
    DumpedThread owner(DumpedThread waiting) {
        return byName.get(waiting.waitsFor().holder());
    }
}

package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.Scan;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.function.IntPredicate;

/** What of all that detectors need a trace holds. */
final class Needs {
    private static final String JDK = "jdk.";
    private static final String DUMP = "jdk.ThreadDump";

    private Needs() {}

    static EnumSet<Need> heldBy(Trace trace) {
        var held = EnumSet.noneOf(Need.class);
        Messages messages = trace.messages();
        BitSet isOfJdk = ofJdk(trace);
        for (int row = 0; row < messages.size(); row++) {
            held.add(Need.MESSAGES);
            if (!isOfJdk.get(messages.type().get(row))) {
                held.add(Need.DOINGS);
            }
            MessageKind kind = MessageKind.at(messages.kind().get(row));
            if (kind == MessageKind.REPLY) {
                held.add(Need.REPLIES);
            } else if (kind != MessageKind.CALL) {
                held.add(Need.LIFETIMES);
            }
        }
        addOfActions(held, trace);
        for (Snapshots table : trace.snapshots()) {
            if (table.size() > 0 && !table.areOfJvm()) {
                held.add(Need.STATE);
                held.add(Need.DOINGS);
            }
        }
        if (trace.overlays().size() > 0) {
            held.add(Need.WAITS);
        }
        if (!trace.dump().isEmpty()) {
            held.add(Need.DUMP);
        }
        if (trace.eventRange().isPresent()) {
            held.add(Need.EVENTS);
        }
        return held;
    }

    /* To ask for each of millions of waits whether it is one takes longer than to go on to what is none. */
    private static void addOfActions(EnumSet<Need> held, Trace trace) {
        Actions actions = trace.actions();
        if (actions.size() > 0) {
            held.add(Need.ACTIONS);
        }
        Scan duration = actions.duration().scan();
        if (anyRow(actions, row -> duration.get(row) > 0)) {
            held.add(Need.SPANS);
        }
        if (!actions.task().isEverywhere(Trace.ABSENT)) {
            held.add(Need.TASKS);
        }
        IntPredicate wait = waits(trace);
        if (anyRow(actions, wait)) {
            held.add(Need.WAITS);
        }
        if (anyRow(actions, wait.negate())) {
            held.add(Need.DOINGS);
        }
    }

    private static boolean anyRow(Actions actions, IntPredicate wanted) {
        int row = 0;
        while (row < actions.size() && !wanted.test(row)) {
            row++;
        }
        return row < actions.size();
    }

    /** Which texts are names of the JDK's event types. */
    private static BitSet ofJdk(Trace trace) {
        var ofJdk = new BitSet();
        for (int text = 0; text < trace.texts().size(); text++) {
            if (trace.texts().get(text).startsWith(JDK)) {
                ofJdk.set(text);
            }
        }
        return ofJdk;
    }

    /**
     * A trace without its actions where all of them are waits, of which there may be millions: nobody takes, closes or hands
     * over anything by these.
     */
    static Trace doings(Trace trace) {
        Actions actions = trace.actions();
        boolean onlyWaits = !anyRow(actions, waits(trace).negate());
        return onlyWaits ? trace.with(trace.messages(), trace.snapshots(), actions.rows(new int[0])) : trace;
    }

    /** Which actions are waits, which the JDK tells when they end, or in a dump of threads those that have not ended. */
    private static IntPredicate waits(Trace trace) {
        Scan type = trace.actions().type().scan();
        Scan action = trace.actions().action().scan();
        int dump = trace.texts().indexOf(DUMP);
        return row -> type.get(row) == action.get(row) || type.get(row) == dump;
    }
}

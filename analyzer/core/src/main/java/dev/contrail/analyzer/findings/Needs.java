package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.EnumSet;

/** What of all that detectors need a trace holds. */
final class Needs {
    private Needs() {}

    static EnumSet<Need> heldBy(Trace trace) {
        var held = EnumSet.noneOf(Need.class);
        Messages messages = trace.messages();
        for (int row = 0; row < messages.size(); row++) {
            held.add(Need.MESSAGES);
            MessageKind kind = MessageKind.at(messages.kind().get(row));
            if (kind == MessageKind.REPLY) {
                held.add(Need.REPLIES);
            } else if (kind != MessageKind.CALL) {
                held.add(Need.LIFETIMES);
            }
        }
        for (int row = 0; row < trace.actions().size(); row++) {
            held.add(Need.ACTIONS);
            if (trace.actions().duration().get(row) > 0) {
                held.add(Need.SPANS);
            }
            if (trace.actions().task().get(row) != Trace.ABSENT) {
                held.add(Need.TASKS);
            }
            if (trace.actions().type().get(row) == trace.actions().action().get(row)) {
                held.add(Need.WAITS);
            }
        }
        if (trace.snapshots().stream().anyMatch(table -> table.size() > 0)) {
            held.add(Need.STATE);
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
}

package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What detectors look at: a trace, and what several of them want to know of it, each worked out when it is first asked
 * for. Not thread-safe.
 */
public final class Evidence {
    private final Trace trace;
    private final Set<Need> held;

    /** That of a trace of one process. */
    public Evidence(Trace trace) {
        this.trace = trace;
        this.held = Collections.unmodifiableSet(held(trace));
    }

    /** The trace; rows of every table are in order of time. */
    public Trace trace() {
        return trace;
    }

    /** What of all that detectors need it holds. */
    public Set<Need> held() {
        return held;
    }

    private static EnumSet<Need> held(Trace trace) {
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
        }
        if (trace.snapshots().stream().anyMatch(table -> table.size() > 0)) {
            held.add(Need.STATE);
        }
        if (trace.overlays().size() > 0) {
            held.add(Need.WAITS);
        }
        if (trace.eventRange().isPresent()) {
            held.add(Need.EVENTS);
        }
        return held;
    }
}

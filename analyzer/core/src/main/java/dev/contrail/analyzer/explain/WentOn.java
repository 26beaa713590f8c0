package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.facts.Deeds;
import dev.contrail.analyzer.findings.facts.Deeds.Deed;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Which calls that nobody answers their own threads no longer wait for, since they went on with something else: one that sends
 * the next message in the caller's name, or acts, is done with the call, whatever became of it.
 *
 * <p>What is called may be done by the same thread: so what is sent by whom it called, and by whom those called, and what is
 * done to them, may be part of the call. A thread that hangs in something may have done all else for the call, too.
 */
final class WentOn {
    private record Call(int row, BitSet called) {}

    private final Trace trace;
    private final Evidence evidence;
    private final BitSet calls;
    private final BitSet hanging = new BitSet();
    private final Map<Integer, List<Call>> pending = new HashMap<>();
    private final Map<Integer, Long> times = new TreeMap<>();

    /**
     * Until an instant.
     *
     * @param calls rows of calls that nobody answers
     */
    WentOn(Evidence evidence, BitSet calls, long until) {
        this.evidence = evidence;
        this.trace = evidence.trace();
        this.calls = calls;
        for (int place = 0; place < trace.actions().open().size(); place++) {
            int thread = trace.actions().thread().get(trace.actions().open().get(place));
            if (thread != Trace.ABSENT) {
                hanging.set(thread);
            }
        }
        if (!calls.isEmpty()) {
            Deeds.tell(trace, deed -> {
                if (deed.time <= until && deed.thread != Trace.ABSENT) {
                    look(deed);
                }
            });
        }
    }

    /** When the thread of a call went on; empty when it waits, for all that is told. */
    OptionalLong since(int call) {
        Long time = times.get(call);
        return time == null ? OptionalLong.empty() : OptionalLong.of(time);
    }

    private void look(Deed deed) {
        List<Call> open = pending.getOrDefault(deed.thread, List.of());
        for (Iterator<Call> each = open.iterator(); each.hasNext(); ) {
            Call call = each.next();
            if (isSomethingElse(deed, call.called)) {
                times.put(call.row, deed.time);
                each.remove();
            } else if (deed.message != null && deed.object != Trace.ABSENT) {
                call.called.set(deed.object);
            }
        }
        if (deed.message != null && calls.get(deed.row)) {
            var called = new BitSet();
            if (deed.object != Trace.ABSENT) {
                called.set(deed.object);
            }
            pending.computeIfAbsent(deed.thread, any -> new ArrayList<>()).add(new Call(deed.row, called));
        }
    }

    private boolean isSomethingElse(Deed deed, BitSet called) {
        if (deed.message != null) {
            return deed.item != Trace.ABSENT && !called.get(deed.item);
        }
        return deed.table == Table.ACTIONS
                && !hanging.get(deed.thread)
                && !evidence.spans().isWait(deed.row)
                && (deed.object == Trace.ABSENT || !called.get(deed.object));
    }
}

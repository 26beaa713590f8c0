package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** Waits of threads as the JDK tells them: over the lanes, or in them where a thread does nothing else. */
public final class Waits {
    /**
     * A wait.
     *
     * @param what what was waited for, in words; empty when it is not told
     * @param row where it stands
     */
    public record Wait(String what, int thread, long start, long end, Row row) {
        /** How long it took. */
        public long nanos() {
            return end - start;
        }
    }

    private Waits() {}

    /** Those of one name, such as {@code lock}. */
    public static List<Wait> named(String name, Trace trace, Spans spans) {
        int wanted = trace.texts().indexOf(name);
        var waits = new ArrayList<Wait>();
        if (wanted < 0) {
            return waits;
        }
        Overlays over = trace.overlays();
        for (int row = 0; row < over.size(); row++) {
            if (over.name().get(row) == wanted && !over.isPause(row)) {
                long start = over.start().get(row);
                waits.add(new Wait(
                        trace.text(over.detail().get(row), ""),
                        over.thread().get(row),
                        start,
                        start + over.duration().get(row),
                        Row.of(Table.OVERLAYS, row)));
            }
        }
        Actions actions = trace.actions();
        for (int row = 0; row < actions.size(); row++) {
            if (actions.action().get(row) == wanted && spans.isWait(row)) {
                int what = actions.task().get(row);
                waits.add(new Wait(
                        what == Trace.ABSENT
                                ? ""
                                : trace.participants().get(what).name(),
                        actions.thread().get(row),
                        actions.start().get(row),
                        spans.end(row),
                        Row.of(Table.ACTIONS, row)));
            }
        }
        return waits;
    }
}

package dev.contrail.analyzer.findings.value;

import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.value.Beats.Name;
import dev.contrail.analyzer.trace.Trace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which threads do one thing only, which no other thread does: those of timers, mostly. */
final class Single {
    private final Map<Integer, Integer> deedsOf = new HashMap<>();
    private final Map<List<Integer>, Integer> threadsOf = new HashMap<>();
    private final Trace trace;

    Single(Trace trace, Map<Name, Beats> all) {
        this.trace = trace;
        all.forEach((name, beats) -> {
            deedsOf.merge(thread(beats), beats.size(), Integer::sum);
            threadsOf.merge(List.of(name.object(), name.verb()), 1, Integer::sum);
        });
    }

    private int thread(Beats beats) {
        return Rows.thread(trace, beats.firstRow());
    }

    boolean isTimer(Name name, Beats beats) {
        int all = deedsOf.getOrDefault(thread(beats), 0);
        return 10 * beats.size() >= 9 * all && threadsOf.getOrDefault(List.of(name.object(), name.verb()), 0) == 1;
    }
}

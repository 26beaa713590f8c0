package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.facts.StuckThreads;
import dev.contrail.analyzer.findings.holds.Holds;
import dev.contrail.analyzer.model.Finding.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who has what of an object at an instant, by what is taken and given back. */
final class Holders {
    private record Taking(Row row, long from) {}

    private final Evidence evidence;
    private final StuckThreads stuck;

    Holders(Evidence evidence) {
        this.evidence = evidence;
        this.stuck = new StuckThreads(evidence.trace());
    }

    /** Where each was taken that is not given back yet, the oldest first. */
    List<Row> of(int object, long time) {
        var takings = new ArrayList<Taking>();
        for (Holds.Family family : evidence.holds()) {
            if (family.sort() != Holds.Sort.WORDS) {
                continue;
            }
            for (Holds.Hold hold : family.holds()) {
                if (hold.object() == object && hold.from() <= time && hold.to() > time) {
                    takings.add(new Taking(hold.taken(), hold.from()));
                }
            }
            for (Holds.Kept kept : family.kept()) {
                boolean isWanted = stuck.since(kept.thread()) <= kept.from(); // and another thread has it
                if (kept.object() == object && kept.from() <= time && !isWanted) {
                    takings.add(new Taking(kept.taken(), kept.from()));
                }
            }
        }
        takings.sort(Comparator.comparingLong(Taking::from));
        return takings.stream().map(Taking::row).toList();
    }
}

package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds threads that wait for a lock when the recording ends, whose owner does something slow: reads a socket, sleeps,
 * waits for a third.
 *
 * <p>Any busy program has a thread that waits at some instant. It is a bug when a dump before shows the same, or when the
 * owner waits for the world outside; else it is worth knowing.
 */
public final class HeldUp extends AbstractDetector {
    private static final Finding.Kind KIND = new Finding.Kind(
            "held-up",
            Finding.Depth.MECHANISM,
            Finding.Table.ACTIONS,
            "Threads wait for a lock whose owner does not go on",
            "When the recording ended, a thread had a lock that others wanted, and was busy with something slow.",
            "Do not wait for anything while holding a lock.");

    /** For the service loader. */
    public HeldUp() {
        super(KIND, Need.DUMP);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var standing = new Standing(evidence);
        Set<DumpedThread> inRings = Collections.newSetFromMap(new IdentityHashMap<>());
        Rings.in(standing).forEach(inRings::addAll);
        Map<String, List<DumpedThread>> byOwner = standing.heldUp().stream()
                .filter(waiting -> !inRings.contains(waiting))
                .collect(Collectors.groupingBy(
                        waiting -> waiting.waitsFor().holder(), LinkedHashMap::new, Collectors.toList()));
        var findings = new ArrayList<Finding>();
        for (List<DumpedThread> waiting : byOwner.values()) {
            DumpedThread owner = standing.owner(waiting.get(0));
            if (owner != null) {
                findings.add(finding(evidence, standing, owner, waiting));
            }
        }
        return findings;
    }

    private static Finding finding(
            Evidence evidence, Standing standing, DumpedThread owner, List<DumpedThread> waiting) {
        var telling = new Telling(evidence, KIND);
        waiting.forEach(thread -> standing.tell(telling, thread));
        standing.tell(telling, owner);
        DumpedThread first = waiting.get(0);
        String title = String.format(
                "%s %s for %s, which %s has",
                waiting.size() == 1 ? Words.quoted(first.name()) : Words.count(waiting.size(), "thread"),
                waiting.size() == 1 ? "waits" : "wait",
                standing.object(first),
                Words.quoted(owner.name()));
        String words = String.format(
                "%s %s %s. %s waits%s.",
                standing.when(),
                Words.quoted(owner.name()),
                Standing.doing(owner),
                Words.quoted(first.name()),
                Standing.place(first));
        boolean before = waiting.stream()
                .anyMatch(thread -> thread.sinceNanos() < standing.dump().timeNanos());
        boolean outside = owner.waitsFor().kind() != DumpedWait.Kind.NONE;
        telling.count("waiting", waiting.size());
        return before || outside ? telling.warning(title, words) : telling.note(title, words);
    }
}

package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Recorded;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import java.util.List;

/**
 * Finds threads that wait for the other end of a socket when the recording ends.
 *
 * <p>Many programs have such threads when all is well, so it is worth knowing and no more; who waits for a lock of theirs
 * is another finding. One that waits no longer than reads took before reads as ever, and is not told.
 */
public final class StuckRead extends AbstractDetector {
    private static final Finding.Kind KIND = new Finding.Kind(
            "stuck-read",
            Finding.Depth.SYMPTOM,
            Finding.Table.ACTIONS,
            "Waits for the other end of a socket",
            "When the recording ended, a thread waited for data that had not come.",
            "Set a time limit on the connection (setSoTimeout, a request's timeout), and look at the other end.");

    /** For the service loader. */
    public StuckRead() {
        super(KIND, Need.DUMP);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var standing = new Standing(evidence);
        List<DumpedThread> reading = standing.dump().threads().stream()
                .filter(thread -> thread.waitsFor().kind() == DumpedWait.Kind.SOCKET)
                .filter(thread -> !thread.place().isEmpty())
                .toList();
        if (reading.isEmpty()) {
            return List.of();
        }
        var ended = new EndedWaits("socket", evidence, new Recorded(evidence.trace()));
        List<DumpedThread> stuck = reading.stream()
                .filter(thread -> !ended.areAsLongAs(List.of(thread)))
                .toList();
        return stuck.isEmpty() ? List.of() : List.of(finding(evidence, standing, stuck));
    }

    private static Finding finding(Evidence evidence, Standing standing, List<DumpedThread> stuck) {
        var telling = new Telling(evidence, KIND);
        stuck.forEach(thread -> standing.tell(telling, thread));
        DumpedThread first = stuck.get(0);
        String title = String.format(
                "%s%s waited for the other end of a socket",
                Words.quoted(first.name()),
                stuck.size() == 1 ? "" : " and " + Words.count(stuck.size() - 1, "other thread"));
        long end = standing.dump().timeNanos();
        boolean before = first.sinceNanos() < end;
        String words = String.format(
                "%s %s stood%s, %s %s.",
                standing.when(),
                Words.quoted(first.name()),
                Standing.place(first),
                before ? "for at least" : "for up to",
                Durations.format(before ? end - first.sinceNanos() : end - standing.since(first)));
        return telling.count("threads", stuck.size()).note(title, words);
    }
}

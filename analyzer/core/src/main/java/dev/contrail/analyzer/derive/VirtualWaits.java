package dev.contrail.analyzer.derive;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Tally;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.Optional;

/**
 * Says that most waits of virtual threads are in no recording, where waits are drawn and would be missed: {@code
 * findings/jfr-virtual-thread-waits-are-not-recorded.sh} shows it.
 */
public final class VirtualWaits {
    private VirtualWaits() {}

    /** A line for the footer of lanes of a run; empty when no virtual thread or no wait is drawn. */
    public static Optional<Omission> note(List<Trace> run) {
        long threads = run.stream().mapToLong(Trace::virtualThreads).sum();
        boolean waits = run.stream()
                .flatMap(trace -> trace.drawnBy().stream())
                .anyMatch(count -> count.key().picture() == Tally.Picture.OVERLAY && count.events() > 0);
        return threads == 0 || !waits
                ? Optional.empty()
                : Optional.of(
                        new Omission(
                                Omission.Kind.NOT_RECORDED,
                                threads,
                                "what " + Omission.count(threads, "virtual thread")
                                        + " waited for but sleep, sockets and what pins a carrier: the JDK (25) tells of no lock,"
                                        + " queue or Object.wait of theirs, so a gap may be a wait; no dump of threads has them, so no deadlock of theirs is found"));
    }
}

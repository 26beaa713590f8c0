package dev.contrail.analyzer.findings.window;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds objects that stand still because as much is under way as they allow.
 *
 * <p>An object stands still between two of its snapshots when nothing is recorded of it for {@link #SILENCE} times as
 * long as usual (the mean), while its {@link Backlog} is the greatest it ever gets, and more is begun later: so it was
 * full and not done. It is a stall when it stands still for at least {@link #NOTE_SHARE} of its time, and one to be warned
 * of from {@link #WARNING_SHARE} on. A backlog of one is a thing after the other, not a window, and does not count.
 */
public final class Stall extends AbstractDetector {
    static final Finding.Kind KIND = new Finding.Kind(
            "stall",
            Finding.Depth.SYMPTOM,
            Finding.Table.SNAPSHOTS,
            "Full window stands still",
            "As much is asked for as ever is at once, and nothing happens until the first of it is done.",
            "Widen the window, give up on a straggler sooner, or ask for it a second time.");

    /** Gaps between random events are longer than this many times the mean once in 20,000. */
    static final int SILENCE = 10;

    /** From here on it is worth knowing. */
    static final double NOTE_SHARE = 0.1;

    /** From here on the window costs more than it can be worth. */
    static final double WARNING_SHARE = 1 / 3.0;

    /** For the service loader. */
    public Stall() {
        super(KIND, Need.STATE);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        return in(evidence.trace());
    }

    /** One for each object. */
    static List<Finding> in(Trace trace) {
        var findings = new ArrayList<Finding>();
        for (Backlog backlog : Backlog.in(trace)) {
            var stall = new Standstills(trace, backlog);
            if (stall.share() >= NOTE_SHARE) {
                findings.add(stall.finding());
            }
        }
        return findings;
    }
}

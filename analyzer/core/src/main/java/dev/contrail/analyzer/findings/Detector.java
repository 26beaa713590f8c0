package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.model.Finding;
import java.util.List;
import java.util.Set;

/**
 * Looks for one kind of finding.
 *
 * <p>A detector is a public class with a public constructor without parameters, named in {@code META-INF/services}: the
 * command line, the page and Mission Control's rules list what is named there. It keeps nothing between traces.
 */
public interface Detector {
    /** What it looks for; no two detectors look for the same. */
    Finding.Kind kind();

    /** What must be recorded for it to find anything. */
    Set<Need> needs();

    /**
     * Whether something of its kind may follow from a finding of another kind. Usually from what is nearer to the mistake;
     * a detector knows better where both tell of one thing at the same depth, or where the other follows from its own.
     */
    default boolean mayFollowFrom(Finding.Kind cause) {
        return cause.depth().compareTo(kind().depth()) < 0;
    }

    /** Whether something of another kind may follow from what it finds; not from a danger that need not have come true. */
    default boolean mayExplain(Finding.Kind symptom) {
        return true;
    }

    /**
     * Whether each event that a finding of its kind cites is what went wrong: then a cause comes before the first of them.
     * Others also cite what was well before, and a cause comes before the last.
     */
    default boolean goesWrongFromTheFirst() {
        return false;
    }

    /** What it finds, in any order; takes time in proportion to the events. */
    List<Finding> in(Evidence evidence);
}

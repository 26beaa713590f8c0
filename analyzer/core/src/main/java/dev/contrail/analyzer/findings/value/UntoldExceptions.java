package dev.contrail.analyzer.findings.value;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.facts.Thrown;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.DoubleColumn;

/**
 * Exceptions that are not recorded, as JDK 17 records none by default, but counted: the JVM tells each second how many were
 * made so far.
 *
 * <p>Where hardly any is made otherwise, one in the second in which a thread ended most likely ended it.
 */
final class UntoldExceptions {
    private static final String TYPE = "jdk.ExceptionStatistics";
    private static final int LEAST = 4;
    private static final int RARE = 10;

    private UntoldExceptions() {}

    /** Whether one was made about a time, of which nothing else is known, and next to none at others. */
    static boolean onlyAbout(Evidence evidence, long nanos) {
        Trace trace = evidence.trace();
        return trace.snapshots().stream()
                        .filter(table ->
                                table.type().equals(TYPE) && table.measures().size() == 1)
                        .anyMatch(table -> risesOnlyAt(table, nanos))
                && Thrown.in(trace, evidence.spans()).isEmpty();
    }

    private static boolean risesOnlyAt(Snapshots counts, long nanos) {
        DoubleColumn made = counts.measures().get(0).values();
        boolean then = false;
        int otherwise = 0;
        for (int row = 1; row < counts.size(); row++) {
            boolean rises = made.get(row) > made.get(row - 1);
            boolean about =
                    counts.time().get(row - 1) < nanos && nanos <= counts.time().get(row);
            then |= about && rises;
            otherwise += rises && !about ? 1 : 0;
        }
        return then && counts.size() > LEAST && RARE * otherwise <= counts.size();
    }
}

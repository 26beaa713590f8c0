package dev.contrail.analyzer.findings.jvm;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.DoubleColumn;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds a JVM that has more and more threads: a thread for each request, or a pool for each call that is never shut down.
 * Those that only sleep or wait have no event until they end, so that lanes show fewer and fewer of them.
 *
 * <p>Told when the JVM counted at least {@link #LEAST} more at the end than at first, and {@link #TIMES} times as many, and
 * each third of the time brought a sixth of that: a pool that fills comes to an end. A bug from {@link #MANY} more on.
 */
public final class UnboundedThreads extends AbstractDetector {
    static final int LEAST = 100;
    static final int MANY = 300;
    static final int TIMES = 3;
    static final int COUNTS = 6;
    private static final double SHARE_OF_A_THIRD = 1 / 6.0;
    private static final double STILL_THERE = 0.9;

    private static final Finding.Kind KIND = new Finding.Kind(
            "unbounded-threads",
            Finding.Depth.MECHANISM,
            Finding.Table.SNAPSHOTS,
            "More and more threads",
            "The JVM has more and more threads, all the time.",
            "Let a pool with a bound run what they do, or virtual threads where they mostly wait; and see why those that"
                    + " were started do not end.");

    /** For the service loader. */
    public UnboundedThreads() {
        super(KIND, Need.EVENTS);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        List<Snapshots> tables = evidence.trace().snapshots();
        for (int table = 0; table < tables.size(); table++) {
            Snapshots counts = tables.get(table);
            if (counts.type().equals("jdk.JavaThreadStatistics")
                    && counts.size() >= COUNTS
                    && isMoreAndMore(counts.measures().get(0).values())) {
                return List.of(finding(evidence, table, counts));
            }
        }
        return List.of();
    }

    private static boolean isMoreAndMore(DoubleColumn counts) {
        int end = counts.size() - 1;
        double first = counts.get(0);
        double last = counts.get(end);
        double more = last - first;
        if (more < LEAST || last < TIMES * first || last < STILL_THERE * greatest(counts)) {
            return false;
        }
        for (int third = 0; third < 3; third++) {
            if (counts.get(end * (third + 1) / 3) - counts.get(end * third / 3) < SHARE_OF_A_THIRD * more) {
                return false;
            }
        }
        return true;
    }

    private static double greatest(DoubleColumn counts) {
        double greatest = counts.get(0);
        for (int row = 1; row < counts.size(); row++) {
            greatest = Math.max(greatest, counts.get(row));
        }
        return greatest;
    }

    private static Finding finding(Evidence evidence, int table, Snapshots counts) {
        Trace trace = evidence.trace();
        int end = counts.size() - 1;
        DoubleColumn values = counts.measures().get(0).values();
        long from = counts.time().get(0);
        long to = counts.time().get(end);
        var telling = new Telling(evidence, KIND)
                .citeSnapshot(table, 0)
                .citeSnapshot(table, end)
                .at(from, to)
                .count("threadsFirst", (long) values.get(0))
                .count("threadsLast", (long) values.get(end));
        String title = String.format(
                "More and more threads: %s at first, %s at the end",
                Words.value(values.get(0)), Words.value(values.get(end)));
        String words = String.format(
                "The JVM counted %s threads at %s and %s at %s, and each third of that time brought more.%s",
                Words.value(values.get(0)),
                Words.at(trace, from),
                Words.value(values.get(end)),
                Words.at(trace, to),
                started(trace, telling));
        Severity severity = values.get(end) - values.get(0) >= MANY ? Severity.WARNING : Severity.NOTE;
        return telling.finding(severity, title, words);
    }

    /** What most of those that were started are called. */
    private static String started(Trace trace, Telling telling) {
        Messages messages = trace.messages();
        int type = trace.texts().indexOf("jdk.ThreadStart");
        Map<String, Starts> byName = new TreeMap<>();
        for (int row = 0; row < messages.size(); row++) {
            int thread = messages.to().get(row);
            if (type != Trace.ABSENT && messages.type().get(row) == type && thread != Trace.ABSENT) {
                String name = trace.participants().get(thread).name().replaceAll("[0-9]+", "…");
                byName.merge(name, new Starts(1, row), Starts::plus);
            }
        }
        return byName.entrySet().stream()
                .max(Comparator.comparingInt(starts -> starts.getValue().count()))
                .map(most -> {
                    telling.citeMessage(most.getValue().row());
                    int by = messages.from().get(most.getValue().row());
                    return String.format(
                            " %s were started that are called %s, the last at %s by %s.",
                            Words.value(most.getValue().count()),
                            Words.quoted(most.getKey()),
                            Words.at(trace, messages.time().get(most.getValue().row())),
                            Words.nameOr(trace, by, "another"));
                })
                .orElse("");
    }

    /** How many threads were started, and by which message the last of them. */
    private record Starts(int count, int row) {
        Starts plus(Starts later) {
            return new Starts(count + later.count, later.row);
        }
    }
}

package dev.contrail.analyzer.findings.value;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds numbers that rise and fall, but whose lowest, or highest, never comes back: a leak.
 *
 * <p>Cuts the values into {@link #PARTS} parts of equal size. The floor rises when the least of each part is at least that
 * of the one before, and that of the last is above all of the first; the ceiling falls likewise. Numbers that only rise,
 * or only fall, are counts and no levels: at least a fifth of all steps must go each way, and nine in
 * ten of them be of one size, as where one is taken or given back at a time.
 */
public final class LeakedLevel extends AbstractDetector {
    static final int PARTS = 6;
    private static final int LEAST = 30;

    private static final Finding.Kind KIND = new Finding.Kind(
            "leaked-level",
            Finding.Depth.SYMPTOM,
            Finding.Table.SNAPSHOTS,
            "A level that never comes back",
            "A number goes up and down, but each time comes back a little less.",
            "Look for what is taken and not given back on every way out, such as after an error.");

    /** For the service loader. */
    public LeakedLevel() {
        super(KIND, Need.STATE);
    }

    /** The length of a queue that grows is no leak beside that. */
    @Override
    public boolean mayFollowFrom(Finding.Kind cause) {
        return super.mayFollowFrom(cause) || cause.id().equals("unbounded-queue");
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Series series : Series.of(evidence.trace(), LEAST)) {
            if (moves(series)) {
                double[] least = new double[PARTS];
                double[] most = new double[PARTS];
                for (int part = 0; part < PARTS; part++) {
                    int from = part * series.size() / PARTS;
                    int to = (part + 1) * series.size() / PARTS;
                    least[part] = Double.POSITIVE_INFINITY;
                    most[part] = Double.NEGATIVE_INFINITY;
                    for (int place = from; place < to; place++) {
                        least[part] = Math.min(least[part], series.values()[place]);
                        most[part] = Math.max(most[part], series.values()[place]);
                    }
                }
                if (steps(least) && least[PARTS - 1] > most[0]) {
                    findings.add(finding(evidence, series, least, "least", "rose"));
                } else if (steps(negated(most)) && most[PARTS - 1] <= most[0] / 2) {
                    findings.add(finding(evidence, series, most, "most", "fell"));
                }
            }
        }
        return findings;
    }

    private static boolean moves(Series series) {
        int up = 0;
        int down = 0;
        Map<Double, Integer> sizes = new HashMap<>();
        for (int place = 1; place < series.size(); place++) {
            double step = series.values()[place] - series.values()[place - 1];
            up += step > 0 ? 1 : 0;
            down += step < 0 ? 1 : 0;
            if (step != 0) {
                sizes.merge(Math.abs(step), 1, Integer::sum);
            }
        }
        int alike = sizes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return 5 * Math.min(up, down) >= series.size() - 1 && 10 * alike >= 9 * (up + down);
    }

    /** Whether each is at least the one before, and at least half are more. */
    private static boolean steps(double[] values) {
        int more = 0;
        for (int part = 1; part < values.length; part++) {
            if (values[part] < values[part - 1]) {
                return false;
            }
            more += values[part] > values[part - 1] ? 1 : 0;
        }
        return 2 * more >= values.length;
    }

    private static double[] negated(double[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    private static Finding finding(Evidence evidence, Series series, double[] levels, String which, String moved) {
        Trace trace = evidence.trace();
        var telling = new Telling(evidence, KIND).about(series.subject());
        var list = new ArrayList<String>();
        for (int part = 0; part < PARTS; part++) {
            list.add(Words.value(levels[part]));
            for (int place = part * series.size() / PARTS; place < (part + 1) * series.size() / PARTS; place++) {
                if (series.values()[place] == levels[part]) {
                    telling.citeSnapshot(series.part(), series.rows()[place]);
                    break;
                }
            }
        }
        String who = Words.nameOr(trace, series.subject(), "something");
        String title = String.format(
                "The %s of “%s” of %s %s from %s to %s",
                which, series.measure(), who, moved, list.get(0), list.get(PARTS - 1));
        String words = String.format(
                "“%s” goes up and down, but in six parts of equal length from %s to %s its %s was %s: it never comes back to"
                        + " where it was.",
                series.measure(),
                Words.at(trace, series.time(0)),
                Words.at(trace, series.time(series.size() - 1)),
                which,
                String.join(", ", list));
        return telling.at(series.time(0), series.time(series.size() - 1))
                .count("first", Math.round(levels[0]))
                .count("last", Math.round(levels[PARTS - 1]))
                .warning(title, words);
    }
}

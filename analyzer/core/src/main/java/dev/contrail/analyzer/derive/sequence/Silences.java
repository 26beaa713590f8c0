package dev.contrail.analyzer.derive.sequence;

import dev.contrail.analyzer.model.Gap;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which silences between messages are worth a mark: those longer than ten times the usual one, and than a twentieth of
 * the time from the first message to the last.
 *
 * <p>The usual one is the third quartile, rounded down, so that one silence among three messages can stand out, and the
 * beat of a program that pauses again and again cannot. The second condition bounds the marks: there are at most
 * nineteen.
 */
final class Silences {
    private static final int TIMES_USUAL = 10;
    private static final int PARTS_OF_ALL = 20;

    private Silences() {}

    static List<Gap> in(LongColumn times) {
        if (times.size() < 3) {
            return List.of();
        }
        long[] silences = new long[times.size() - 1];
        for (int i = 0; i < silences.length; i++) {
            silences[i] = times.get(i + 1) - times.get(i);
        }
        long all = times.get(times.size() - 1) - times.get(0);
        long threshold = Math.max(TIMES_USUAL * usual(silences), all / PARTS_OF_ALL);
        var gaps = new ArrayList<Gap>();
        for (int i = 0; i < silences.length; i++) {
            if (silences[i] > threshold) {
                gaps.add(new Gap(i + 1, silences[i]));
            }
        }
        return gaps;
    }

    private static long usual(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) * 3 / 4];
    }
}

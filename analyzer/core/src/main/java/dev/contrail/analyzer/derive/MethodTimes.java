package dev.contrail.analyzer.derive;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How long the calls of one traced method took. Percentiles are times that some call took: the smallest that so many calls
 * in a hundred do not exceed.
 *
 * @param method such as {@code Pool.take}
 * @param count how many calls
 * @param p50Nanos half of them took no longer
 * @param p95Nanos 95 of 100 took no longer
 * @param maxNanos the longest
 * @param totalNanos all of them together, with the calls in them
 */
public record MethodTimes(String method, long count, long p50Nanos, long p95Nanos, long maxNanos, long totalNanos) {
    /** What the JDK calls a traced call. */
    public static final String TYPE = "jdk.MethodTrace";

    public MethodTimes {
        Objects.requireNonNull(method, "method");
    }

    /** Those of each method that was traced, the ones that took longest in all first; none when no method was. */
    public static List<MethodTimes> in(Trace trace) {
        Map<Integer, LongColumn.Builder> durations = new HashMap<>();
        Actions actions = trace.actions();
        int type = trace.texts().indexOf(TYPE);
        for (int row = 0; row < actions.size(); row++) {
            if (actions.type().get(row) == type) {
                durations
                        .computeIfAbsent(actions.action().get(row), method -> new LongColumn.Builder())
                        .add(actions.duration().get(row));
            }
        }
        var methods = new ArrayList<MethodTimes>();
        durations.forEach((method, column) -> methods.add(of(trace.name(method, "unknown method"), column.build())));
        methods.sort(
                Comparator.comparingLong(MethodTimes::totalNanos).reversed().thenComparing(MethodTimes::method));
        return methods;
    }

    private static MethodTimes of(String method, LongColumn durations) {
        long[] sorted = new long[durations.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = durations.get(i);
        }
        Arrays.sort(sorted);
        return new MethodTimes(
                method,
                sorted.length,
                percentile(sorted, 50),
                percentile(sorted, 95),
                sorted[sorted.length - 1],
                Arrays.stream(sorted).sum());
    }

    private static long percentile(long[] sorted, long percent) {
        return sorted[(int) ((sorted.length * percent + 99) / 100) - 1];
    }
}

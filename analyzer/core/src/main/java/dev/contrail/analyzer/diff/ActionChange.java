package dev.contrail.analyzer.diff;

import dev.contrail.analyzer.findings.facts.Kinds;
import dev.contrail.analyzer.findings.facts.Spans;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is done with what, in both runs.
 *
 * @param action what is done, without numbers that differ from run to run
 * @param object with what; {@code outside} when that is not told
 */
public record ActionChange(String action, String object, Sum a, Sum b) {
    /** How different two sums must be to be told: by half. */
    private static final double LEAST_RATIO = 1.5;

    private static final int LEAST_PART = 50;
    /** Smaller counts are equal by chance. */
    private static final int LEAST_COUNT = 10;

    /**
     * What is done in one run.
     *
     * @param count how often
     * @param nanos how long together
     * @param most how many at once, at most; 0 when it does not last
     * @param first the row of the actions in which it is done first; {@link Edit#NONE} when it is not
     */
    public record Sum(long count, long nanos, int most, int first) {
        private static final Sum NOTHING = new Sum(0, 0, 0, Edit.NONE);
    }

    /** Whether it is not told with what it is done, as of a wait that the JDK tells. */
    public boolean isOnNothing() {
        return object.equals(Roles.OUTSIDE);
    }

    /** Whether only one of the runs does it. */
    public boolean isOnlyInOne() {
        return a.count() == 0 || b.count() == 0;
    }

    /**
     * All that is done.
     *
     * @param much what changed much: what only one run does first, then what gets lost in one, then by how much time changed
     * @param alike the others, in the same order
     */
    record All(List<ActionChange> much, List<ActionChange> alike) {}

    /** What is done in either run. */
    static All of(Side a, Side b) {
        Map<List<String>, int[]> rowsA = rows(a);
        Map<List<String>, int[]> rowsB = rows(b);
        var keys = new LinkedHashMap<List<String>, Boolean>();
        rowsA.keySet().forEach(key -> keys.put(key, true));
        rowsB.keySet().forEach(key -> keys.put(key, true));
        List<ActionChange> all = keys.keySet().stream()
                .map(key -> new ActionChange(key.get(0), key.get(1), sum(a, rowsA.get(key)), sum(b, rowsB.get(key))))
                .toList();
        return sorted(all, Math.min(a.nanos(), b.nanos()));
    }

    private static All sorted(List<ActionChange> all, long nanos) {
        Set<Long> steady = steady(all);
        var much = new ArrayList<ActionChange>();
        var alike = new ArrayList<ActionChange>();
        all.forEach(change -> (change.isLost(steady) || change.matters(nanos) ? much : alike).add(change));
        var order = Comparator.comparing((ActionChange change) -> !change.isOnlyInOne())
                .thenComparing(change -> !change.isLost(steady))
                .thenComparing(Comparator.comparingLong(ActionChange::more).reversed())
                .thenComparing(ActionChange::action);
        much.sort(order);
        alike.sort(order);
        return new All(much, alike);
    }

    /** How often both do what they do equally often. */
    private static Set<Long> steady(List<ActionChange> all) {
        return all.stream()
                .filter(change -> !change.isOnNothing() && !change.isCountedOtherwise())
                .map(change -> change.a().count())
                .filter(count -> count >= LEAST_COUNT)
                .collect(Collectors.toSet());
    }

    /* Two runs put 60 images, and one stores 60, the other 55: some are lost on the way. Attempts, of which there are more than what they
     * are made for, differ by chance. */
    private boolean isLost(Set<Long> steady) {
        return isCountedOtherwise() && !isOnNothing() && steady.contains(Math.max(a.count(), b.count()));
    }

    /** Whether one of the runs does it more often, be it once. */
    boolean isCountedOtherwise() {
        return a.count() != b.count();
    }

    /** How much longer it is done in one of the runs. */
    long longer() {
        return Math.abs(a.nanos() - b.nanos());
    }

    private long more() {
        return longer() + Math.abs(a.count() - b.count());
    }

    private boolean matters(long nanos) {
        return isOnlyInOne()
                || a.most() != b.most()
                || differ(a.count(), b.count()) && Math.abs(a.count() - b.count()) > 2
                || differ(a.nanos(), b.nanos()) && Math.abs(a.nanos() - b.nanos()) > nanos / LEAST_PART;
    }

    private static boolean differ(long one, long other) {
        return Math.max(one, other) > LEAST_RATIO * Math.min(one, other);
    }

    private static Map<List<String>, int[]> rows(Side side) {
        Actions actions = side.trace().actions();
        Map<Long, List<String>> keys = new LinkedHashMap<>();
        Map<List<String>, IntStream.Builder> rows = new LinkedHashMap<>();
        for (int row = 0; row < actions.size(); row++) {
            int queue = actions.queue().get(row);
            int action = actions.action().get(row);
            List<String> key = keys.computeIfAbsent(
                    (long) queue << 32 | action & 0xFFFF_FFFFL,
                    any -> List.of(side.roles().text(action), side.roles().participant(queue)));
            rows.computeIfAbsent(key, any -> IntStream.builder()).add(row);
        }
        var all = new LinkedHashMap<List<String>, int[]>();
        rows.forEach((key, builder) -> all.put(key, builder.build().toArray()));
        return all;
    }

    private static Sum sum(Side side, int @Nullable [] rows) {
        if (rows == null) {
            return Sum.NOTHING;
        }
        Actions actions = side.trace().actions();
        Spans spans = side.evidence().spans();
        int[] lasting = Arrays.stream(rows).filter(spans::isSpan).toArray();
        var kind = new Kinds.Kind(Trace.ABSENT, Trace.ABSENT, lasting);
        int most = Arrays.stream(kind.atOnce(spans, actions)).max().orElse(0);
        return new Sum(rows.length, kind.nanos(actions), most, rows[0]);
    }
}

package dev.contrail.analyzer.diff;

import dev.contrail.analyzer.findings.facts.Kinds;
import dev.contrail.analyzer.findings.facts.Spans;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is done with what, in both runs.
 *
 * @param table where it is told: among the actions, or with snapshots of an object's state
 * @param action what is done, without numbers that differ from run to run
 * @param object with what; {@code outside} when that is not told
 */
public record ActionChange(Table table, String action, String object, Sum a, Sum b) {
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
     * @param first where it is done first; null when it is not
     */
    public record Sum(
            long count, long nanos, int most, @Nullable Row first) {
        private static final Sum NOTHING = new Sum(0, 0, 0, null);
    }

    /* What is done with what, by where that is told. */
    private record Key(Table table, String action, String object) {}

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
        Map<Key, Sum> ofA = sums(a);
        Map<Key, Sum> ofB = sums(b);
        Set<Key> keys = new LinkedHashSet<>(ofA.keySet());
        keys.addAll(ofB.keySet());
        List<ActionChange> all = keys.stream()
                .map(key -> new ActionChange(
                        key.table,
                        key.action,
                        key.object,
                        ofA.getOrDefault(key, Sum.NOTHING),
                        ofB.getOrDefault(key, Sum.NOTHING)))
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

    private static Map<Key, Sum> sums(Side side) {
        var sums = new LinkedHashMap<Key, Sum>();
        rows(side).forEach((key, rows) -> sums.put(key, sum(side, rows.build().toArray())));
        for (int part = 0; part < side.trace().snapshots().size(); part++) {
            countStates(side, part, sums);
        }
        return sums;
    }

    private static Map<Key, IntStream.Builder> rows(Side side) {
        Actions actions = side.trace().actions();
        Map<Long, Key> keys = new HashMap<>();
        Map<Key, IntStream.Builder> rows = new LinkedHashMap<>();
        for (int row = 0; row < actions.size(); row++) {
            Key key = key(
                    keys,
                    Table.ACTIONS,
                    side,
                    actions.action().get(row),
                    actions.queue().get(row));
            rows.computeIfAbsent(key, any -> IntStream.builder()).add(row);
        }
        return rows;
    }

    /** What snapshots of the program say was done with their objects; a table may hold more of what another does. */
    private static void countStates(Side side, int part, Map<Key, Sum> sums) {
        Snapshots table = side.trace().snapshots().get(part);
        Map<Long, Key> keys = new HashMap<>();
        for (int row = 0; row < table.size() && !table.areOfJvm(); row++) {
            int action = table.action().get(row);
            if (action != Trace.ABSENT) {
                Key key =
                        key(keys, Table.SNAPSHOTS, side, action, table.subject().get(row));
                var one = new Sum(1, 0, 0, new Row(Table.SNAPSHOTS, part, row));
                sums.merge(key, one, (sum, more) -> new Sum(sum.count + 1, 0, 0, sum.first));
            }
        }
    }

    private static Key key(Map<Long, Key> keys, Table table, Side side, int action, int object) {
        return keys.computeIfAbsent(
                (long) object << 32 | action & 0xFFFF_FFFFL,
                any -> new Key(table, side.roles().text(action), side.roles().participant(object)));
    }

    private static Sum sum(Side side, int[] rows) {
        Actions actions = side.trace().actions();
        Spans spans = side.evidence().spans();
        int[] lasting = Arrays.stream(rows).filter(spans::isSpan).toArray();
        var kind = new Kinds.Kind(Trace.ABSENT, Trace.ABSENT, lasting);
        int most = Arrays.stream(kind.atOnce(spans, actions)).max().orElse(0);
        return new Sum(rows.length, kind.nanos(actions), most, Row.of(Table.ACTIONS, rows[0]));
    }
}

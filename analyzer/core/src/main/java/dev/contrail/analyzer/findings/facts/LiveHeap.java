package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.DoubleColumn;
import java.util.Arrays;
import java.util.Optional;

/**
 * What of the heap was still in use after collections, as {@code jdk.GCHeapSummary} tells it before and after each.
 *
 * <p>A collection of the young alone leaves garbage, so it is the least of several collections that counts: of each of
 * {@link #PARTS} parts with as many of them. It grows when no part has much less than the one before, but for the last, in which a
 * program that gives up lets go, and it grows to {@link #FACTOR} times of what it was in the first. Then either it
 * {@linkplain #fills fills} the heap in the end, which had no more room then. Or it goes on to grow in the second half as in the
 * first, also in that of the time, and most of what is allocated stays. What a program loads when it begins does neither.
 *
 * @param first the least in the first part, in bytes
 * @param most the least in the part that has most
 * @param left the least in the last part, which is less when a program let go in the end
 * @param room the most that the heap had room for; 0 where that is not told
 * @param fills whether it took nearly all of that room in the end
 * @param start the first collection's time
 * @param end when the part ends that has most
 * @param collections how many there were
 * @param part which of the trace's tables of snapshots tells it
 * @param rows where the first stands in it, and the last of the part that has most
 */
public record LiveHeap(
        double first,
        double most,
        double left,
        double room,
        boolean fills,
        long start,
        long end,
        int collections,
        int part,
        Rows rows) {
    /** Two rows of a table. */
    public record Rows(int first, int last) {}

    static final int PARTS = 8;
    static final int LEAST = 2 * PARTS;
    static final double FACTOR = 3;
    static final double FULL = 0.8;
    static final double STAYS = 0.5;
    private static final double LATE = 0.1;
    private static final double SOME = 0.95;
    private static final double LEAST_BYTES = 16e6;

    private static final String TYPE = "jdk.GCHeapSummary";
    private static final String USED = "heapUsed";
    private static final String COMMITTED = "committed";

    /** What of a trace's heap grows; empty when nothing does, and when that is not told. */
    public static Optional<LiveHeap> growing(Trace trace) {
        for (int part = 0; part < trace.snapshots().size(); part++) {
            Snapshots table = trace.snapshots().get(part);
            if (table.type().equals(TYPE) && table.size() >= LEAST) {
                Optional<DoubleColumn> used = measure(table, USED);
                if (used.isPresent()) {
                    return growing(
                            table,
                            part,
                            used.get(),
                            measure(table, COMMITTED).map(LiveHeap::most).orElse(0.0));
                }
            }
        }
        return Optional.empty();
    }

    /** Who has it, a participant. */
    public int subject(Trace trace) {
        return trace.snapshots().get(part).subject().get(rows.first());
    }

    private static Optional<DoubleColumn> measure(Snapshots table, String name) {
        return table.measures().stream()
                .filter(measure -> measure.name().equals(name))
                .map(Snapshots.Measure::values)
                .findFirst();
    }

    private static double most(DoubleColumn values) {
        double most = 0;
        for (int row = 0; row < values.size(); row++) {
            most = values.get(row) > most ? values.get(row) : most;
        }
        return most;
    }

    private static Optional<LiveHeap> growing(Snapshots table, int part, DoubleColumn used, double room) {
        double[] floors = floors(used);
        int top = floors[PARTS - 1] >= SOME * floors[PARTS - 2] ? PARTS - 1 : PARTS - 2;
        double first = floors[0];
        double most = floors[top];
        if (!rises(floors, top) || most < FACTOR * first || most - first < LEAST_BYTES) {
            return Optional.empty();
        }
        boolean fills = room > 0 && floors[top - 1] >= FULL * room && most >= FULL * room;
        int last = border(used, top + 1) - 1;
        boolean goesOn = goesOn(floors, top) && most - leastLate(table, used, last) >= LATE * (most - first);
        if (!fills && !(goesOn && most - first >= STAYS * allocated(used))) {
            return Optional.empty();
        }
        return Optional.of(new LiveHeap(
                first,
                most,
                floors[PARTS - 1],
                room,
                fills,
                table.time().get(0),
                table.time().get(last),
                used.size() / 2,
                part,
                new Rows(0, last)));
    }

    private static int border(DoubleColumn used, int part) {
        return (int) ((long) used.size() * part / PARTS);
    }

    private static double[] floors(DoubleColumn used) {
        var floors = new double[PARTS];
        Arrays.fill(floors, Double.MAX_VALUE);
        for (int part = 0; part < PARTS; part++) {
            for (int row = border(used, part); row < border(used, part + 1); row++) {
                floors[part] = Math.min(floors[part], used.get(row));
            }
        }
        return floors;
    }

    private static boolean rises(double[] floors, int top) {
        for (int part = 1; part <= top; part++) {
            if (floors[part] < SOME * floors[part - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Whether it grows in the second half at least half as much as in the first, up to the end. */
    private static boolean goesOn(double[] floors, int top) {
        double middle = floors[top / 2];
        return top == PARTS - 1 && 2 * (floors[top] - middle) >= middle - floors[0];
    }

    /**
     * The least in the second half of the time. Most collections may be of the time in which a program begins: what it makes
     * there, such as one large array, is all that it needs later.
     */
    private static double leastLate(Snapshots table, DoubleColumn used, int last) {
        long begin = table.time().get(0);
        long middle = begin + (table.time().get(last) - begin) / 2;
        double least = Double.MAX_VALUE;
        for (int row = 0; row <= last; row++) {
            least = table.time().get(row) >= middle ? Math.min(least, used.get(row)) : least;
        }
        return least;
    }

    /** By how much more was in use before a collection than after the one before it, all together. */
    private static double allocated(DoubleColumn used) {
        double allocated = 0;
        for (int row = 2; row < used.size(); row++) {
            allocated += Math.max(0, used.get(row) - used.get(row - 1));
        }
        return allocated;
    }
}

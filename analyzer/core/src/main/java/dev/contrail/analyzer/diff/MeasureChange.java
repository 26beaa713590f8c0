package dev.contrail.analyzer.diff;

import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A measure in both runs, each from its own start.
 *
 * @param object whose measure it is: a type, without a number, of one object in each run or of all together; else which of
 *     them in A, and which in B where it has another number there
 * @param measure its name
 * @param a how it moves in A; of nothing when A does not have it
 * @param b the same of B
 * @param apart since when, after the start, the two are apart by a tenth of all values, or for good when they end elsewhere; empty
 *     when they never are, or not for long, or not by much of what they are
 * @param widest when they are farthest apart
 * @param ends whether both are counted up, and one farther than the other
 */
public record MeasureChange(
        String object, String measure, Move a, Move b, OptionalLong apart, long widest, boolean ends) {
    private static final int SAMPLES = 400;
    private static final double APART = 0.1;
    /** Of the longer run: what is apart for less is the end of the one, or chance. */
    private static final double LASTING = 0.03;
    /** Of the largest value: 1,535 loaded classes and 1,547 are as many. */
    private static final double TELLING = 0.02;
    /* A load or a level is another at the end of each run. */
    private static final Set<Unit> COUNTED = Set.of(Unit.NONE, Unit.BYTES);

    private static final String NETWORK = "jdk.NetworkUtilization";

    /** Whose measure it is, in words: {@code Pool#2}, or {@code Connection (40 in A, 35 in B, together)}. */
    public String whose() {
        int ofA = a.curve().objects();
        int ofB = b.curve().objects();
        return Math.max(ofA, ofB) <= 1
                ? object
                : String.format(Locale.ROOT, "%s (%,d in A, %,d in B, together)", object, ofA, ofB);
    }

    /** What its values are numbers of. */
    public Unit unit() {
        return (a.count() > 0 ? a : b).curve().unit();
    }

    /**
     * How a measure moves.
     *
     * @param count how many snapshots hold it
     * @param still how long it stood still at most before it moved again, in nanoseconds
     * @param stillAt since when that was, after the start
     * @param stillValue its value then
     * @param table which of the tables of snapshots
     * @param row the snapshot from which on it stood still; {@link Edit#NONE} of nothing
     * @param atWidest its value where the two are farthest apart
     * @param end the last value of each object, all together
     * @param curve all its values
     */
    public record Move(
            long count,
            double least,
            double most,
            long still,
            long stillAt,
            double stillValue,
            int table,
            int row,
            double atWidest,
            double end,
            Curve curve) {}

    /**
     * Those that are apart: of the program first what is counted farther in one run, which no chance of time explains, then those
     * whose values leave farthest those of the other run, or that stands still longer; then what the JVM tells of itself, by how
     * far apart in proportion.
     */
    static List<MeasureChange> of(Side a, Side b) {
        long nanos = Math.max(a.nanos(), b.nanos());
        var changes = new ArrayList<MeasureChange>();
        for (CurvePair pair : CurvePairs.of(a, b)) {
            MeasureChange change = change(pair, nanos);
            change = noise(change, a, b) == 0 ? change.withEnds(nanos) : change;
            if (change.apart().isPresent()
                    || change.a().count() == 0
                    || change.b().count() == 0) {
                changes.add(change);
            }
        }
        changes.sort(Comparator.comparingInt((MeasureChange change) -> noise(change, a, b))
                .thenComparing(change -> !change.ends())
                .thenComparing(Comparator.comparingDouble((MeasureChange change) ->
                                noise(change, a, b) == 0 ? change.strangeness(nanos) : change.proportion())
                        .reversed())
                .thenComparing(MeasureChange::object)
                .thenComparing(MeasureChange::measure));
        return changes;
    }

    /** 0 for what a program tells, 1 for what the JVM tells of itself each second or so, 2 for what the machine sends and receives. */
    private static int noise(MeasureChange change, Side a, Side b) {
        boolean inA = change.a().count() > 0;
        Snapshots table = (inA ? a : b).trace().snapshots().get((inA ? change.a() : change.b()).table());
        return !table.areStatistics() ? 0 : table.type().equals(NETWORK) ? 2 : 1;
    }

    /** The same, apart at least since the last time that both were alike, when one is counted farther. */
    private MeasureChange withEnds(long nanos) {
        double gap = Math.abs(a.end() - b.end());
        boolean far = gap > 0 && gap >= TELLING * Math.max(Math.abs(a.end()), Math.abs(b.end()));
        if (!far
                || !COUNTED.contains(unit())
                || !a.curve().isCounter()
                || !b.curve().isCounter()) {
            return this;
        }
        OptionalLong since = apart;
        for (int sample = SAMPLES; sample >= 0 && apart.isEmpty(); sample--) {
            long time = nanos / SAMPLES * sample;
            if (a.curve().at(time) == b.curve().at(time)) {
                break;
            }
            since = OptionalLong.of(time);
        }
        return new MeasureChange(object, measure, a, b, since, widest, since.isPresent());
    }

    /** By which part of all values one has others than the other, or by which of the time one stands still for longer. */
    private double strangeness(long nanos) {
        double beyond = Math.max(Math.abs(a.most() - b.most()), Math.abs(a.least() - b.least()));
        double part = beyond / (Math.max(a.most(), b.most()) - Math.min(a.least(), b.least()));
        double still = Math.abs((double) a.still() - b.still()) / nanos;
        return Double.isNaN(part) ? still : Math.max(part, still);
    }

    /** How far apart they are where they are farthest, as a part of the larger one; of a load, as a part of all of it. */
    private double proportion() {
        double largest = unit() == Unit.SHARE ? 1 : Math.max(Math.abs(a.atWidest()), Math.abs(b.atWidest()));
        double part = Math.abs(a.atWidest() - b.atWidest()) / largest;
        return Double.isNaN(part) ? 0 : part;
    }

    private static MeasureChange change(CurvePair pair, long nanos) {
        Curve a = pair.a();
        Curve b = pair.b();
        double range = Math.max(max(a.most()), max(b.most())) - Math.min(min(a.least()), min(b.least()));
        double largest = Stream.of(a.most(), b.most(), a.least(), b.least())
                .mapToDouble(Math::abs)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
        OptionalLong apart = OptionalLong.empty();
        int lasting = 0;
        long around = (long) (LASTING * nanos); // no two runs do the same at the same time
        long since = Math.max(a.start(), b.start());
        long widest = since;
        double most = -1;
        for (int sample = 0; sample <= SAMPLES; sample++) {
            long time = nanos / SAMPLES * sample;
            if (time < since) {
                continue; // what one of them has not told yet is not apart
            }
            double gap = Math.max(a.distance(b.at(time), time, around), b.distance(a.at(time), time, around));
            if (gap > APART * range) {
                lasting++;
                apart = apart.isEmpty() ? OptionalLong.of(time) : apart;
            }
            if (gap > most) {
                most = gap;
                widest = time;
            }
        }
        if (lasting < LASTING * SAMPLES || most < TELLING * largest) {
            apart = OptionalLong.empty();
        }
        return new MeasureChange(pair.object(), pair.measure(), move(a, widest), move(b, widest), apart, widest, false);
    }

    private static double max(double value) {
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    private static double min(double value) {
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }

    private static Move move(Curve curve, long widest) {
        if (curve.times().length == 0) {
            return new Move(0, Double.NaN, Double.NaN, 0, 0, Double.NaN, 0, Edit.NONE, Double.NaN, Double.NaN, curve);
        }
        int still = curve.longestStandstill();
        return new Move(
                curve.times().length,
                curve.least(),
                curve.most(),
                curve.standstill(still),
                curve.times()[still],
                curve.values()[still],
                curve.part(),
                curve.rows()[still],
                curve.at(widest),
                curve.end(),
                curve);
    }
}

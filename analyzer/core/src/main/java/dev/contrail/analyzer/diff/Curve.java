package dev.contrail.analyzer.diff;

import dev.contrail.analyzer.unit.Unit;
import java.util.Arrays;

/**
 * A measure of an object over time, or of all objects of one type together, as steps, from a run's start.
 *
 * @param unit what its values are numbers of
 * @param part which of the tables of snapshots holds it
 * @param times since the run's start, in order
 * @param values one each
 * @param rows the snapshot's row each
 * @param end the last value of each object, all together; NaN of nothing
 * @param objects how many objects they are of
 */
public record Curve(Unit unit, int part, long[] times, double[] values, int[] rows, double end, int objects) {
    /** That of nothing. */
    static final Curve NOTHING = new Curve(Unit.NONE, 0, new long[0], new double[0], new int[0], Double.NaN, 0);

    /** That of one object. */
    public Curve(Unit unit, int part, long[] times, double[] values, int[] rows) {
        this(unit, part, times, values, rows, values.length == 0 ? Double.NaN : values[values.length - 1], 1);
    }

    double least() {
        return Arrays.stream(values).min().orElse(Double.NaN);
    }

    double most() {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }

    /** Whether it never goes back, as a number that is counted up. */
    boolean isCounter() {
        return values.length > 1 && neverFalls();
    }

    /** Whether no value is less than the one before; so it is of a single one. */
    boolean neverFalls() {
        for (int place = 1; place < values.length; place++) {
            if (values[place] < values[place - 1]) {
                return false;
            }
        }
        return true;
    }

    /** When it is first told; 0 of nothing. */
    long start() {
        return times.length == 0 ? 0 : times[0];
    }

    /** The value at a time; that of the first step before it, NaN of nothing. */
    double at(long time) {
        return values.length == 0 ? Double.NaN : values[place(time)];
    }

    /** The place of the last step until a time, of the first where none is. */
    private int place(long time) {
        int place = Arrays.binarySearch(times, time);
        return Math.max(0, place >= 0 ? place : -place - 2);
    }

    /** How far a value is from all that this has within some time before and behind another. */
    double distance(double value, long time, long around) {
        int first = place(time - around);
        double least = values.length == 0 ? Double.NaN : values[first];
        double most = least;
        for (int next = first + 1; next < times.length && times[next] <= time + around; next++) {
            least = Math.min(least, values[next]);
            most = Math.max(most, values[next]);
        }
        return value < least ? least - value : Math.max(0, value - most);
    }

    /** The place from which on it stands still the longest, before it moves again. */
    int longestStandstill() {
        int best = 0;
        long most = -1;
        int start = 0;
        for (int place = 1; place < values.length; place++) {
            if (values[place] != values[place - 1]) {
                if (times[place] - times[start] > most) {
                    most = times[place] - times[start];
                    best = start;
                }
                start = place;
            }
        }
        return best;
    }

    /** How long it stands still from a place on. */
    long standstill(int place) {
        for (int next = place + 1; next < values.length; next++) {
            if (values[next] != values[place]) {
                return times[next] - times[place];
            }
        }
        return 0;
    }
}

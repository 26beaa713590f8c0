package dev.contrail.analyzer.render.chart.lanes;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * One sub-row of a lane, folded into pixel columns.
 *
 * <p>A mark owns the columns whose middle it covers. A mark that covers no middle is thinner than a pixel: it still
 * claims the column in which it starts. Where marks compete for a column, the one of higher rank wins, so what is rare
 * can be seen at any zoom.
 */
final class LaneColumns {
    static final int NONE = -1;
    /** The owner of a column that stands for more than one mark. */
    static final int SEVERAL = -2;
    /** A mark that fills this much of a column without winning it is shown in the column's lower half. */
    private static final float WORTH_HALF = 0.3f;

    private final int[] ranks;
    private final int[] winner;
    private final int[] owner;
    private final int[] longest;
    private final float[] share;
    private final long[] count;
    /** Of many threads, how many marks of an action each column has. */
    private final Map<Integer, int[]> counts = new HashMap<>();

    private final boolean counting;
    /** The columns that a mark thinner than they are claimed first. */
    private final BitSet claimed = new BitSet();

    private long most;
    private long merged;

    /**
     * Empty columns.
     *
     * @param columns how many
     * @param ranks for each action its rank; the lowest number wins
     */
    LaneColumns(int columns, int[] ranks) {
        this(columns, ranks, false);
    }

    private LaneColumns(int columns, int[] ranks, boolean counting) {
        this.counting = counting;
        this.ranks = ranks;
        winner = filled(columns, NONE);
        owner = filled(columns, NONE);
        longest = filled(columns, NONE);
        share = new float[columns];
        count = new long[columns];
    }

    /** Empty columns for many threads, which also tell what {@link #most} of them do. */
    static LaneColumns ofMany(int columns, int[] ranks) {
        return new LaneColumns(columns, ranks, true);
    }

    private static int[] filled(int size, int value) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }

    /** Adds a mark from one place to another, in columns; perhaps one that stands for many. */
    void add(int mark, long many, int action, double from, double to) {
        int first = (int) Math.ceil(from - 0.5);
        int end = Math.min(winner.length, (int) Math.ceil(to - 0.5));
        if (first >= end) {
            int column = Math.min(winner.length - 1, (int) from);
            boolean alone = winner[column] == NONE;
            merged += alone ? many - 1 : many;
            claim(column, many > 1 ? SEVERAL : mark, many, action, (float) (to - from));
            claimed.set(column, alone || claimed.get(column));
            return;
        }
        merged += many - 1;
        for (int column = first; column < end; column++) {
            claim(column, many > 1 ? SEVERAL : mark, many, action, (float)
                    (Math.min(to, column + 1) - Math.max(from, column)));
        }
    }

    private void claim(int column, int mark, long many, int action, float covered) {
        count[column] += many;
        most = Math.max(most, count[column]);
        if (counting) {
            int[] own = counts.computeIfAbsent(action, any -> new int[count.length]);
            own[column] = (int) Math.min(Integer.MAX_VALUE, own[column] + many);
        }
        if (winner[column] == NONE || ranks[action] < ranks[winner[column]]) {
            owner[column] = winner[column] == NONE ? mark : SEVERAL;
            winner[column] = action;
        } else if (action != winner[column] || claimed.get(column)) {
            owner[column] = SEVERAL;
        }
        if (covered > share[column]) {
            share[column] = covered;
            longest[column] = action;
        }
    }

    int size() {
        return winner.length;
    }

    /** The action that a column shows, or {@link #NONE}. */
    int top(int column) {
        return winner[column];
    }

    /** The action that a column shows in its lower half: mostly the same. */
    int bottom(int column) {
        return share[column] >= WORTH_HALF ? longest[column] : winner[column];
    }

    /** The only mark that a column stands for, or {@link #SEVERAL}, or {@link #NONE}. */
    int owner(int column) {
        return owner[column];
    }

    /** The action of most of a column's marks, the one of higher rank of two, or {@link #NONE}; only of many threads. */
    int most(int column) {
        int leader = NONE;
        for (int action : counts.keySet()) {
            int more = count(action, column) - (leader == NONE ? 0 : count(leader, column));
            if (more > 0 || more == 0 && leader != NONE && ranks[action] < ranks[leader]) {
                leader = action;
            }
        }
        return leader;
    }

    private int count(int action, int column) {
        int[] own = counts.get(action);
        return own == null ? 0 : own[column];
    }

    /** How many marks a column has, of those that the fullest one has. */
    double fullness(int column) {
        return most == 0 ? 0 : count[column] / (double) most;
    }

    /** How many marks of an action a column has, of all those that the fullest one has; only of many threads. */
    double fullness(int column, int action) {
        return most == 0 ? 0 : count(action, column) / (double) most;
    }

    /** Where the columns that look the same as this one and belong together with it end. */
    int blockEnd(int column) {
        int end = column + 1;
        while (end < winner.length
                && winner[end] == winner[column]
                && owner[end] == owner[column]
                && bottom(end) == bottom(column)) {
            end++;
        }
        return end;
    }

    /** How many marks were thinner than a pixel and not alone in it. */
    long merged() {
        return merged;
    }
}

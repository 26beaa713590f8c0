package dev.contrail.analyzer.trace.column;

import org.jspecify.annotations.Nullable;

/** A column of {@code long} values, one per row; rows count from 0. Immutable once built. */
public final class LongColumn {
    private final Numbers numbers;
    /** The last one that was asked for: it takes long for many rows, and is asked for by each picture. */
    private volatile @Nullable Sum known;

    private record Sum(LongColumn other, long greatest) {}

    private LongColumn(Numbers numbers) {
        this.numbers = numbers;
    }

    /** A column of the given values, in order. */
    public static LongColumn of(long... values) {
        var builder = new Builder();
        for (long value : values) {
            builder.add(value);
        }
        return builder.build();
    }

    /** How many rows. */
    public int size() {
        return numbers.size();
    }

    /** The value in a row; throws {@link IndexOutOfBoundsException} for a row that is not there. */
    public long get(int row) {
        return numbers.get(row);
    }

    /**
     * Copies the values of rows that follow each other: several times quicker than one by one.
     *
     * @param row the first one
     * @param target gets them from its place {@code at} on
     * @throws IndexOutOfBoundsException for rows that are not there, and without room for them
     */
    public void read(int row, long[] target, int at, int count) {
        numbers.read(row, target, at, count);
    }

    /** The greatest sum of a row's value in this column and in another of as many rows; the least of all longs for none. */
    public long greatestSum(LongColumn other) {
        Sum sum = known;
        if (sum == null || sum.other != other) {
            sum = new Sum(other, Numbers.greatestSum(numbers, other.numbers));
            known = sum;
        }
        return sum.greatest;
    }

    /** The first row whose value is this or greater, of values in ascending order; the size when there is none. */
    public int firstFrom(long value) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(middle) < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Reads it row by row, quicker than {@link #get}. */
    public Scan scan() {
        return new Scan(numbers);
    }

    /** The rows of this column in another order, or some of them. */
    public LongColumn rows(int[] rows) {
        return new LongColumn(numbers.rows(rows));
    }

    /** This column in an order; null for as it is. */
    public LongColumn inOrder(int @Nullable [] order) {
        return order == null ? this : rows(order);
    }

    /** Collects values, and packs them. */
    public static final class Builder {
        private final NumbersBuilder numbers = new NumbersBuilder(false);

        /** Appends a value. */
        public void add(long value) {
            numbers.add(value);
        }

        /** Appends a column in an order; null for as it is. */
        public void addAll(LongColumn column, int @Nullable [] order) {
            addAll(column, order, null);
        }

        /**
         * Appends a column in an order, each value replaced by what stands at its place in a table.
         *
         * @param order the rows in order; null for as they are
         * @param table what an index becomes; null for as it is; negative values are kept
         */
        public void addAll(LongColumn column, int @Nullable [] order, int @Nullable [] table) {
            numbers.append(column.numbers, order, 0, column.size(), table);
        }

        /** Appends the same value several times; hardly takes room. */
        public void addSame(long value, int count) {
            numbers.fill(value, count);
        }

        /** Appends a column of smaller numbers. */
        public void addAll(IntColumn column) {
            numbers.append(column.numbers, null, 0, column.size(), null);
        }

        /** How many values so far. */
        public int size() {
            return numbers.size();
        }

        /** The column; the builder keeps nothing of it. */
        public LongColumn build() {
            return new LongColumn(numbers.build());
        }
    }
}

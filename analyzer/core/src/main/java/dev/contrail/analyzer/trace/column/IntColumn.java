package dev.contrail.analyzer.trace.column;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A column of {@code int} values, one per row; rows count from 0. Immutable once built. */
public final class IntColumn {
    final Numbers numbers;

    private IntColumn(Numbers numbers) {
        this.numbers = numbers;
    }

    /** A column of the given values, in order. */
    public static IntColumn of(int... values) {
        var builder = new Builder();
        for (int value : values) {
            builder.add(value);
        }
        return builder.build();
    }

    /** How many rows. */
    public int size() {
        return numbers.size();
    }

    /** The value in a row; throws {@link IndexOutOfBoundsException} for a row that is not there. */
    public int get(int row) {
        return (int) numbers.get(row);
    }

    /** Copies the values of rows that follow each other, as {@link LongColumn#read} does. */
    public void read(int row, long[] target, int at, int count) {
        numbers.read(row, target, at, count);
    }

    /** All values, as they are read. */
    public long[] toArray() {
        long[] values = new long[size()];
        read(0, values, 0, values.length);
        return values;
    }

    /** Whether each row has this value; quick. */
    public boolean isEverywhere(int value) {
        return numbers.isEverywhere(value);
    }

    /** Which values occur, but for negative ones, which stand for none. */
    public BitSet present() {
        var found = new BitSet();
        Scan values = scan();
        for (int row = 0; row < size(); row++) {
            int value = values.getInt(row);
            if (value >= 0) {
                found.set(value);
            }
        }
        return found;
    }

    /** Reads it row by row, quicker than {@link #get}. */
    public Scan scan() {
        return new Scan(numbers);
    }

    /** The rows of this column in another order, or some of them. */
    public IntColumn rows(int[] rows) {
        return new IntColumn(numbers.rows(rows));
    }

    /** This column in an order; null for as it is. */
    public IntColumn inOrder(int @Nullable [] order) {
        return order == null ? this : rows(order);
    }

    /** Collects values, and packs them. */
    public static final class Builder {
        private final NumbersBuilder numbers = new NumbersBuilder(false);

        /** Appends a value. */
        public void add(int value) {
            numbers.add(value);
        }

        /**
         * Appends a column in an order, each value replaced by what stands at its place in a table.
         *
         * @param order the rows in order; null for as they are
         * @param table what an index becomes; null for as it is; negative values are kept
         */
        public void addAll(IntColumn column, int @Nullable [] order, int @Nullable [] table) {
            numbers.append(column.numbers, order, 0, column.size(), table);
        }

        /** Appends the same value several times; hardly takes room. */
        public void addSame(int value, int count) {
            numbers.fill(value, count);
        }

        /** How many values so far. */
        public int size() {
            return numbers.size();
        }

        /** The column; the builder keeps nothing of it. */
        public IntColumn build() {
            return new IntColumn(numbers.build());
        }
    }
}

package dev.contrail.analyzer.trace.column;

import org.jspecify.annotations.Nullable;

/** A column of {@code double} values, one per row; rows count from 0. Immutable once built. */
public final class DoubleColumn {
    private final Numbers numbers;

    private DoubleColumn(Numbers numbers) {
        this.numbers = numbers;
    }

    /** A column of the given values, in order. */
    public static DoubleColumn of(double... values) {
        var builder = new Builder();
        for (double value : values) {
            builder.add(value);
        }
        return builder.build();
    }

    /** How many rows. */
    public int size() {
        return numbers.size();
    }

    /** The value in a row; throws {@link IndexOutOfBoundsException} for a row that is not there. */
    public double get(int row) {
        return numbers.getDouble(row);
    }

    /** Reads the bits of its values row by row, quicker than {@link #get}. */
    public Scan scanBits() {
        return new Scan(numbers);
    }

    /** The rows of this column in another order, or some of them. */
    public DoubleColumn rows(int[] rows) {
        return new DoubleColumn(numbers.rows(rows));
    }

    /** This column in an order; null for as it is. */
    public DoubleColumn inOrder(int @Nullable [] order) {
        return order == null ? this : rows(order);
    }

    /** Collects values, and packs them. */
    public static final class Builder {
        private final NumbersBuilder numbers = new NumbersBuilder(true);

        /** Appends a value. */
        public void add(double value) {
            numbers.add(Double.doubleToRawLongBits(value));
        }

        /** Appends a column in an order; null for as it is. */
        public void addAll(DoubleColumn column, int @Nullable [] order) {
            numbers.append(column.numbers, order, 0, column.size(), null);
        }

        /** How many values so far. */
        public int size() {
            return numbers.size();
        }

        /** The column; the builder keeps nothing of it. */
        public DoubleColumn build() {
            return new DoubleColumn(numbers.build());
        }
    }
}

package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.trace.column.DoubleColumn;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;

/**
 * Columns of numbers as bytes, each with a number by which the page asks for it. A column that is added twice is stored
 * once. They are {@linkplain CodedColumn coded} when all are there, on all cores.
 */
final class PageColumns {
    private final List<Supplier<CodedColumn>> columns = new ArrayList<>();
    private final IdentityHashMap<Object, Integer> known = new IdentityHashMap<>();
    private List<CodedColumn> coded = List.of();

    /** Times, as nanoseconds since an origin. */
    int times(LongColumn times, long originNanos) {
        return known.computeIfAbsent(times, column -> times(times.size(), times, originNanos));
    }

    /** The first times of a column, as nanoseconds since an origin. */
    int times(int size, LongColumn times, long originNanos) {
        return add(() -> {
            long[] values = values(size, times);
            for (int row = 0; row < size; row++) {
                values[row] = CodedColumn.clamp(values[row] - originNanos);
            }
            return CodedColumn.delta(values);
        });
    }

    /** Indexes and other whole numbers. */
    int ints(IntColumn values) {
        return known.computeIfAbsent(values, column -> numbers(values.size(), values));
    }

    /** The first of a column of indexes and other whole numbers, stored in whichever way promises less. */
    int numbers(int size, IntColumn values) {
        return add(() -> CodedColumn.numbers(values(size, values)));
    }

    /** The same of greater numbers. */
    int numbers(int size, LongColumn values) {
        return add(() -> CodedColumn.numbers(CodedColumn.clamped(values(size, values))));
    }

    /** The same of any source. */
    int numbers(int size, IntToLongFunction source) {
        return add(CodedColumn.numbers(values(size, source)));
    }

    /** Measures; whole numbers take less room. */
    int doubles(DoubleColumn values) {
        return known.computeIfAbsent(values, column -> add(() -> CodedColumn.doubles(values.size(), values::get)));
    }

    /** The same of an array. */
    int doubles(double[] values) {
        return known.computeIfAbsent(values, column -> add(CodedColumn.doubles(values.length, row -> values[row])));
    }

    /** Whole numbers around zero. */
    int signed(LongColumn values) {
        return add(() -> CodedColumn.signed(CodedColumn.clamped(values(values.size(), values))));
    }

    /** The same of any source. */
    int signed(int size, IntToLongFunction source) {
        return add(CodedColumn.signed(values(size, source)));
    }

    /** The first whole numbers of a column that stand near the ones before them, such as rows. */
    int delta(int size, IntColumn values) {
        return add(() -> CodedColumn.delta(values(size, values)));
    }

    private int add(CodedColumn column) {
        return add(() -> column);
    }

    private int add(Supplier<CodedColumn> coding) {
        columns.add(coding);
        return columns.size() - 1;
    }

    private static long[] values(int size, LongColumn column) {
        long[] values = new long[size];
        column.read(0, values, 0, size);
        return values;
    }

    private static long[] values(int size, IntColumn column) {
        long[] values = new long[size];
        column.read(0, values, 0, size);
        return values;
    }

    /* A source may be anything, and is asked at once and in order. */
    private static long[] values(int size, IntToLongFunction source) {
        long[] values = new long[size];
        Arrays.setAll(values, source);
        return CodedColumn.clamped(values);
    }

    private List<CodedColumn> coded() {
        if (coded.size() < columns.size()) {
            coded = columns.parallelStream().map(Supplier::get).toList();
        }
        return coded;
    }

    /** Where each column is and how it is stored, by number. */
    List<Map<String, Object>> directory() {
        var directory = new ArrayList<Map<String, Object>>();
        int offset = 0;
        for (CodedColumn column : coded()) {
            directory.add(column.entry(offset));
            offset = Math.addExact(offset, column.bytes());
        }
        return directory;
    }

    /** How many bytes they take. */
    int bytes() {
        return coded().stream().mapToInt(CodedColumn::bytes).reduce(0, Math::addExact);
    }

    /** Puts all columns into a buffer, which has room for them. */
    void writeTo(ByteBuffer target) {
        coded().forEach(column -> column.planes().forEach(target::put));
    }
}

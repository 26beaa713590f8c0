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
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;

/**
 * Columns of numbers as bytes, each with a number by which the page asks for it. A column that is added twice is stored
 * once. Large ones are {@linkplain CodedColumn coded} on another core meanwhile.
 */
final class PageColumns {
    /* A smaller one is coded before another thread has begun. */
    private static final int LARGE = 1 << 16;

    private final List<Supplier<CodedColumn>> columns = new ArrayList<>();
    private final IdentityHashMap<Object, Integer> known = new IdentityHashMap<>();

    /** Times, as nanoseconds since an origin. */
    int times(LongColumn times, long originNanos) {
        return known.computeIfAbsent(
                times,
                column -> add(times.size(), () -> {
                    long[] values = values(times.size(), times);
                    for (int row = 0; row < values.length; row++) {
                        values[row] = CodedColumn.clamp(values[row] - originNanos);
                    }
                    return CodedColumn.delta(values);
                }));
    }

    /** Indexes and other whole numbers. */
    int ints(IntColumn values) {
        return known.computeIfAbsent(
                values, column -> add(values.size(), () -> CodedColumn.numbers(values(values.size(), values))));
    }

    /** Measures; whole numbers take less room. */
    int doubles(DoubleColumn values) {
        return known.computeIfAbsent(
                values, column -> add(values.size(), () -> CodedColumn.doubles(values.size(), values::get)));
    }

    /** The same of an array. */
    int doubles(double[] values) {
        return known.computeIfAbsent(
                values, column -> add(values.length, () -> CodedColumn.doubles(values.length, row -> values[row])));
    }

    /** The first whole numbers of a column, stored in whichever way promises less. */
    int numbers(int size, LongColumn values) {
        return add(size, () -> CodedColumn.numbers(CodedColumn.clamped(values(size, values))));
    }

    /** The same of any source. */
    int numbers(int size, IntToLongFunction source) {
        long[] values = values(size, source);
        return add(size, () -> CodedColumn.numbers(values));
    }

    /** Whole numbers around zero. */
    int signed(LongColumn values) {
        return add(values.size(), () -> CodedColumn.signed(CodedColumn.clamped(values(values.size(), values))));
    }

    /** The same of any source. */
    int signed(int size, IntToLongFunction source) {
        long[] values = values(size, source);
        return add(size, () -> CodedColumn.signed(values));
    }

    /** The first whole numbers of a column that stand near the ones before them, such as rows. */
    int delta(int size, IntColumn values) {
        return add(size, () -> CodedColumn.delta(values(size, values)));
    }

    /** The same of any source, such as times. */
    int delta(int size, IntToLongFunction source) {
        long[] values = values(size, source);
        return add(size, () -> CodedColumn.delta(values));
    }

    private int add(int size, Supplier<CodedColumn> coding) {
        if (size < LARGE) {
            CodedColumn coded = coding.get();
            columns.add(() -> coded);
        } else {
            columns.add(ForkJoinPool.commonPool().submit(coding::get)::join);
        }
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

    /* A source may be anything, and is asked by this thread. */
    private static long[] values(int size, IntToLongFunction source) {
        long[] values = new long[size];
        Arrays.setAll(values, source);
        return CodedColumn.clamped(values);
    }

    /** Where each column is and how it is stored, by number. */
    List<Map<String, Object>> directory() {
        var directory = new ArrayList<Map<String, Object>>();
        int offset = 0;
        for (Supplier<CodedColumn> column : columns) {
            CodedColumn coded = column.get();
            directory.add(coded.entry(offset));
            offset = Math.addExact(offset, coded.bytes());
        }
        return directory;
    }

    /** How many bytes they take. */
    int bytes() {
        return columns.stream().mapToInt(column -> column.get().bytes()).reduce(0, Math::addExact);
    }

    /** Puts all columns into a buffer, which has room for them. */
    void writeTo(ByteBuffer target) {
        columns.forEach(column -> column.get().planes().forEach(target::put));
    }
}

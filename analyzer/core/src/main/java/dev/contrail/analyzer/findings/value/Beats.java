package dev.contrail.analyzer.findings.value;

import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import java.util.Arrays;

/** When the same was done to the same by the same; where each of it stands, once that was asked for. */
final class Beats {
    /** What is done to what: a message with its sender, anything else with its thread; the other is absent. */
    record Name(int object, int verb, int item, int thread) {}

    private final Name name;
    private final Table table;
    private final int part;
    private final int firstRow;
    private int count;
    private long last;
    private long longestPause;
    private long[] times = {};
    private int[] rows = {};
    private int size;

    Beats(Name name, Table table, int part, int firstRow) {
        this.name = name;
        this.table = table;
        this.part = part;
        this.firstRow = firstRow;
    }

    Name name() {
        return name;
    }

    /** Counts one. */
    void count(long time) {
        longestPause = count == 0 ? 0 : Math.max(longestPause, time - last);
        last = time;
        count++;
    }

    /** Keeps one of those that were counted. */
    void keep(long time, int row) {
        if (size == times.length) {
            int room = size == 0 ? Math.min(count, 1 << 10) : Math.min(count, 2 * size);
            times = Arrays.copyOf(times, room);
            rows = Arrays.copyOf(rows, room);
        }
        times[size] = time;
        rows[size++] = row;
    }

    /** How many were counted. */
    int size() {
        return count;
    }

    /** The longest time for which it was not done, from the first time up to an end. */
    long longestPause(long end) {
        return Math.max(longestPause, end - last);
    }

    /** When one of those was done that are kept. */
    long time(int beat) {
        return times[beat];
    }

    /** Where one of those stands that are kept. */
    Row row(int beat) {
        return new Row(table, part, rows[beat]);
    }

    /** Where the first stands. */
    Row firstRow() {
        return new Row(table, part, firstRow);
    }
}

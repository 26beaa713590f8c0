package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.explain.Explanation.End;
import dev.contrail.analyzer.explain.Explanation.Section;
import dev.contrail.analyzer.model.Finding.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The first or the last few of many events. */
final class Picked {
    private final int most;
    private final End end;
    private final Deque<Row> rows = new ArrayDeque<>();
    private long count;

    /** The first so many. */
    Picked(int most) {
        this(most, End.LAST);
    }

    private Picked(int most, End end) {
        this.most = most;
        this.end = end;
    }

    /** The last so many. */
    static Picked last(int most) {
        return new Picked(most, End.FIRST);
    }

    void add(Row row) {
        count++;
        if (rows.size() < most || end == End.FIRST) {
            rows.add(row);
        }
        if (rows.size() > most) {
            rows.remove();
        }
    }

    /** Whether it has as many as it keeps. */
    boolean isFull() {
        return rows.size() >= most;
    }

    /** How many there were. */
    long count() {
        return count;
    }

    Optional<Row> first() {
        return Optional.ofNullable(rows.peekFirst());
    }

    Optional<Row> last() {
        return Optional.ofNullable(rows.peekLast());
    }

    List<Row> rows() {
        return new ArrayList<>(rows);
    }

    Section section(String title, Teller teller) {
        return new Section(title, rows.stream().map(teller::fact).toList(), count - rows.size(), end);
    }
}

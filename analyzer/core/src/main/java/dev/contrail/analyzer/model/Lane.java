package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.Actions;
import java.util.Objects;

/**
 * One thread and what it did; or spans that moved between threads and were done to one thing.
 *
 * @param group the process it belongs to, empty when the chart holds only one
 * @param name the thread's name, unique within its group
 * @param marks what it did, at least one thing
 */
public record Lane(String group, String name, Marks marks) {
    public Lane {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(name, "name");
        if (marks.size() == 0) {
            throw new IllegalArgumentException("lane '" + name + "' has no marks");
        }
    }

    /** Whether these are spans that moved between threads. */
    public boolean isAcross() {
        Actions actions = marks.trace().actions();
        return actions.moved().test(marks.rows().get(0));
    }
}

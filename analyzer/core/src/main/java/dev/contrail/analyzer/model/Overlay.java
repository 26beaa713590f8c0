package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.List;
import java.util.Objects;

/**
 * Spans of time in which threads stood still for one reason, drawn over their lanes: a lock, a pause of the JVM.
 *
 * <p>Spans stand lane by lane, in order of time; within a lane they do not overlap.
 *
 * @param name what a legend calls it
 * @param pause whether all threads of a process stood still; the lane of such a span is the process's first
 * @param lanes for each span a place in the chart's lanes
 * @param starts when each began
 * @param ends when each ended, exclusive
 * @param details what each was about: a place in the texts, or {@link Trace#ABSENT}
 * @param count how many spans there were: more than are here where short ones were folded
 * @param texts such as the class of a lock or the path of a file
 */
public record Overlay(
        String name,
        boolean pause,
        IntColumn lanes,
        LongColumn starts,
        LongColumn ends,
        IntColumn details,
        long count,
        List<String> texts) {

    public Overlay {
        Objects.requireNonNull(name, "name");
        texts = List.copyOf(texts);
        if (lanes.size() != starts.size() || starts.size() != ends.size() || ends.size() != details.size()) {
            throw new IllegalArgumentException("overlay '" + name + "' has columns of different sizes");
        }
    }

    /** How many spans are here. */
    public int size() {
        return starts.size();
    }

    /** How long the spans last in all. */
    public long nanos() {
        long nanos = 0;
        for (int span = 0; span < size(); span++) {
            nanos += ends.get(span) - starts.get(span);
        }
        return nanos;
    }

    /** What a span was about; empty when that is not known. */
    public String detail(int span) {
        int detail = details.get(span);
        return detail == Trace.ABSENT ? "" : texts.get(detail);
    }
}

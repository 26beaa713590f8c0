package dev.contrail.analyzer.recording.row;

import dev.contrail.reader.event.StackTrace;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stack traces of a chunk that rows refer to, by number. */
public final class StackTraces {
    private final List<StackTrace> all = new ArrayList<>();
    private final IdentityHashMap<StackTrace, Integer> numbers = new IdentityHashMap<>();

    /** Adds one that was not handed over before; gives its number. */
    public int add(StackTrace stack) {
        all.add(stack);
        return all.size() - 1;
    }

    /** The number of one that may have been added before. */
    public int numberOf(StackTrace stack) {
        return numbers.computeIfAbsent(stack, this::add);
    }

    /** The one with a number; null for a negative number, which stands for none. */
    @Nullable
    StackTrace get(long number) {
        return number < 0 ? null : all.get((int) number);
    }
}

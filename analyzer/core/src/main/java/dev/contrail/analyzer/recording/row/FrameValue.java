package dev.contrail.analyzer.recording.row;

import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.LongMap;
import dev.contrail.reader.event.Row;
import dev.contrail.reader.event.StackTrace;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the event's stack trace tells, such as one of its frames: worked out once for each stack trace. */
final class FrameValue extends TextValue {
    private final TraceBuilder trace;
    private final Row row;
    private final int slot;
    private final StackTraces stackTraces;
    private final Function<@Nullable StackTrace, @Nullable String> what;
    private final LongMap texts = new LongMap();

    FrameValue(
            TraceBuilder trace,
            Row row,
            EventField field,
            StackTraces stackTraces,
            Function<@Nullable StackTrace, @Nullable String> what) {
        super(trace);
        this.trace = trace;
        this.row = row;
        this.slot = row.slotOf(field);
        this.stackTraces = stackTraces;
        this.what = what;
    }

    @Override
    public int text() {
        long number = row.get(slot);
        long known = texts.get(number);
        if (known == LongMap.NONE) {
            known = trace.text(what.apply(stackTraces.get(number)));
            texts.put(number, known);
        }
        return (int) known;
    }
}

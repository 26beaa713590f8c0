package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.recording.row.StackTraces;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.reader.event.Event;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.Row;
import dev.contrail.reader.event.StackTrace;
import dev.contrail.reader.event.ValueSink;
import org.jspecify.annotations.Nullable;

/**
 * Takes the events of a type whose rules ask for what is in structures or threads: rows hold only an event's own fields, so
 * these are filled from all that the event has. That is slower, and done for such types only.
 */
final class RuleEvents implements ValueSink {
    private final RuleRows rules;
    private final Row row;
    private final EventField[] slots;
    private final StackTraces stackTraces;
    private final TraceBuilder trace;

    private RuleEvents(RuleRows rules, StackTraces stackTraces, TraceBuilder trace) {
        this.rules = rules;
        this.row = rules.row();
        this.slots = row.slots().toArray(EventField[]::new);
        this.stackTraces = stackTraces;
        this.trace = trace;
    }

    /** What fills the rows of some rules; null when their rows can be filled by the reader itself. */
    static @Nullable RuleEvents of(RuleRows rules, StackTraces stackTraces, TraceBuilder trace) {
        boolean plain = rules.row().slots().stream().allMatch(field -> field.parent() == null);
        return plain ? null : new RuleEvents(rules, stackTraces, trace);
    }

    @Override
    public void take(Event event) {
        row.start = event.startNanos();
        row.duration = event.durationNanos();
        JavaThread thread = event.thread();
        row.thread = thread == null ? Row.ABSENT : number(thread);
        for (int slot = 0; slot < slots.length; slot++) {
            fill(slot, event);
        }
        rules.append();
    }

    private void fill(int slot, Event event) {
        EventField field = slots[slot];
        switch (field.kind()) {
            case INTEGER -> row.set(slot, event.getLong(field));
            case DECIMAL -> row.setDecimal(slot, event.getDouble(field));
            case BOOLEAN -> row.set(slot, event.getBoolean(field) ? 1 : 0);
            case THREAD -> row.set(slot, event.get(field) instanceof JavaThread thread ? number(thread) : Row.ABSENT);
            case STACK_TRACE ->
                row.set(slot, event.get(field) instanceof StackTrace stack ? stackTraces.numberOf(stack) : Row.ABSENT);
            default -> row.set(slot, trace.text(event.getText(field)));
        }
    }

    private int number(JavaThread thread) {
        return trace.thread(new TraceThread(thread.name(), thread.javaId(), thread.virtual()));
    }
}

package dev.contrail.reader.internal.values;

import dev.contrail.reader.event.Event;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.StackTrace;
import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.internal.input.StringReader;
import dev.contrail.reader.internal.types.Shape;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events of one type of one chunk, one after the other. */
public final class StoredEvent extends StoredStructure implements Event {
    private final EventType type;
    private final Map<String, Optional<EventField>> byPath = new HashMap<>();
    private final @Nullable EventField thread;
    private final @Nullable EventField stackTrace;
    private long startNanos;
    private long durationNanos;

    public StoredEvent(EventType type, ChunkValues chunk, Shape shape, Input in, StringReader strings) {
        super(chunk, shape, in, strings);
        this.type = type;
        this.thread = of("eventThread", EventField.Kind.THREAD);
        this.stackTrace = of("stackTrace", EventField.Kind.STACK_TRACE);
    }

    private @Nullable EventField of(String name, EventField.Kind kind) {
        return find(name).filter(field -> field.kind() == kind).orElse(null);
    }

    public void at(long startNanos, long durationNanos) {
        this.startNanos = startNanos;
        this.durationNanos = durationNanos;
    }

    @Override
    public Optional<EventField> find(String path) {
        return byPath.computeIfAbsent(path, type::field);
    }

    @Override
    public EventType type() {
        return type;
    }

    @Override
    public long startNanos() {
        return startNanos;
    }

    @Override
    public long durationNanos() {
        return durationNanos;
    }

    @Override
    public @Nullable JavaThread thread() {
        return thread == null ? null : (JavaThread) get(thread);
    }

    @Override
    public @Nullable StackTrace stackTrace() {
        return stackTrace == null ? null : (StackTrace) get(stackTrace);
    }
}

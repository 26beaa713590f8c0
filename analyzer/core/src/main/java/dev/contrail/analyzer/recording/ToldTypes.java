package dev.contrail.analyzer.recording;

import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.TypeSink;
import dev.contrail.reader.loss.Loss;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The event types that a chunk tells while it is read; takes none of the events. */
final class ToldTypes implements EventSink {
    private final List<EventType> types = new ArrayList<>();

    @Override
    public @Nullable TypeSink sinkOf(EventType type) {
        types.add(type);
        return null;
    }

    @Override
    public void lose(Loss loss) {
        // Told where events are read.
    }

    List<EventType> types() {
        return List.copyOf(types);
    }
}

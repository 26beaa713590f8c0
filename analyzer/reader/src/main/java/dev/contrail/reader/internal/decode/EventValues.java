package dev.contrail.reader.internal.decode;

import dev.contrail.reader.event.ValueSink;
import dev.contrail.reader.internal.framing.Clock;
import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.internal.types.Part;
import dev.contrail.reader.internal.types.Shape;
import dev.contrail.reader.internal.values.StoredEvent;
import dev.contrail.reader.loss.DamageException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Hands the events of one type of one chunk to a sink, whole. */
final class EventValues extends EventHandler {
    private final ValueSink sink;
    private final StoredEvent event;
    private final Clock clock;
    private final int start;
    private final int duration;

    EventValues(ValueSink sink, StoredEvent event, Clock clock) {
        this.sink = sink;
        this.event = event;
        this.clock = clock;
        this.start = timeField("startTime");
        this.duration = timeField("duration");
    }

    private int timeField(String name) {
        int index = event.shape().indexOf(name);
        return index != Shape.MISSING && event.shape().part(index).number() == Part.Stored.LONG ? index : Shape.MISSING;
    }

    @Override
    boolean decode(Input in, int at, int end) throws IOException {
        long endPosition = in.window() + end;
        try {
            in.seekInWindow(at);
            event.locate();
            if (in.position() != endPosition || !locateInTime(in)) {
                return false;
            }
        } catch (DamageException e) {
            return false;
        }
        take();
        return true;
    }

    private boolean locateInTime(Input in) throws IOException {
        long ticks = ticks(in, start);
        long nanos = clock.durationNanos(ticks(in, duration));
        event.at(clock.nanos(ticks), nanos);
        return nanos >= 0 && clock.isPlausible(ticks);
    }

    private long ticks(Input in, int index) throws IOException {
        if (index == Shape.MISSING) {
            return 0;
        }
        in.seek(event.places[index]);
        return in.readVarint();
    }

    private void take() throws IOException {
        try {
            sink.take(event);
        } catch (UncheckedIOException e) {
            throw e.getCause(); // the recording's bytes could not be read, or the sink's own fault
        } catch (IndexOutOfBoundsException | NegativeArraySizeException | ArithmeticException e) {
            throw new SinkException(e);
        }
    }
}

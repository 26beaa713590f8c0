package dev.contrail.spark.scan;

import dev.contrail.reader.ChunkCursor;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.Progress;
import dev.contrail.reader.event.TypeSink;
import dev.contrail.reader.event.ValueSink;
import dev.contrail.reader.loss.Loss;
import dev.contrail.spark.column.EventBatch;
import dev.contrail.spark.input.Lost;
import dev.contrail.spark.input.OpenPiece;
import dev.contrail.spark.input.TimeRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A chunk that a task reads.
 *
 * @param number which of its recording's chunks it is, from 1
 */
record ChunkTask(OpenPiece.Part part, Chunk chunk, int number) {

    /** Begins to read it; what is read goes into a batch. */
    ChunkCursor start(Task task, EventBatch batch, Consumer<Lost> losses, Tally tally) {
        Counting counting = task.counting();
        EventSink sink = counting != null
                ? new Counts(task, counting, batch, losses, tally)
                : new Events(task, batch, losses, tally);
        return part.recording().cursor(chunk, sink);
    }

    private void tell(Loss loss, Consumer<Lost> losses) {
        losses.accept(Lost.of(part.file(), number, loss));
    }

    /** Decodes what is wanted. */
    private final class Events implements EventSink {
        private final Task task;
        private final EventBatch batch;
        private final Consumer<Lost> losses;
        private final Tally tally;

        Events(Task task, EventBatch batch, Consumer<Lost> losses, Tally tally) {
            this.task = task;
            this.batch = batch;
            this.losses = losses;
            this.tally = tally;
        }

        @Override
        public @Nullable TypeSink sinkOf(EventType type) {
            if (task.wanted().options().losses()) {
                return (ValueSink) event -> tally.read(1);
            }
            if (!task.wanted().wantsType(type.name())) {
                return null;
            }
            ValueSink rows = batch.sink(type, part.file(), number);
            TimeRange range = task.wanted().range();
            return (ValueSink) event -> {
                if (range.contains(event.startNanos())) {
                    rows.take(event);
                }
            };
        }

        @Override
        public void count(String eventType, long events) {
            tally.read(task.wanted().wantsType(eventType) ? events : 0);
        }

        @Override
        public void lose(Loss loss) {
            tell(loss, losses);
        }
    }

    /** Goes by sizes alone. */
    private final class Counts implements EventSink {
        /** What is told of as events: a chunk's descriptions and constants are counted, too, and are none. */
        private final Set<String> types = new HashSet<>();

        private boolean damaged;
        private boolean counted;
        private final Task task;
        private final Counting counting;
        private final EventBatch batch;
        private final Consumer<Lost> losses;
        private final Tally tally;

        Counts(Task task, Counting counting, EventBatch batch, Consumer<Lost> losses, Tally tally) {
            this.task = task;
            this.counting = counting;
            this.batch = batch;
            this.losses = losses;
            this.tally = tally;
        }

        @Override
        public @Nullable TypeSink sinkOf(EventType type) {
            types.add(type.name());
            return null;
        }

        /* Told when the chunk was read. Where it is damaged, sizes may lead where decoding finds no event. */
        @Override
        public void count(String eventType, long events) {
            if (!damaged) {
                add(eventType, events);
            } else if (!counted) {
                counted = true;
                countDecoded();
            }
        }

        private void countDecoded() {
            try {
                part.recording().read(chunk, new Decoded(), Progress.NONE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void add(String eventType, long events) {
            if (events > 0 && types.contains(eventType) && task.wanted().wantsType(eventType)) {
                tally.read(events);
                batch.add(counting.row(part.file(), number, eventType, events));
            }
        }

        @Override
        public void lose(Loss loss) {
            damaged |= loss instanceof Loss.DamagedEvents;
            tell(loss, losses);
        }

        /** Counts what decoding finds. */
        private final class Decoded implements EventSink {
            @Override
            public @Nullable TypeSink sinkOf(EventType type) {
                return task.wanted().wantsType(type.name()) ? (ValueSink) event -> {} : null;
            }

            @Override
            public void count(String eventType, long events) {
                add(eventType, events);
            }

            @Override
            public void lose(Loss loss) {} // told before
        }
    }
}

package dev.contrail.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.reader.bytes.FileSource;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.event.Event;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.Progress;
import dev.contrail.reader.event.RowSink;
import dev.contrail.reader.event.StackTrace;
import dev.contrail.reader.event.TypeSink;
import dev.contrail.reader.event.ValueSink;
import dev.contrail.reader.loss.Loss;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A row refers to a stack trace by a number, for which it was handed over once a chunk. */
class RowStackTracesTest {
    private static final Path UNCHANGED = Path.of("..", "..", "recordings", "samples", "ledger-unchanged.jfr");
    private static final String LOCK = "jdk.JavaMonitorEnter";

    @Test
    void rows_ofWaits_haveTheStackTracesOfTheirEvents() throws IOException {
        var events = new ArrayList<StackTrace>();
        var rows = new ArrayList<StackTrace>();
        var handedOver = new ArrayList<StackTrace>();

        read(new Sink(type -> (ValueSink) (Event event) -> events.add(event.stackTrace()), handedOver));
        assertThat(handedOver).isEmpty();
        read(new Sink(type -> new Rows(type, handedOver, rows), handedOver));

        assertThat(events).hasSizeGreaterThan(50).doesNotContainNull();
        assertThat(rows).isEqualTo(events);
        assertThat(handedOver).hasSizeLessThan(20).doesNotHaveDuplicates();
    }

    private static void read(EventSink sink) throws IOException {
        try (var source = FileSource.open(UNCHANGED)) {
            var recording = Recording.of(source);
            for (Chunk chunk : recording.chunks()) {
                recording.read(chunk, sink, Progress.NONE);
            }
        }
    }

    private interface Taking {
        TypeSink of(EventType type);
    }

    private record Sink(Taking locks, List<StackTrace> handedOver) implements EventSink {
        @Override
        public @Nullable TypeSink sinkOf(EventType type) {
            return type.name().equals(LOCK) ? locks.of(type) : null;
        }

        @Override
        public int text(String text) {
            return 0;
        }

        @Override
        public int thread(@Nullable JavaThread thread) {
            return 0;
        }

        @Override
        public int stackTrace(StackTrace stack) {
            handedOver.add(stack);
            return handedOver.size() - 1;
        }

        @Override
        public void lose(Loss loss) {
            throw new AssertionError(loss);
        }
    }

    private static final class Rows extends RowSink {
        private final int slot;
        private final List<StackTrace> handedOver;
        private final List<StackTrace> rows;

        Rows(EventType type, List<StackTrace> handedOver, List<StackTrace> rows) {
            EventField field = type.field("stackTrace").orElseThrow();
            assertThat(field.kind()).isEqualTo(EventField.Kind.STACK_TRACE);
            this.slot = row.slotOf(field);
            this.handedOver = handedOver;
            this.rows = rows;
        }

        @Override
        public void append() {
            rows.add(handedOver.get((int) row.get(slot)));
        }

        @Override
        public void appendAgain() {
            append();
        }
    }
}

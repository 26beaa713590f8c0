package dev.contrail.analyzer.cli.live;

import dev.contrail.analyzer.live.TraceFilter;
import dev.contrail.reader.Recording;
import dev.contrail.reader.bytes.FileSource;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.Progress;
import dev.contrail.reader.event.RowSink;
import dev.contrail.reader.event.TypeSink;
import dev.contrail.reader.loss.Loss;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of which a recording has calls, by their full names: {@code com.acme.Pool.take}. */
final class RecordedCalls {
    private RecordedCalls() {}

    /** Those in a file; nothing when not all of it can be read, so that none is said to be missing. */
    static Optional<Set<String>> in(Path file) {
        var sink = new Methods();
        try (FileSource source = FileSource.open(file)) {
            Recording recording = Recording.of(source);
            for (Chunk chunk : recording.chunks()) {
                recording.read(chunk, sink, Progress.NONE);
            }
            return sink.losses.isEmpty() && recording.losses().isEmpty() ? Optional.of(sink.names) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // who draws the file is told
        }
    }

    /* Of each method that events refer to, the name is asked for once; the events themselves are passed. */
    private static final class Methods implements EventSink {
        private final Set<String> names = new LinkedHashSet<>();
        private final List<Loss> losses = new ArrayList<>();

        @Override
        public @Nullable TypeSink sinkOf(EventType type) {
            if (!type.is(TraceFilter.TYPE)) {
                return null;
            }
            var rows = new RowSink() {
                @Override
                public void append() {}
            };
            type.field("method").ifPresent(rows.row()::slotOf);
            return rows;
        }

        @Override
        public int text(String text) {
            names.add(text);
            return 0;
        }

        @Override
        public int thread(@Nullable JavaThread thread) {
            return 0;
        }

        @Override
        public void lose(Loss loss) {
            losses.add(loss);
        }
    }
}

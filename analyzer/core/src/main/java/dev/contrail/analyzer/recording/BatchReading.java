package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.LibraryTypes;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.recording.append.Appenders;
import dev.contrail.analyzer.trace.Batch;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.reader.Recording;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads chunks one after the other and lets go of the rows whenever there are many, also within a chunk. */
final class BatchReading {
    private static final int MOST_ROWS = 200_000;

    private final Recording recording;
    private final Places places;
    private final Mapping mapping;
    private final Progress progress;

    BatchReading(Recording recording, Places places, Mapping mapping, Progress progress) {
        this.recording = recording;
        this.places = places;
        this.mapping = mapping;
        this.progress = progress;
    }

    void read(TraceBuilder trace, Batch.Taker taker) throws IOException {
        for (Chunk chunk : recording.chunks()) {
            Mapping wanted = chunk.header().isKnown() ? mapping : LibraryTypes.byFields(mapping);
            try {
                recording.read(chunk, new TraceSink(wanted, Appenders.ROWS, places, trace), new Watch(trace, taker));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            taker.take(trace.takeRows());
        }
    }

    /** Reading tells its progress between two events: the moment to look how many rows there are. */
    private final class Watch implements Progress {
        private final TraceBuilder trace;
        private final Batch.Taker taker;

        Watch(TraceBuilder trace, Batch.Taker taker) {
            this.trace = trace;
            this.taker = taker;
        }

        @Override
        public void reached(long position) {
            progress.reached(position);
            if (trace.rows() >= MOST_ROWS) {
                try {
                    taker.take(trace.takeRows());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}

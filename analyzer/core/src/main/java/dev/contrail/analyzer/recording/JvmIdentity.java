package dev.contrail.analyzer.recording;

import dev.contrail.reader.Recording;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.chunk.ChunkHeader;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.Progress;
import dev.contrail.reader.event.RowSink;
import dev.contrail.reader.loss.Loss;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which JVM made a recording: its process and when it started, where the recording tells, and its clock.
 *
 * @param process empty when the recording has no {@code jdk.JVMInformation}
 * @param chunks of the recording
 */
record JvmIdentity(Optional<ProcessStart> process, List<Chunk> chunks) {
    /* A chunk's header has the time of its start by the system's clock and in ticks, which count from the start of the
     * JVM. So the difference of the two is that start, and two JVMs that were not started at once differ in it. */
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long READING_NANOS = 20_000_000;
    private static final double SLEWING = 0.0005;

    /** A process, and when its JVM started: nanoseconds since the epoch. */
    record ProcessStart(long pid, long startNanos) {}

    /** Reads who made a recording; its first chunk tells, if any does. */
    static JvmIdentity of(Recording recording) throws IOException {
        List<Chunk> chunks = recording.chunks();
        var sink = new InformationSink();
        recording.read(chunks.get(0), sink, Progress.NONE);
        return new JvmIdentity(Optional.ofNullable(sink.found), chunks);
    }

    /** Whether the other was made by the same JVM: both say so, or where one does not, its clock goes on. */
    boolean isSame(JvmIdentity other) {
        if (process.isPresent() && other.process.isPresent()) {
            return process.equals(other.process);
        }
        return clockGoesOn(chunks.get(0), other.chunks.get(0)) && noneOverlap(other);
    }

    private static boolean clockGoesOn(Chunk chunk, Chunk other) {
        ChunkHeader one = chunk.header();
        ChunkHeader two = other.header();
        if (!one.isKnown() || !two.isKnown() || !chunk.hasClock() || !other.hasClock()) {
            return false;
        }
        double ticks = (double) one.startTicks() - two.startTicks();
        double own = ticks / one.ticksPerSecond() * NANOS_PER_SECOND;
        double apart = Math.abs(one.startNanos() - two.startNanos() - own);
        return one.ticksPerSecond() == two.ticksPerSecond() && apart <= READING_NANOS + Math.abs(own) * SLEWING;
    }

    /** A JVM writes one chunk at a time. */
    private boolean noneOverlap(JvmIdentity other) {
        return chunks.stream().noneMatch(chunk -> other.chunks.stream().anyMatch(two -> overlap(chunk, two)));
    }

    private static boolean overlap(Chunk chunk, Chunk other) {
        boolean same = chunk.header().startTicks() == other.header().startTicks();
        return !same && chunk.startNanos() < other.endNanos() && other.startNanos() < chunk.endNanos();
    }

    private static final class InformationSink implements EventSink {
        private @Nullable ProcessStart found;

        @Override
        public @Nullable RowSink sinkOf(EventType type) {
            Optional<EventField> pid = type.field("pid");
            Optional<EventField> start = type.field("jvmStartTime");
            return type.name().equals("jdk.JVMInformation") && pid.isPresent() && start.isPresent()
                    ? new InformationRows(pid.get(), start.get())
                    : null;
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
        public void lose(Loss loss) {}

        private final class InformationRows extends RowSink {
            private final int pid;
            private final int start;

            InformationRows(EventField pid, EventField start) {
                this.pid = row.slotOf(pid);
                this.start = row.slotOf(start);
            }

            @Override
            public void append() {
                found = new ProcessStart(row.get(pid), row.get(start));
            }
        }
    }
}

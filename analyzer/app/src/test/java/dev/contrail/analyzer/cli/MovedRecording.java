package dev.contrail.analyzer.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Recordings of one chunk whose header tells another time: a JVM would have to run for as long. */
final class MovedRecording {
    private static final int START_NANOS = 32;
    private static final int DURATION_NANOS = 40;
    private static final int START_TICKS = 48;
    private static final int TICKS_PER_SECOND = 56;

    private MovedRecording() {}

    /** Writes a recording that starts at an instant, with nothing in it for the first seconds. */
    static Path write(Path recording, Instant start, int silentSeconds, Path target) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(Files.readAllBytes(recording));
        long silentTicks = silentSeconds * header.getLong(TICKS_PER_SECOND);
        header.putLong(START_NANOS, TimeUnit.SECONDS.toNanos(start.getEpochSecond()) + start.getNano());
        header.putLong(DURATION_NANOS, header.getLong(DURATION_NANOS) + TimeUnit.SECONDS.toNanos(silentSeconds));
        header.putLong(START_TICKS, header.getLong(START_TICKS) - silentTicks);
        return Files.write(target, header.array());
    }
}

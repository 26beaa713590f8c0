package dev.contrail.recordings.slidingwindow;

import dev.contrail.recordings.Workers;
import java.io.IOException;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.zip.CRC32;

/** A download of a file in parts by several workers, and the server it comes from. */
final class Download {
    static final int PART_BYTES = 4 * 1024;
    private static final int WORKERS = 16;
    private static final long SEED = 7;

    private final int parts;
    private final byte[] content;

    Download(int parts) {
        this.parts = parts;
        this.content = new byte[parts * PART_BYTES];
        new Random(SEED).nextBytes(content);
    }

    /** What arrived: whether it is the file that was served, and how many parts were kept in memory at most. */
    record Result(boolean intact, int parts, int mostBuffered) {
        @Override
        public String toString() {
            return parts + " parts " + (intact ? "intact" : "DAMAGED") + ", at most " + mostBuffered + " in memory";
        }
    }

    /** Downloads into a pipe, through a window of so many parts. */
    Result intoPipe(int windowSize) throws IOException, InterruptedException {
        Pipe pipe = Pipe.open();
        FutureTask<Long> reader = new FutureTask<>(new PipeReader(pipe.source()));
        Workers.named("reader-").newThread(reader).start();
        try {
            SlidingWindow window = fetchThrough(pipe.sink(), windowSize);
            return result(reader.get(), window);
        } catch (ExecutionException e) {
            throw new IOException("the reader failed", e.getCause());
        }
    }

    /** Downloads into a file, each part to its place. */
    Result intoFile() throws IOException, InterruptedException {
        Path path = Files.createTempFile("download", ".bin");
        try (SeekableFile file = new SeekableFile(parts, path)) {
            fetchAll(file);
            return result(checksum(Files.readAllBytes(path)), file);
        } finally {
            Files.delete(path);
        }
    }

    private SlidingWindow fetchThrough(Pipe.SinkChannel sink, int windowSize) throws IOException, InterruptedException {
        try (sink) {
            SlidingWindow window = new SlidingWindow(parts, windowSize, sink);
            fetchAll(window);
            return window;
        }
    }

    private void fetchAll(Destination destination) throws IOException, InterruptedException {
        try (RangeServer server = new RangeServer(content, PART_BYTES, new Latency(SEED))) {
            RangeClient client = new RangeClient(server.file().toURL());
            Callable<Integer> worker = () -> fetch(client, destination);
            Workers.runAll(Collections.nCopies(WORKERS, worker));
        }
    }

    private static int fetch(RangeClient client, Destination destination) throws IOException, InterruptedException {
        int fetched = 0;
        for (int part = destination.acquire(); part != Destination.NONE; part = destination.acquire()) {
            destination.complete(part, client.get(ByteRange.ofPart(part, PART_BYTES)));
            fetched++;
        }
        return fetched;
    }

    private Result result(long checksum, Destination destination) {
        return new Result(checksum == checksum(content), parts, destination.mostBuffered());
    }

    private static long checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }
}

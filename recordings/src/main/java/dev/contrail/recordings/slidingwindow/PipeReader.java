package dev.contrail.recordings.slidingwindow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.concurrent.Callable;
import java.util.zip.CRC32;

/** The slow end of the pipe: reads to the end of the stream, and returns the checksum of what it read. */
final class PipeReader implements Callable<Long> {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final ReadableByteChannel in;

    PipeReader(ReadableByteChannel in) {
        this.in = in;
    }

    @Override
    public Long call() throws IOException, InterruptedException {
        CRC32 checksum = new CRC32();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        try (in) { // so that writers fail rather than wait if reading does
            while (in.read(buffer) >= 0) {
                checksum.update(buffer.flip());
                buffer.clear();
                Thread.sleep(1); // what a slow device would take
            }
        }
        return checksum.getValue();
    }
}

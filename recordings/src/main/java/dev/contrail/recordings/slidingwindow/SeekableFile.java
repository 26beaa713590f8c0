package dev.contrail.recordings.slidingwindow;

import dev.contrail.events.Contrail;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes every part where it belongs as soon as it arrives; nothing is kept, and no window is needed. */
final class SeekableFile implements Destination, Closeable {
    private final int parts;
    private final FileChannel file;
    private final AtomicInteger requested = new AtomicInteger();

    SeekableFile(int parts, Path path) throws IOException {
        this.parts = parts;
        this.file = FileChannel.open(path, StandardOpenOption.WRITE);
    }

    @Override
    public int acquire() {
        int part = requested.getAndIncrement();
        return part < parts ? part : NONE;
    }

    @Override
    public void complete(int part, byte[] bytes) throws IOException {
        long start = (long) part * bytes.length;
        long offset = start;
        ByteBuffer content = ByteBuffer.wrap(bytes);
        while (content.hasRemaining()) {
            offset += file.write(content, offset);
        }
        Contrail.state(this, "written", "offset", start);
    }

    @Override
    public int mostBuffered() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

package dev.contrail.junit;

import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.reader.Recording;
import dev.contrail.reader.bytes.FileSource;
import dev.contrail.reader.chunk.Chunk;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Cuts a stretch of time out of a recording: what began in it, of all threads, and nothing that began before. */
final class Cut {
    private Cut() {}

    static void write(Path whole, TimeRange time, Path target) throws IOException {
        try (FileSource source = FileSource.open(whole);
                OutputStream out = Files.newOutputStream(target)) {
            Recording recording = Recording.of(source);
            int written = 0;
            int left = recording.chunks().size();
            for (Chunk chunk : recording.chunks()) {
                var cut = new ChunkCut(chunk.header(), recording.types(chunk), time, bytes(source, chunk));
                left--;
                if (cut.hasEvents() || left == 0 && written == 0) { // a recording has a chunk, though an empty one
                    out.write(cut.bytes());
                    written++;
                }
            }
        }
    }

    private static byte[] bytes(FileSource source, Chunk chunk) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(chunk.bytes()));
        while (bytes.hasRemaining()) {
            if (source.readAt(chunk.start() + bytes.position(), bytes) < 0) {
                throw new EOFException("the recording ends within a chunk");
            }
        }
        return bytes.array();
    }
}

package dev.contrail.benchmarks.huge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Makes a large recording of a small one: {@code HugeMaker SOURCE TARGET GIGABYTES} writes its chunks over and over, each
 * time as if they had begun where the last ones ended. Prints how many chunks there are and how many seconds they take.
 */
public final class HugeMaker {
    private static final int HEADER_BYTES = 68;
    private static final int SIZE_AT = 8;
    private static final int START_AT = 32;
    private static final int DURATION_AT = 40;

    private HugeMaker() {}

    /** Writes the file. */
    public static void main(String[] args) throws IOException {
        long wanted = (long) (Double.parseDouble(args[2]) * 1e9);
        try (var source = FileChannel.open(Path.of(args[0]));
                var target =
                        FileChannel.open(Path.of(args[1]), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long duration = end(source) - header(source, 0).getLong(START_AT);
            int copies = 0;
            int chunks = 0;
            while (target.size() < wanted) {
                chunks += append(source, target, copies++ * duration);
            }
            System.out.println(chunks + " " + copies * duration / 1_000_000_000);
        }
    }

    private static long end(FileChannel source) throws IOException {
        long end = 0;
        for (long at = 0; at < source.size(); at += header(source, at).getLong(SIZE_AT)) {
            ByteBuffer header = header(source, at);
            end = Math.max(end, header.getLong(START_AT) + header.getLong(DURATION_AT));
        }
        return end;
    }

    private static int append(FileChannel source, FileChannel target, long laterNanos) throws IOException {
        int chunks = 0;
        for (long at = 0; at < source.size(); chunks++) {
            ByteBuffer header = header(source, at);
            long size = header.getLong(SIZE_AT);
            header.putLong(START_AT, header.getLong(START_AT) + laterNanos);
            target.write(header);
            copy(source, at + HEADER_BYTES, at + size, target);
            at += size;
        }
        return chunks;
    }

    private static void copy(FileChannel source, long from, long to, FileChannel target) throws IOException {
        for (long at = from; at < to; ) {
            at += source.transferTo(at, to - at, target);
        }
    }

    private static ByteBuffer header(FileChannel source, long at) throws IOException {
        var header = ByteBuffer.allocate(HEADER_BYTES);
        source.read(header, at);
        return header.flip();
    }
}

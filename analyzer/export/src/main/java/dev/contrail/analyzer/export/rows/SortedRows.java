package dev.contrail.analyzer.export.rows;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of numbers that are given in stretches, each in order of the rows' first number, and come back in one order.
 *
 * <p>A merge sort: what memory has no room for waits in a temporary file, stretch by stretch, which is gone when this is
 * closed or the process ends. Equal numbers keep the order in which they were given.
 */
public final class SortedRows implements Closeable {
    private static final int MOST_IN_MEMORY = 1 << 20;
    private static final int FEWEST_READ = 1 << 9;
    private static final int MOST_READ = 1 << 13;
    private static final int READ_BY_ALL = 1 << 21;

    private final int width;
    private final int mostInMemory;
    private final List<Stretch> stretches = new ArrayList<>();
    private long[] numbers = {};
    private int used;
    private int startOfStretch;
    private @Nullable FileChannel file;

    /** A part of the numbers that is in order: in memory or in the file, from one place on to another. */
    private record Stretch(boolean inFile, long from, long to) {}

    /**
     * @param width how many numbers a row has
     */
    public SortedRows(int width) {
        this(width, MOST_IN_MEMORY);
    }

    SortedRows(int width, int mostInMemory) {
        this.width = width;
        this.mostInMemory = Math.max(width, mostInMemory);
    }

    /** Adds a row, not before the last one of its stretch; the array may be used again. */
    public void add(long[] row) throws IOException {
        if (used + width > numbers.length) {
            makeRoom();
        }
        System.arraycopy(row, 0, numbers, used, width);
        used += width;
    }

    /* What is cut in two by the file comes back as one: its parts are stretches in the order in which they were given. */
    private void makeRoom() throws IOException {
        if (used + width > mostInMemory) {
            endStretch();
            spill();
        } else {
            int wanted = Math.max(used + width, Math.max(1 << 10, numbers.length * 2));
            numbers = Arrays.copyOf(numbers, Math.min(wanted, mostInMemory));
        }
    }

    /** Ends a stretch: the next row may be earlier than the last one. */
    public void endStretch() {
        if (used > startOfStretch) {
            stretches.add(new Stretch(false, startOfStretch, used));
            startOfStretch = used;
        }
    }

    private void spill() throws IOException {
        FileChannel to = file();
        long base = to.size() / Long.BYTES;
        var bytes = ByteBuffer.allocateDirect(MOST_READ * Long.BYTES);
        for (int at = 0; at < used; ) {
            int count = Math.min(MOST_READ, used - at);
            bytes.clear().asLongBuffer().put(numbers, at, count);
            bytes.limit(count * Long.BYTES);
            while (bytes.hasRemaining()) {
                to.write(bytes, (base + at) * Long.BYTES + bytes.position());
            }
            at += count;
        }
        stretches.replaceAll(
                stretch -> stretch.inFile ? stretch : new Stretch(true, base + stretch.from, base + stretch.to));
        used = 0;
        startOfStretch = 0;
    }

    private FileChannel file() throws IOException {
        if (file == null) {
            Path path = Files.createTempFile("contrail-rows-", ".tmp");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        return file;
    }

    /** How many numbers a row has. */
    public int width() {
        return width;
    }

    /** What is done with each row; the array is used again. */
    @FunctionalInterface
    public interface Taker {
        /** Takes a row. */
        void take(long[] row) throws IOException;
    }

    /** Gives all rows in order, after the last stretch was ended. */
    public void forEach(Taker taker) throws IOException {
        int share = Math.max(FEWEST_READ, Math.min(MOST_READ, READ_BY_ALL / Math.max(1, stretches.size())));
        var merge = new RowMerge(width);
        for (Stretch stretch : stretches) {
            merge.add(
                    stretch.inFile
                            ? new RowMerge.Cursor(this::read, stretch.from, stretch.to, share / width * width + width)
                            : new RowMerge.Cursor(numbers, (int) stretch.from, (int) stretch.to));
        }
        merge.forEach(taker);
    }

    private void read(long from, long[] into, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count * Long.BYTES);
        while (bytes.hasRemaining()) {
            if (file().read(bytes, from * Long.BYTES + bytes.position()) < 0) {
                throw new IOException("the temporary file is shorter than what was written to it");
            }
        }
        bytes.flip().asLongBuffer().get(into, 0, count);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}

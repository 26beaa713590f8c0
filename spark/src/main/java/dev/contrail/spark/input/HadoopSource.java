package dev.contrail.spark.input;

import dev.contrail.reader.bytes.ByteSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** A file in one of Hadoop's file systems: on a disk, in HDFS, in an object store. */
public final class HadoopSource implements ByteSource, Closeable {
    /* Hadoop's checksummed local files open a file anew for each read at a position, so the plain ones below them are read.
     * Of all others each read is a round trip: a chunk is one range of bytes, fetched in large pieces. */
    private static final int FAR = 8 << 20;
    private static final int NEAR = 1 << 17;

    private final FSDataInputStream in;
    private final long size;
    private final int readAheadBytes;
    private long bytes;

    private HadoopSource(FSDataInputStream in, long size, int readAheadBytes) {
        this.in = in;
        this.size = size;
        this.readAheadBytes = readAheadBytes;
    }

    /**
     * Opens a file.
     *
     * @param size how many bytes it had when it was listed: what was appended later is not read
     */
    public static HadoopSource open(String file, long size, Configuration configuration) throws IOException {
        var path = new Path(file);
        FileSystem system = path.getFileSystem(configuration);
        return system instanceof LocalFileSystem local
                ? new HadoopSource(local.getRaw().open(path), size, NEAR)
                : new HadoopSource(system.open(path), size, FAR);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int readAt(long position, ByteBuffer into) throws IOException {
        int room = (int) Math.min(into.remaining(), size - position);
        if (room <= 0) {
            return -1;
        }
        int count = 0;
        while (count < room) {
            int read = in.read(position + count, into.array(), into.arrayOffset() + into.position(), room - count);
            if (read < 0) {
                break; // it was cut short since
            }
            into.position(into.position() + read);
            count += read;
        }
        bytes += count;
        return count == 0 ? -1 : count;
    }

    @Override
    public int readAheadBytes() {
        return readAheadBytes;
    }

    /** How many bytes were read, those that were read twice twice. */
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

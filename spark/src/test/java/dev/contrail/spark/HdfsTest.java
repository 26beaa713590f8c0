package dev.contrail.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.reader.Recording;
import dev.contrail.reader.bytes.ArraySource;
import dev.contrail.reader.chunk.Chunk;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Recordings in HDFS, the one file system of Hadoop that counts truly what is read of it. */
@EnabledForJreRange(max = JRE.JAVA_17, disabledReason = "it does not depend on the Java, and takes a while")
class HdfsTest {
    private static final int START_NANOS = 32;
    private static final long APART_NANOS = 10_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void queryOfOneChunksTime_readsThatChunkAndHeaders() throws Exception {
        Path file = folder.resolve("programs.jfr");
        Programs.record(file, 4);
        byte[] bytes = apart(Files.readAllBytes(file));
        Files.write(file, bytes);
        List<Chunk> chunks = Recording.of(new ArraySource(bytes)).chunks();
        assertThat(chunks).hasSizeGreaterThan(4);
        Chunk wanted = chunks.get(3);
        var configuration = new Configuration();
        configuration.set(
                MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
        try (MiniDFSCluster cluster = new MiniDFSCluster.Builder(configuration)
                .nameNodePort(0)
                .numDataNodes(1)
                .build()) {
            var path = new org.apache.hadoop.fs.Path("/dumps/programs.jfr");
            cluster.getFileSystem().copyFromLocalFile(new org.apache.hadoop.fs.Path(file.toString()), path);
            String there = cluster.getFileSystem().makeQualified(path).toString();

            long before = bytesRead();
            List<Row> rows = inItsTime(there, wanted).collectAsList();
            long read = bytesRead() - before;

            assertThat(rows)
                    .isNotEmpty()
                    .isEqualTo(inItsTime(file.toString(), wanted).collectAsList());
            assertThat(read).isBetween(wanted.bytes(), wanted.bytes() + wanted.bytes() / 100);

            before = bytesRead();
            long all = Sessions.local(2).read().format("jfr").load(there).count();
            assertThat(bytesRead() - before).isBetween((long) bytes.length, bytes.length + bytes.length / 100L);
            assertThat(all).isEqualTo(ReaderRows.of(List.of(file), type -> true).size());
        }
    }

    private static Dataset<Row> inItsTime(String path, Chunk chunk) {
        return Sessions.local(2)
                .read()
                .format("jfr")
                .option("longestEvent", "1s")
                .load(path)
                .where("startNanos >= " + chunk.startNanos() + " and startNanos <= " + chunk.endNanos())
                .select("chunk", "eventType", "startNanos", "fields")
                .selectExpr("chunk", "eventType", "startNanos", "to_json(fields) as fields");
    }

    private static long bytesRead() {
        var hdfs = FileSystem.getGlobalStorageStatistics().get("hdfs");
        Long bytes = hdfs == null ? null : hdfs.getLong("bytesRead");
        return bytes == null ? 0 : bytes;
    }

    /** The same recording with ten seconds between its chunks. */
    private static byte[] apart(byte[] bytes) throws Exception {
        byte[] moved = bytes.clone();
        long by = 0;
        for (Chunk chunk : Recording.of(new ArraySource(bytes)).chunks()) {
            int place = (int) chunk.start() + START_NANOS;
            ByteBuffer.wrap(moved).putLong(place, chunk.startNanos() + by);
            by += APART_NANOS;
        }
        return moved;
    }
}

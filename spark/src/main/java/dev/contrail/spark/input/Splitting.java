package dev.contrail.spark.input;

import dev.contrail.reader.chunk.Chunk;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkContext;
import org.apache.spark.network.util.JavaUtils;
import org.apache.spark.sql.SparkSession;

/**
 * What each task reads of some files: neighbouring chunks, as many bytes as a task should have. In the order of files and
 * chunks.
 *
 * @param taskBytes how many bytes a task reads, if chunks allow
 * @param fileBytes what opening a file counts for, so that no task opens too many small ones
 */
public record Splitting(long taskBytes, long fileBytes) {

    /**
     * With tasks for all cores: no smaller than what opening a file counts for.
     *
     * @param mostBytes how many bytes a task reads at most, if chunks allow
     */
    public static Splitting of(List<IndexedFile> files, long mostBytes, long fileBytes, int cores) {
        long all = files.stream().mapToLong(file -> file.size() + fileBytes).sum();
        return new Splitting(Math.min(mostBytes, Math.max(fileBytes, all / Math.max(1, cores))), fileBytes);
    }

    /** As Spark itself splits files, unless a table's own option says how many bytes a task reads. */
    public static Splitting of(List<IndexedFile> files, ReadOptions options) {
        long fileBytes = setting("spark.sql.files.openCostInBytes");
        Long asked = options.partitionBytes();
        int cores = SparkContext.getOrCreate().defaultParallelism();
        return asked != null
                ? new Splitting(asked, fileBytes)
                : of(files, setting("spark.sql.files.maxPartitionBytes"), fileBytes, cores);
    }

    /* A SparkSession's settings are read through the class that both kinds of sessions share. */
    private static long setting(String name) {
        return JavaUtils.byteStringAsBytes(SparkSession.active().conf().get(name));
    }

    /** The pieces of those chunks of some files that may have events of a time, and of what headers do not tell. */
    public List<List<Piece>> split(List<IndexedFile> files, TimeRange range, long longestEventNanos) {
        var pieces = new ArrayList<Piece>();
        for (IndexedFile file : files) {
            addPieces(file, range, longestEventNanos, pieces);
        }
        var tasks = new ArrayList<List<Piece>>();
        var task = new ArrayList<Piece>();
        long bytes = 0;
        for (Piece piece : pieces) {
            if (!task.isEmpty() && bytes + piece.bytes() > taskBytes) {
                tasks.add(List.copyOf(task));
                task.clear();
                bytes = 0;
            }
            task.add(piece);
            bytes += piece.bytes() + fileBytes;
        }
        if (!task.isEmpty()) {
            tasks.add(List.copyOf(task));
        }
        return tasks;
    }

    private void addPieces(IndexedFile file, TimeRange range, long longestEventNanos, List<Piece> into) {
        List<Chunk> chunks = file.chunks();
        int first = 0;
        long bytes = 0;
        for (int place = 0; place < chunks.size(); place++) {
            boolean wanted = range.mayConcern(chunks, place, longestEventNanos);
            if (!wanted || place > first && bytes + chunks.get(place).bytes() > taskBytes) {
                add(file, first, place, into);
                first = wanted ? place : place + 1;
                bytes = 0;
            }
            bytes += wanted ? chunks.get(place).bytes() : 0;
        }
        add(file, first, chunks.size(), into);
        if (file.restBytes() > 0 || file.size() == 0) {
            into.add(new Piece(file.path(), file.size(), chunks.size() + 1, List.of(), file.rest()));
        }
    }

    private static void add(IndexedFile file, int from, int to, List<Piece> into) {
        if (from < to) {
            into.add(new Piece(file.path(), file.size(), from + 1, file.chunks().subList(from, to), 0));
        }
    }
}

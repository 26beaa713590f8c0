package dev.contrail.spark.input;

import dev.contrail.reader.Recording;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.GlobFilter;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files that a table's paths stand for, as they were when it was made, and the chunks in them. In the driver only.
 *
 * <p>As in Spark's own sources, what begins with a dot or an underscore is left out of folders.
 */
public final class RecordingFiles {
    /** Each waits for a disk or a store most of the time. */
    private static final int THREADS = 32;

    private final ReadOptions options;
    private final Configuration configuration;
    private final List<FileStatus> files;
    private @Nullable List<IndexedFile> indexed;

    /**
     * Lists the files.
     *
     * @throws FileNotFoundException when a path stands for nothing
     */
    public RecordingFiles(ReadOptions options, Configuration configuration) throws IOException {
        this.options = options;
        this.configuration = configuration;
        var found = new ArrayList<FileStatus>();
        for (String path : options.paths()) {
            addAll(new Path(path), found);
        }
        found.sort(Comparator.comparing(file -> file.getPath().toString()));
        this.files = List.copyOf(found);
    }

    private void addAll(Path path, List<FileStatus> into) throws IOException {
        FileSystem system = path.getFileSystem(configuration);
        FileStatus[] matches = system.globStatus(path);
        if (matches == null || matches.length == 0) {
            throw new FileNotFoundException("no such file: " + path);
        }
        for (FileStatus match : matches) {
            if (match.isDirectory()) {
                addFolder(system, match.getPath(), into);
            } else {
                into.add(match);
            }
        }
    }

    private void addFolder(FileSystem system, Path folder, List<FileStatus> into) throws IOException {
        String pattern = options.fileName();
        @Nullable GlobFilter named = pattern == null ? null : new GlobFilter(pattern);
        for (FileStatus file : system.listStatus(folder)) {
            String name = file.getPath().getName();
            boolean hidden = name.startsWith(".") || name.startsWith("_");
            if (file.isDirectory() && options.recursive() && !hidden) {
                addFolder(system, file.getPath(), into);
            } else if (file.isFile() && !hidden && (named == null || named.accept(file.getPath()))) {
                into.add(file);
            }
        }
    }

    /** What was asked for. */
    public ReadOptions options() {
        return options;
    }

    /** How Hadoop's file systems are set up. */
    public Configuration configuration() {
        return configuration;
    }

    /** The files' paths, and how many bytes each has. */
    public Map<String, Long> listed() {
        var listed = new LinkedHashMap<String, Long>();
        files.forEach(file -> listed.put(file.getPath().toString(), file.getLen()));
        return listed;
    }

    /** How many bytes the files have together. */
    public long bytes() {
        return files.stream().mapToLong(FileStatus::getLen).sum();
    }

    /** The files and their chunks, in order of their names; found once, by a few small reads a file, many files at a time. */
    public synchronized List<IndexedFile> indexed() {
        List<IndexedFile> known = indexed;
        if (known == null) {
            known = onManyThreads(files.stream()
                    .<Callable<IndexedFile>>map(file -> () -> index(file))
                    .toList());
            indexed = known;
        }
        return known;
    }

    private IndexedFile index(FileStatus file) throws IOException {
        String path = file.getPath().toString();
        try (HadoopSource source = HadoopSource.open(path, file.getLen(), configuration)) {
            return new IndexedFile(path, file.getLen(), Recording.leadingChunks(source));
        }
    }

    /** What some jobs give, in their order; the first that fails ends all. */
    static <T> List<T> onManyThreads(List<Callable<T>> jobs) {
        var threads = Executors.newFixedThreadPool(Math.max(1, Math.min(THREADS, jobs.size())), job -> {
            var thread = new Thread(job, "contrail-index");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var results = new ArrayList<T>();
            for (Future<T> job : threads.invokeAll(jobs)) {
                results.add(job.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while recordings were looked at", e));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure
                    ? new UncheckedIOException(failure)
                    : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}

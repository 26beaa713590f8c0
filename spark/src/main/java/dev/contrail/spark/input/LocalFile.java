package dev.contrail.spark.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** A file on this machine's disk: where it lies, or a copy that {@link #close} deletes. */
public final class LocalFile implements Closeable {
    private final java.nio.file.Path path;
    private final java.nio.file.@Nullable Path folder;

    private LocalFile(java.nio.file.Path path, java.nio.file.@Nullable Path folder) {
        this.path = path;
        this.folder = folder;
    }

    /** A file of any of Hadoop's file systems, under its own name. */
    public static LocalFile of(String file, Configuration configuration) throws IOException {
        var path = new Path(file);
        if ("file".equals(path.toUri().getScheme())) {
            return new LocalFile(java.nio.file.Path.of(path.toUri().getPath()), null);
        }
        java.nio.file.Path folder = Files.createTempDirectory("contrail");
        var copy = new LocalFile(folder.resolve(path.getName()), folder);
        try (InputStream in = path.getFileSystem(configuration).open(path)) {
            Files.copy(in, copy.path, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            copy.close();
            throw e;
        }
    }

    /** Where it is. */
    public java.nio.file.Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        java.nio.file.Path made = folder;
        if (made != null) {
            Files.deleteIfExists(path);
            Files.deleteIfExists(made);
        }
    }
}

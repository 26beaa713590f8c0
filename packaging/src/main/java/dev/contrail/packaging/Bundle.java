package dev.contrail.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A staged repository as one zip, in the form that the central repository's portal takes: {@code Bundle FOLDER ZIP}.
 *
 * <p>The same files give the same bytes. What Maven notes for itself of a repository is left out: the portal makes its own.
 */
public final class Bundle {
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private Bundle() {}

    /** Writes the zip and ends. */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[1]);
        try (OutputStream out = Files.newOutputStream(target)) {
            write(Path.of(args[0]), out);
        }
    }

    static void write(Path staged, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            for (Path file : files(staged)) {
                var entry = new ZipEntry(staged.relativize(file).toString().replace('\\', '/'));
                entry.setTimeLocal(ANY_TIME);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private static List<Path> files(Path staged) throws IOException {
        try (Stream<Path> files = Files.walk(staged)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("maven-metadata"))
                    .sorted()
                    .toList();
        }
    }
}

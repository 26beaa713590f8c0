package dev.contrail.packaging.manual;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A written manual with the Javadoc of a staged repository, as a zip: {@code ZipSite FOLDER REPOSITORY ZIP NAME}. The same
 * files give the same bytes; a link that leads nowhere ends it.
 */
public final class ZipSite {
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private ZipSite() {}

    /** Exits with 1 and a line for each fault. */
    public static void main(String[] args) throws IOException {
        Map<String, byte[]> site = read(Path.of(args[0]));
        Javadoc.addTo(site, Path.of(args[1]));
        List<String> faults = new LinkCheck(site).faults();
        faults.forEach(System.err::println);
        if (!faults.isEmpty()) {
            System.exit(1);
        }
        try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
            write(site, args[3], out);
        }
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        var site = new TreeMap<String, byte[]>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                site.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return site;
    }

    static void write(Map<String, byte[]> site, String name, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(site).entrySet()) {
                var entry = new ZipEntry(name + "/" + file.getKey());
                entry.setTimeLocal(ANY_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }
}

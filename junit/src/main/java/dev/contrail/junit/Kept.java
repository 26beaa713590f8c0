package dev.contrail.junit;

import dev.contrail.analyzer.assertions.OutputFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The files that tests leave: a page and a recording for each attempt, in a folder for each class. */
final class Kept {
    private static final FileTime START =
            FileTime.fromMillis(ManagementFactory.getRuntimeMXBean().getStartTime());
    private static final Map<String, Integer> ATTEMPTS = new ConcurrentHashMap<>();
    private static final String PAGE = ".html";
    private static final String RECORDING = ".jfr";

    private Kept() {}

    /**
     * Where the next attempt of a test leaves its files: their path without an extension. What an earlier build left is
     * written over, what another JVM of this build left is not.
     */
    static Path next(TestName name) throws IOException {
        Path folder = Files.createDirectories(OutputFolder.path().resolve(name.folder()));
        while (true) {
            int attempt = ATTEMPTS.merge(name.folder() + "/" + name.file(), 1, Integer::sum);
            Path base = folder.resolve(name.file() + "-" + attempt);
            Path page = page(base);
            if (!Files.exists(page) || Files.getLastModifiedTime(page).compareTo(START) < 0) {
                return base;
            }
        }
    }

    static Path page(Path base) {
        return base.resolveSibling(base.getFileName() + PAGE);
    }

    static Path recording(Path base) {
        return base.resolveSibling(base.getFileName() + RECORDING);
    }

    /** Deletes the oldest files of tests until all together are within a size; the newest page stays in any case. */
    static synchronized void limit(long bytes) throws IOException {
        record Old(Path file, FileTime time, long size) {}
        var all = new ArrayList<Old>();
        for (Path file : files()) {
            all.add(new Old(file, Files.getLastModifiedTime(file), Files.size(file)));
        }
        long sum = all.stream().mapToLong(Old::size).sum();
        all.sort(Comparator.comparing(Old::time));
        for (int i = 0; i < all.size() - 2 && sum > bytes; i++) {
            Files.deleteIfExists(all.get(i).file());
            sum -= all.get(i).size();
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(OutputFolder.path(), 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(PAGE) || file.toString().endsWith(RECORDING))
                    .toList();
        }
    }
}

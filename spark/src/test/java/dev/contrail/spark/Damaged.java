package dev.contrail.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Forty recordings, one of them with damage. */
final class Damaged {
    static final int FILES = 40;
    static final int DAMAGED = 17;
    /** Among the events of the sample, behind what describes them. */
    static final int HOLE = 131_190;

    static final int HOLE_BYTES = 2_000;

    private Damaged() {}

    /** Copies a sample forty times, and makes zeros of some bytes in the middle of one copy. */
    static List<Path> fleet(Path folder, Path sample) throws IOException {
        byte[] bytes = Files.readAllBytes(sample);
        for (int i = 0; i < FILES; i++) {
            byte[] copy = bytes.clone();
            if (i == DAMAGED) {
                Arrays.fill(copy, HOLE, HOLE + HOLE_BYTES, (byte) 0);
            }
            Files.write(folder.resolve(String.format(Locale.ROOT, "host-%02d.jfr", i)), copy);
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    static Path noRecording(Path folder) throws IOException {
        return Files.write(folder.resolve("notes.jfr"), "not a recording".getBytes(StandardCharsets.UTF_8));
    }
}

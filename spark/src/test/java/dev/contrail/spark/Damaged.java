package dev.contrail.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Forty recordings, one of them with damage. */
final class Damaged {
    static final int FILES = 40;
    static final int DAMAGED = 17;

    private Damaged() {}

    /** Copies a sample forty times, and makes zeros of some bytes in the middle of one copy. */
    static List<Path> fleet(Path folder, Path sample) throws IOException {
        byte[] bytes = Files.readAllBytes(sample);
        for (int i = 0; i < FILES; i++) {
            byte[] copy = bytes.clone();
            if (i == DAMAGED) {
                java.util.Arrays.fill(copy, copy.length / 2, copy.length / 2 + 2_000, (byte) 0);
            }
            Files.write(folder.resolve(String.format("host-%02d.jfr", i)), copy);
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    static Path noRecording(Path folder) throws IOException {
        return Files.write(folder.resolve("notes.jfr"), "not a recording".getBytes(StandardCharsets.UTF_8));
    }
}

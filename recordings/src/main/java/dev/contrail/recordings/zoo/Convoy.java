package dev.contrail.recordings.zoo;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Six threads note what they did in one journal; it is written to disk under the journal's lock. */
final class Convoy {
    private final Path file;
    private final boolean buggy;
    private int lines;

    private Convoy(Path file, Variant variant) {
        this.file = file;
        buggy = variant == Variant.BUGGY;
    }

    static void run(Variant variant) throws Exception {
        Path file = Files.createTempFile("journal", ".txt");
        var journal = new Convoy(file, variant);
        Crew.of(6, "worker", worker -> {
            for (int step = 1; step <= 15; step++) {
                TimeUnit.MILLISECONDS.sleep(4);
                journal.note("worker " + worker + ", step " + step);
            }
        });
        if (journal.lines != 90) {
            throw new IllegalStateException(journal.lines + " lines");
        }
        Files.delete(file);
    }

    private void note(String line) throws IOException, InterruptedException {
        try (var span = Contrail.span(this, "note", line)) {
            synchronized (this) {
                lines++;
                if (buggy) {
                    write(line);
                }
            }
            if (!buggy) {
                write(line);
            }
        }
    }

    private void write(String line) throws IOException, InterruptedException {
        try (var span = Contrail.span(file, "write to disk", line)) {
            Files.writeString(file, line);
            TimeUnit.MILLISECONDS.sleep(6); // a slow disk
        }
    }
}

package dev.contrail.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of {@code RESULTS.md} that a script writes anew, between {@code <!-- name:begin -->} and its end. */
public final class Section {
    private Section() {}

    /** Replaces the part of this name; appends it, under this heading, when there is none. */
    public static void write(Path results, String name, String heading, String text) throws IOException {
        String begin = "<!-- " + name + ":begin -->";
        String end = "<!-- " + name + ":end -->";
        String old = Files.readString(results);
        if (!old.contains(begin)) {
            old += "\n## " + heading + "\n\n" + begin + "\n" + end + "\n";
        }
        String before = old.substring(0, old.indexOf(begin) + begin.length());
        String after = old.substring(old.indexOf(end));
        Files.writeString(results, before + "\n\n" + text.strip() + "\n\n" + after);
    }
}

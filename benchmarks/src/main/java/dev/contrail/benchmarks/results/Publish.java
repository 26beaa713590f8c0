package dev.contrail.benchmarks.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** For scripts: {@code Publish RESULTS NAME HEADING} makes the standard input a section of a results file. */
public final class Publish {
    private Publish() {}

    /** Reads all input, then writes the section. */
    public static void main(String[] args) throws IOException {
        String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        Section.write(Path.of(args[0]), args[1], args[2], text);
    }
}

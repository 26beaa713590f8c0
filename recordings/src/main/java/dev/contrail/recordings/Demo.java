package dev.contrail.recordings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs the programs, says what came of each, and writes what they emitted to a folder, one recording each. */
public final class Demo {
    private Demo() {}

    /** {@code Demo FOLDER [NAME…]}: all recordings, or only those named, such as {@code upload-queue-buggy}. */
    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            System.err.println("usage: Demo FOLDER [NAME...]");
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Sample sample : named(Arrays.asList(args).subList(1, args.length))) {
            System.out.printf("%-28s %s%n", sample.fileName(), record(sample, folder));
        }
    }

    private static Run record(Sample sample, Path folder) throws Exception {
        return SampleRecorder.record(folder.resolve(sample.fileName()), () -> Run.of(sample.program()));
    }

    private static List<Sample> named(List<String> names) {
        if (names.isEmpty()) {
            return Sample.ALL;
        }
        return Sample.ALL.stream()
                .filter(sample -> names.contains(sample.name()))
                .toList();
    }
}

package dev.contrail.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs every program, says what came of it, and writes what it emitted to a folder: one recording per run. */
public final class Demo {
    private Demo() {}

    /** {@code Demo FOLDER [NAME…]}: all recordings, or only those named, such as {@code upload-queue-buggy}. */
    public static void main(String[] args) throws Exception {
        List<String> names = Sample.ALL.stream().map(Sample::name).toList();
        List<String> wanted = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        if (args.length == 0 || !names.containsAll(wanted)) {
            System.err.println("usage: Demo FOLDER [NAME...]\n  names: " + String.join(" ", names));
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(args[0]));
        try {
            record(folder, wanted);
        } catch (SampleRecorder.UnwritableException e) {
            System.err.println("contrail: " + e.getMessage());
            System.exit(RecordedRun.UNWRITABLE);
        }
    }

    private static void record(Path folder, List<String> wanted) throws IOException, InterruptedException {
        for (Sample sample : Sample.ALL) {
            if (wanted.isEmpty() || wanted.contains(sample.name())) {
                Path file = folder.resolve(sample.fileName());
                String outcome = RecordedRun.inNewJvm(file, sample.program(), sample.args());
                System.out.printf("%-28s %s%n", sample.fileName(), outcome);
            }
        }
    }
}

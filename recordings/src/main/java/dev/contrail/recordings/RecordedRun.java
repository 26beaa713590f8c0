package dev.contrail.recordings;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Runs one program in a JVM of its own, and records it. */
public final class RecordedRun {
    /** The exit code of a run whose recording could not be written; what it printed says why. */
    static final int UNWRITABLE = 3;

    /* One JVM per recording: in JDK 17, a string of more than 16 characters that one recording has stored can be missing
     * from the next one of the same JVM (the event then has null instead). */
    private RecordedRun() {}

    /** {@code RecordedRun FILE PROGRAM [ARGUMENT…]}, where the program is a constant of {@link Program}. */
    public static void main(String[] args) throws Exception {
        Program program = Program.valueOf(args[1]);
        String[] arguments = Arrays.copyOfRange(args, 2, args.length);
        try {
            System.out.println(SampleRecorder.record(
                    Path.of(args[0]), program.events(), () -> Run.of(() -> program.run(arguments))));
        } catch (SampleRecorder.UnwritableException e) {
            System.out.println(e.getMessage());
            System.exit(UNWRITABLE);
        }
    }

    /**
     * Runs and records a program in a new JVM, and returns what it printed.
     *
     * @throws IOException if the recording could not be written, for the reason in its message; or if the program failed:
     *     what it said of it is on the standard error stream
     */
    public static String inNewJvm(Path file, Program program, List<String> args)
            throws IOException, InterruptedException {
        Stream<String> jvm = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // the run is over before better code would pay
                "-cp",
                System.getProperty("java.class.path"),
                RecordedRun.class.getName(),
                file.toString(),
                program.name());
        Process process = new ProcessBuilder(Stream.concat(jvm, args.stream()).toList())
                .redirectError(Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        int exitCode = process.waitFor();
        if (exitCode == UNWRITABLE) {
            throw new SampleRecorder.UnwritableException(printed.strip());
        }
        if (exitCode != 0) {
            throw new IOException(program + " " + args + " failed");
        }
        return printed.strip();
    }
}

package dev.contrail.benchmarks.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Runs a command and prints its CPU seconds, wall seconds and peak resident megabytes, as far as the system tells while
 * it runs: looked at every few milliseconds, so the last ones are missing.
 */
public final class CommandRun {
    private static final int LOOK_EVERY_MILLIS = 5;

    private CommandRun() {}

    /** Runs the command that the arguments are. */
    public static void main(String[] args) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(args)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path status = Path.of("/proc/" + process.pid() + "/status");
        Duration cpu = Duration.ZERO;
        long peak = 0;
        while (process.isAlive()) {
            cpu = process.info().totalCpuDuration().orElse(cpu);
            peak = Math.max(peak, peakMegabytes(status));
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            System.exit(1);
        }
        System.out.println(String.format(Locale.ROOT, "%.3f,%.3f,%d,done", cpu.toMillis() / 1e3, wall, peak));
    }

    private static long peakMegabytes(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException e) {
            return 0; // it has ended, or this is not Linux
        }
    }
}

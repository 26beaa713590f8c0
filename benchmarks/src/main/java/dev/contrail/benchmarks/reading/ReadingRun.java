package dev.contrail.benchmarks.reading;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One run in a JVM of its own: {@code ReadingRun READER FILE} prints CPU seconds, wall seconds, peak resident
 * megabytes and the totals. The JVM's own start is in the CPU seconds, as it is when a command runs.
 */
public final class ReadingRun {
    private static final Map<String, Reader> READERS = Map.of(
            "contrail", new ContrailJobReader(),
            "contrail-columns", new ContrailReader(),
            "jmc", file -> new JmcReader().read(file),
            "jmc-sink", file -> new JmcSinkReader().read(file),
            "recording-file", new RecordingFileReader(),
            "event-stream", new EventStreamReader(),
            "async-profiler", file -> new AsyncProfilerReader().read(file),
            "skip", new SkipReader());

    private ReadingRun() {}

    /** Runs and prints one line of comma-separated values. */
    public static void main(String[] args) throws IOException {
        Reader reader = READERS.get(args[0]);
        if (reader == null) {
            throw new IllegalArgumentException("no reader " + args[0] + "; there are " + READERS.keySet());
        }
        Totals totals = reader.read(Path.of(args[1]));
        // Taken before anything else, which loads classes and takes time.
        long cpuMillis =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
        long end = System.currentTimeMillis();
        long start = ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println(String.format(
                Locale.ROOT, "%.3f,%.3f,%d,%s", cpuMillis / 1e3, (end - start) / 1e3, peakResidentMegabytes(), totals));
    }

    /** From Linux; 0 elsewhere. */
    private static long peakResidentMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }
}

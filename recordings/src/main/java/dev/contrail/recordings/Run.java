package dev.contrail.recordings;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/** What came of running a program, and what it took: time by the clock, and CPU time of the whole process. */
public record Run(String outcome, Duration elapsed, Duration cpu) {

    /** Runs a program that returns its outcome in a line. */
    public static Run of(Callable<String> program) throws Exception {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long start = System.nanoTime();
        long cpuStart = process.getProcessCpuTime();
        String outcome = program.call();
        return new Run(
                outcome,
                Duration.ofNanos(System.nanoTime() - start),
                Duration.ofNanos(process.getProcessCpuTime() - cpuStart));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s [%.1f s, CPU %.1f s]", outcome, seconds(elapsed), seconds(cpu));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}

package dev.contrail.benchmarks.level;

import dev.contrail.events.Contrail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Emits without end, like a program in production; for each line it reads, it tells what a call cost in the middle one
 * of the next many short stretches, in nanoseconds of CPU time.
 */
public final class LevelProgram {
    private static final int CALLS = 20_000;
    private static final int STRETCHES = 401;
    private static final int UNTOLD = 400;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Object client = new Object();
    private final StringBuilder server = new StringBuilder();
    private long exchange;
    private volatile boolean running = true;

    private LevelProgram() {}

    /** Ends with its input. */
    public static void main(String[] args) throws IOException {
        var program = new LevelProgram();
        var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready " + ProcessHandle.current().pid());
        while (requests.readLine() != null) {
            program.measure(UNTOLD); // the compiler gets used to the level
            System.out.println("cost " + program.measure(STRETCHES));
        }
    }

    private double measure(int stretches) {
        List<Double> nanos = new ArrayList<>(stretches);
        for (int i = 0; i < stretches; i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            emit();
            nanos.add((double) (THREADS.getCurrentThreadCpuTime() - before) / CALLS);
        }
        return nanos.stream().sorted().toList().get(stretches / 2);
    }

    private void emit() {
        // Asks each time, as a server does; without it, the compiler would ask once for all calls whether they are on.
        for (int i = 0; i < CALLS && running; i++) {
            Contrail.message(client, server, "PUT /report", exchange++);
        }
    }
}

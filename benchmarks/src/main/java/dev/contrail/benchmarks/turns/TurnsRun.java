package dev.contrail.benchmarks.turns;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import jdk.jfr.Recording;

/**
 * Compares a kind of event with the same of another build and by hand: {@code TurnsRun BEFORE NOW BENCHMARKS KIND CLASSES
 * LABEL TURNS [WHICH]}, the first three folders of class files, prints one line for {@link TurnsTable}. With {@code before},
 * {@code now} or {@code hand} at the end, only that one is in this JVM.
 */
public final class TurnsRun {
    private static final int EVENTS = 10_000;
    /* Enough for all to be compiled for the last time: behind a tenth of it, one JVM takes twice as long as the next. */
    private static final int WARM_UP = 600;

    private static final List<String> TYPES = List.of(
            "contrail.Message", "contrail.State", "contrail.Action", "byhand.Message", "byhand.State", "byhand.Action");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private TurnsRun() {}

    /** Measures, and prints a line of fields between tabs. */
    public static void main(String[] args) throws Exception {
        List<String> which = args.length > 7 ? List.of(args[7]) : List.of("before", "now", "hand");
        var emitters = new ArrayList<IntConsumer>();
        for (String each : which) {
            emitters.add(emitter(each, args));
        }
        double[][] nanos = inTurns(emitters, Integer.parseInt(args[6]));
        String label = args[5];
        System.out.print(String.join("\t", System.getProperty("java.version"), args[3], args[4], "" + label.length()));
        System.out.println(which.size() == 1 ? alone(which.get(0), nanos[0]) : together(emitters, nanos));
    }

    private static String alone(String which, double[] nanos) {
        Arrays.sort(nanos);
        return "\t%s\t%.1f".formatted(which, nanos[nanos.length / 2]);
    }

    private static String together(List<IntConsumer> emitters, double[][] nanos) throws IOException {
        return "\ttogether\t%.4f\t%.4f\t%.2f\t%.2f"
                .formatted(
                        ratio(nanos[1], nanos[0]),
                        ratio(nanos[1], nanos[2]),
                        bytes(emitters.get(0)),
                        bytes(emitters.get(1)));
    }

    private static IntConsumer emitter(String which, String[] args) throws Exception {
        Path library = Path.of(which.equals("before") ? args[0] : args[1]);
        String kind = which.equals("hand") ? "hand-" + args[3] : args[3];
        return emitter(library, Path.of(args[2]), Integer.parseInt(args[4]), args[5], kind);
    }

    private static IntConsumer emitter(Path library, Path benchmarks, int classes, String label, String kind)
            throws Exception {
        URL[] places = {library.toUri().toURL(), benchmarks.toUri().toURL()};
        var loader = new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
        Class<?> type = loader.loadClass(Emitter.class.getName());
        Object emitter = type.getConstructor(int.class, String.class).newInstance(classes, label);
        return (IntConsumer) type.getMethod("of", String.class).invoke(emitter, kind);
    }

    /** CPU nanoseconds an event, of each in each turn. */
    private static double[][] inTurns(List<IntConsumer> emitters, int turns) {
        var nanos = new double[emitters.size()][turns];
        try (Recording recording = recording()) {
            recording.start();
            for (int turn = -WARM_UP; turn < turns; turn++) {
                for (int i = 0; i < emitters.size(); i++) {
                    int which = Math.floorMod(i + turn, emitters.size()); // none always comes first
                    long start = THREADS.getCurrentThreadCpuTime();
                    emitters.get(which).accept(EVENTS);
                    double each = (double) (THREADS.getCurrentThreadCpuTime() - start) / EVENTS;
                    if (turn >= 0) {
                        nanos[which][turn] = each;
                    }
                }
            }
        }
        return nanos;
    }

    private static Recording recording() {
        var recording = new Recording();
        recording.setMaxSize(100L << 20);
        TYPES.forEach(type -> recording.enable(type).withoutStackTrace());
        return recording;
    }

    /** The middle of the ratios within a turn. */
    private static double ratio(double[] some, double[] others) {
        return IntStream.range(0, some.length)
                .mapToDouble(turn -> some[turn] / others[turn])
                .sorted()
                .toArray()[some.length / 2];
    }

    /** Bytes an event, without what a chunk holds anyway. */
    private static double bytes(IntConsumer emitter) throws IOException {
        return (double) (size(emitter, 11 * EVENTS) - size(emitter, EVENTS)) / (10 * EVENTS);
    }

    private static long size(IntConsumer emitter, int events) throws IOException {
        Path file = Files.createTempFile("turns", ".jfr");
        try (Recording recording = recording()) {
            recording.start();
            emitter.accept(events);
            recording.stop();
            recording.dump(file);
            return Files.size(file);
        } finally {
            Files.delete(file);
        }
    }
}

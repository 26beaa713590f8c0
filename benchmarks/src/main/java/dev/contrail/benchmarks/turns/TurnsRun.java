package dev.contrail.benchmarks.turns;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import jdk.jfr.Recording;

/**
 * Compares a kind of event with the same of another build and by hand: {@code TurnsRun BEFORE NOW BENCHMARKS KIND CLASSES
 * LABEL TURNS}, the first three folders of class files, prints one line for {@link TurnsTable}.
 */
public final class TurnsRun {
    private static final int EVENTS = 10_000;
    private static final int WARM_UP = 40;
    private static final List<String> TYPES = List.of(
            "contrail.Message", "contrail.State", "contrail.Action", "byhand.Message", "byhand.State", "byhand.Action");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private TurnsRun() {}

    /** Measures, and prints a line of fields between tabs. */
    public static void main(String[] args) throws Exception {
        Path benchmarks = Path.of(args[2]);
        String kind = args[3];
        int classes = Integer.parseInt(args[4]);
        String label = args[5];
        IntConsumer before = emitter(Path.of(args[0]), benchmarks, classes, label, kind);
        IntConsumer now = emitter(Path.of(args[1]), benchmarks, classes, label, kind);
        IntConsumer byHand = emitter(Path.of(args[1]), benchmarks, classes, label, "hand-" + kind);
        double[][] nanos = inTurns(List.of(before, now, byHand), Integer.parseInt(args[6]));
        System.out.printf(
                Locale.ROOT,
                "%s\t%s\t%d\t%d\t%.4f\t%.4f\t%.2f\t%.2f%n",
                System.getProperty("java.version"),
                kind,
                classes,
                label.length(),
                ratio(nanos[1], nanos[0]),
                ratio(nanos[1], nanos[2]),
                bytes(before),
                bytes(now));
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

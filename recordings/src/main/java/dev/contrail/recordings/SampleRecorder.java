package dev.contrail.recordings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import jdk.jfr.EventSettings;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;

/** Records chosen events while a program runs, and no other: the file says nothing about the machine. */
public final class SampleRecorder {
    /** What programs emit. */
    static final List<String> OF_THIS_PROJECT = List.of(
            "contrail.Message",
            "contrail.State",
            "contrail.StateDouble",
            "contrail.Action",
            "dev.contrail.recordings.Window");

    /** What the JDK tells of any program, as far as pictures are drawn from it, and nothing of the machine is in it. */
    static final List<String> OF_THE_JDK = List.of(
            "jdk.JavaMonitorEnter",
            "jdk.JavaMonitorWait",
            "jdk.ThreadPark",
            "jdk.ThreadSleep",
            "jdk.ThreadStart",
            "jdk.ThreadDump",
            "jdk.GCHeapSummary",
            "jdk.JavaThreadStatistics");

    private static final Duration LEAST_WAIT = Duration.ofMillis(1);

    private SampleRecorder() {}

    /** Runs the program and writes what it emitted to the file, replacing it. */
    public static <T> T record(Path file, Callable<T> program) throws Exception {
        return record(file, OF_THIS_PROJECT, program);
    }

    /** Runs the program and writes its events of some types to the file, replacing it. */
    static <T> T record(Path file, List<String> events, Callable<T> program) throws Exception {
        try (Recording recording = new Recording()) {
            disableEverything(recording);
            events.forEach(type -> enable(recording, type));
            recording.start();
            T result = program.call();
            recording.stop();
            recording.dump(file);
            return result;
        }
    }

    private static void enable(Recording recording, String type) {
        EventSettings settings = recording.enable(type);
        if (OF_THE_JDK.contains(type)) {
            settings.withThreshold(LEAST_WAIT);
        }
    }

    /* A recording without settings still records what the JDK enables by itself, such as the file it is dumped to. */
    private static void disableEverything(Recording recording) {
        FlightRecorder.getFlightRecorder().getEventTypes().forEach(type -> recording.disable(type.getName()));
    }
}

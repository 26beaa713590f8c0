package dev.contrail.recordings;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;

/** Records the events of this project while a program runs, and no other: the file says nothing about the machine. */
public final class SampleRecorder {
    private static final List<String> EVENTS = List.of(
            "contrail.Message",
            "contrail.State",
            "contrail.StateDouble",
            "contrail.Action",
            "dev.contrail.recordings.Window");

    private SampleRecorder() {}

    /** Runs the program and writes what it emitted to the file, replacing it. */
    public static <T> T record(Path file, Callable<T> program) throws Exception {
        try (Recording recording = new Recording()) {
            disableEverything(recording);
            EVENTS.forEach(recording::enable);
            recording.start();
            T result = program.call();
            recording.stop();
            recording.dump(file);
            return result;
        }
    }

    /* A recording without settings still records what the JDK enables by itself, such as the file it is dumped to. */
    private static void disableEverything(Recording recording) {
        FlightRecorder.getFlightRecorder().getEventTypes().forEach(type -> recording.disable(type.getName()));
    }
}

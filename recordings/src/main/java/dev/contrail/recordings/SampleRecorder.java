package dev.contrail.recordings;

import java.io.IOException;
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
            dump(recording, file);
            return result;
        }
    }

    private static void dump(Recording recording, Path file) throws UnwritableException {
        try {
            recording.dump(file);
        } catch (IOException e) {
            throw new UnwritableException(file, e);
        }
    }

    /** A recording cannot be written, such as on a disk that is full; the message says so in a line. */
    static final class UnwritableException extends IOException {
        private static final long serialVersionUID = 1;
        /** A disk that has fewer is full: smaller than any recording. */
        private static final long LEAST_BYTES = 1 << 16;

        UnwritableException(String message) {
            super(message);
        }

        private UnwritableException(Path file, IOException cause) {
            super(file + " cannot be written: " + reason(file, cause), cause);
        }

        /** Flight Recorder says of a disk that is full only that there was an error. */
        private static String reason(Path file, IOException cause) {
            Path folder = file.toAbsolutePath().getParent();
            boolean isFull = folder != null && folder.toFile().getUsableSpace() < LEAST_BYTES;
            return isFull ? "no space is left there" : String.valueOf(cause.getMessage());
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

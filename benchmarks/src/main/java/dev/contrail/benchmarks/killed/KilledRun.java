package dev.contrail.benchmarks.killed;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import jdk.jfr.consumer.RecordingFile;
import org.openjdk.jmc.common.item.IItemIterable;
import org.openjdk.jmc.flightrecorder.CouldNotLoadRecordingException;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;

/**
 * {@code KilledRun make FOLDER UNFLUSHED} kills a JVM and prints its chunk; {@code KilledRun READER FILE} prints how many
 * events a reader finds in it, and for ours how many of them are wrong or twice.
 */
public final class KilledRun {
    private static final String TYPE = "contrail.Message";

    private KilledRun() {}

    /** Prints a line. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path path = Path.of(args[1]);
        System.out.println(
                switch (args[0]) {
                    case "make" -> KilledJvm.chunk(path, Double.parseDouble(args[2]));
                    case "contrail" -> byContrail(path);
                    case "jmc" -> byMissionControl(path);
                    case "recording-file" -> byTheJdk(path);
                    default -> throw new IllegalArgumentException(args[0]);
                });
    }

    private static String byContrail(Path file) throws IOException {
        try (var recording = TraceFile.open(file)) {
            Trace trace = recording.read(Mapping.standard(), Progress.NONE);
            var seen = new BitSet();
            int wrong = 0;
            int twice = 0;
            for (int row = 0; row < trace.messages().size(); row++) {
                int number = (int) trace.messages().exchange().get(row) - 1;
                if (!isRight(trace, row, number)) {
                    wrong++;
                } else if (seen.get(number)) {
                    twice++;
                } else {
                    seen.set(number);
                }
            }
            return seen.cardinality() + " " + wrong + " " + twice;
        }
    }

    private static boolean isRight(Trace trace, int row, int number) {
        Messages messages = trace.messages();
        return number >= 0
                && name(trace, messages.from().get(row)).equals(Emitter.client(number))
                && name(trace, messages.to().get(row)).equals("server")
                && trace.text(messages.label().get(row), "").equals(Emitter.label(number));
    }

    private static String name(Trace trace, int participant) {
        return participant == Trace.ABSENT
                ? ""
                : trace.participants().get(participant).name();
    }

    private static String byTheJdk(Path file) {
        long count = 0;
        try (var recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                if (recording.readEvent().getEventType().getName().equals(TYPE)) {
                    count++;
                }
            }
        } catch (IOException | RuntimeException e) {
            return count + ""; // it stops at what it cannot read
        }
        return count + "";
    }

    private static String byMissionControl(Path file) throws IOException {
        try {
            long count = 0;
            for (IItemIterable ofType : JfrLoaderToolkit.loadEvents(file.toFile())) {
                count += ofType.getType().getIdentifier().equals(TYPE) ? ofType.getItemCount() : 0;
            }
            return count + "";
        } catch (CouldNotLoadRecordingException | RuntimeException e) {
            return "0"; // it refuses the file
        }
    }
}

package dev.contrail.analyzer.cli.input;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.cli.terminal.ReadingBar;
import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.input.RecordingException;
import dev.contrail.analyzer.recording.Joining;
import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.analyzer.recording.TraceFiles;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.Progress;
import dev.contrail.reader.loss.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files that a command reads, opened for as long as something is taken from them; what goes wrong ends the command.
 *
 * @param files as they were given
 * @param joined which of them are of one JVM
 */
public record InputFiles(List<Path> files, Joining joined, Limits limits) {
    public InputFiles {
        files = List.copyOf(files);
    }

    /** What to take from a recording. */
    @FunctionalInterface
    public interface Reading<T> {
        /** Takes it from a recording that is open until this returns. */
        T of(TraceFile recording, Progress progress) throws IOException;
    }

    /** What to take from each recording, once all of them are known. */
    @FunctionalInterface
    interface Readings<T> {
        /** Finds out what to take from recordings that are open until all was taken. */
        Reading<T> of(List<TraceFile> recordings) throws IOException;
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(TraceFiles opened) throws IOException;
    }

    /** Takes something from each recording, and says on the error stream what was assumed of the files. */
    <T> List<T> readEach(PrintStreams streams, Reading<T> reading) {
        return readAll(streams, recordings -> reading);
    }

    /** The same, where what is taken depends on all of them. */
    <T> List<T> readAll(PrintStreams streams, Readings<T> readings) {
        return opened(opened -> {
            var results = new ArrayList<T>();
            opened.assumptions()
                    .forEach(assumption -> streams.notes().println("contrail: " + Assumed.text(assumption)));
            Reading<T> reading = readings.of(opened.jvms());
            for (TraceFile recording : opened.jvms()) {
                results.add(read(recording, streams, reading));
            }
            return results;
        });
    }

    /** Takes something from the only recording; empty when there are several. */
    <T> Optional<T> readOnly(PrintStreams streams, Reading<T> reading) {
        return opened(opened -> opened.jvms().size() > 1
                ? Optional.empty()
                : Optional.of(read(opened.jvms().get(0), streams, reading)));
    }

    private static <T> T read(TraceFile recording, PrintStreams streams, Reading<T> reading) throws IOException {
        try (ReadingBar bar = streams.reading(recording.size())) {
            return reading.of(recording, bar);
        }
    }

    /** The event types that they declare, those of one name more than once when their fields differ. */
    List<EventType> types() {
        return opened(opened -> {
            var types = new ArrayList<EventType>();
            for (TraceFile recording : opened.jvms()) {
                types.addAll(recording.types());
            }
            return types;
        });
    }

    private <T> T opened(Use<T> use) {
        try (TraceFiles opened = TraceFiles.open(files, limits, joined)) {
            return use.of(opened);
        } catch (RecordingException e) {
            throw Failure.of(e);
        } catch (IOException e) {
            throw new Failure(ExitCode.NOTHING, where(files) + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** The recordings in words: the path, or how many there are. */
    static String where(List<Path> files) {
        return nameOf(files, files.size() + " recordings");
    }

    /** The path of a single file, or of one in a single folder; else what several are called. */
    static String nameOf(List<Path> files, String many) {
        if (files.size() > 1) {
            return TerminalText.whole(many);
        }
        Path inFolder = files.get(0).resolve(many);
        return TerminalText.of(Files.isRegularFile(inFolder) ? inFolder : files.get(0));
    }
}

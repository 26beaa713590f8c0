package dev.contrail.analyzer.cli.export;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.output.Destination;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.input.RecordingException;
import dev.contrail.analyzer.input.RecordingFile;
import dev.contrail.analyzer.input.RecordingPath;
import dev.contrail.analyzer.meaning.Alarms;
import dev.contrail.analyzer.redact.Pseudonyms;
import dev.contrail.analyzer.redact.Redaction;
import dev.contrail.events.MessageEvent;
import dev.contrail.reader.Recording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a recording without its words. */
@Command(
        name = "redact",
        description = {
            "Write a recording without its words, to share it.",
            "Names, labels, hosts, paths, properties and what a program calls its events are replaced by words of the same"
                    + " length that tell nothing; numbers and times stay, so pictures keep their shape."
        })
public final class RedactCommand implements Callable<Integer> {
    private static final int KEY_BYTES = 32;
    private static final long MOST_BYTES = 16L << 30;

    @Parameters(paramLabel = "FILE", description = "A recording (.jfr), packed or not.")
    private Path file = Path.of("");

    @Option(
            names = "--keep",
            split = ",",
            paramLabel = "TEXT",
            description =
                    "Texts that may stay, such as names of actions. Commas part them; repeatable. What looks like an"
                            + " alarm (put back, retry, failed, …) always stays: pictures colour it.")
    private List<String> kept = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "TEXT",
            description = "Gives the same words in several recordings. Who knows it can find out words by trying."
                    + " Default: another one each time.")
    private @Nullable String key;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Where to write, or - for standard output. Default: RECORDING-redacted.jfr in the current folder.")
    private @Nullable Path target;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintStreams streams = ContrailCommand.streams(spec);
        Path to = target == null ? Path.of(name() + "-redacted.jfr") : target;
        try (RecordingPath path = RecordingPath.open(file, MOST_BYTES)) {
            return write(only(path), to, streams);
        } catch (RecordingException e) {
            throw Failure.of(e);
        } catch (IOException e) {
            throw new Failure(ExitCode.NOTHING, file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private RecordingFile only(RecordingPath path) throws IOException {
        if (path.files().size() != 1) {
            throw new Failure(
                    ExitCode.USAGE,
                    file + ": " + path.files().size() + " recordings\n  try: one after the other, with --key");
        }
        RecordingFile recording = path.files().get(0);
        if (Recording.of(recording.source()).chunks().isEmpty()) {
            throw new RecordingException(file, RecordingException.Reason.NOT_A_RECORDING);
        }
        return recording;
    }

    private int write(RecordingFile recording, Path to, PrintStreams streams) {
        var words = new Pseudonyms(key(), toKeep());
        var done = new Redaction[1];
        Destination.write(to, out -> {
            done[0] = Redaction.write(recording.source(), words, out);
            if (done[0].chunks() == 0) {
                throw new Failure(ExitCode.NOTHING, file + ": nothing of it can be redacted: " + reason(done[0]));
            }
        });
        Redaction redaction = done[0];
        redaction
                .leftOut()
                .forEach(left -> streams.notes()
                        .println("contrail: " + TerminalText.of(file) + ": chunk " + left.chunk() + " is left out: "
                                + left.reason()));
        if (redaction.dumps() > 0) {
            streams.notes()
                    .println("contrail: " + TerminalText.of(file)
                            + ": dumps of threads are not kept: look for deadlocks in the original");
        }
        if (!Destination.isStandardOutput(to)) {
            streams.out().printf("%s: %,d texts replaced%n", TerminalText.of(to), redaction.texts());
            streams.out().flush();
        }
        return ExitCode.OK;
    }

    private static String reason(Redaction redaction) {
        return redaction.leftOut().isEmpty()
                ? "no chunk"
                : redaction.leftOut().get(0).reason();
    }

    private List<String> toKeep() {
        var all = new ArrayList<>(kept);
        all.addAll(Alarms.names());
        all.addAll(List.of("call", MessageEvent.KIND_REPLY, MessageEvent.KIND_CREATE, MessageEvent.KIND_CLOSE));
        return all;
    }

    private byte[] key() {
        if (key != null && !key.isEmpty()) {
            return key.getBytes(StandardCharsets.UTF_8);
        }
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return random;
    }

    private String name() {
        Path last = file.toAbsolutePath().normalize().getFileName();
        return last == null ? "recording" : last.toString().replaceFirst("\\.jfr$", "");
    }
}

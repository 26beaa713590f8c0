package dev.contrail.analyzer.cli.export;

import dev.contrail.analyzer.cli.input.InputOptions;
import dev.contrail.analyzer.cli.output.Destination;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.cli.words.FindingsCommand;
import dev.contrail.analyzer.export.rows.RecordedRows;
import dev.contrail.analyzer.export.rows.RowStore;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes recordings for other tools. */
@Command(
        name = "export",
        description = {
            "Write recordings for other tools.",
            "What is drawn by presets is in it, too, as in pictures; --presets none leaves it out.",
            "A single recording of a program's own events, without options that ask for a part of it, may have any size."
        },
        sortOptions = false)
public final class ExportCommand implements Callable<Integer> {
    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What to write: " + Exports.FORMATS + ". --to FORMAT is the same.")
    private @Nullable String format;

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description = "Of tables only this: messages, states, actions or findings. Default: those of events.")
    private @Nullable String table;

    @Option(
            names = "--events",
            paramLabel = "TYPE",
            description =
                    "A table of all events of this type, such as jdk.SocketRead, with every field, in the order of the"
                            + " recording.")
    private @Nullable String events;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write, or - for standard output. Default: named after the recording, in the current"
                    + " folder. When there are several tables, each adds its name: orders-messages.csv.")
    private @Nullable Path target;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintStreams streams = ContrailCommand.streams(spec);
        if (target != null) {
            Destination.requireName(target, "NAME.csv");
        }
        String name = input.takeWord().orElse(format);
        var exports = new Exports(name, table, target, input.files().get(0), streams);
        if (events != null) {
            return exports.writeEvents(new EventExport(input, events, streams), events);
        }
        if (exports.isOfFindings()) {
            List<Trace> traces = input.readSelected(streams, any -> true);
            exports.writeFindings(FindingsCommand.byRun(input.runs(traces)));
            return input.exitCode(traces);
        }
        if (input.files().size() == 1 && input.isEverything()) {
            try (var store = new RowStore()) {
                Optional<Trace> trace = input.readInBatches(streams, store);
                if (trace.isPresent()) {
                    RecordedRows own = store.with(trace.get());
                    return isWhole(exports, own)
                            ? write(exports, List.of(own), List.of(trace.get()))
                            : writeFromMemory(exports, input.readAgainWithPresets(streams));
                }
            }
        }
        return writeFromMemory(exports, input.readSelected(streams, any -> true));
    }

    /* What yields to a program's own events can be told only when all were read, so it is not taken in batches. */
    private boolean isWhole(Exports exports, RecordedRows own) {
        Map<String, Long> drawn = Map.of(
                "sequence", own.counts().messages(),
                "state", own.counts().snapshots(),
                "lanes", own.counts().actions());
        return exports.pictures().stream().noneMatch(input.byPresets(own.trace().eventCounts(), drawn)::containsKey);
    }

    private int writeFromMemory(Exports exports, List<Trace> traces) {
        return write(exports, traces.stream().map(RecordedRows::of).toList(), traces);
    }

    private int write(Exports exports, List<RecordedRows> rows, List<Trace> traces) {
        if (!exports.write(rows)) {
            throw input.nothingToDraw(exports.lookedFor(), traces);
        }
        return input.exitCode(traces);
    }
}

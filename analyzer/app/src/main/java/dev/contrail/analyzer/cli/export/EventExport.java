package dev.contrail.analyzer.cli.export;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.input.InputOptions;
import dev.contrail.analyzer.cli.output.Destination;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.cli.terminal.ShellWord;
import dev.contrail.analyzer.export.event.EventTable;
import dev.contrail.analyzer.export.table.TableFormat;
import dev.contrail.analyzer.spelling.Nearest;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.reader.event.EventType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Writes all events of one type, with every field, as they stand in the recordings. */
final class EventExport {
    private final InputOptions input;
    private final String type;
    private final PrintStreams streams;

    /**
     * @param type the full name of the event type
     */
    EventExport(InputOptions input, String type, PrintStreams streams) {
        if (!input.isEverything()) {
            throw new Failure(
                    ExitCode.USAGE,
                    "--events writes whole recordings\n  try: without --from, --to, --include and the like; select in the"
                            + " table");
        }
        this.input = input;
        this.type = type;
        this.streams = streams;
    }

    /** Writes the table to a place, and returns the exit code. */
    int write(TableFormat format, Path target) {
        EventTable table = EventTable.of(declared());
        var rows = new long[1];
        var losses = new boolean[1];
        Destination.write(target, out -> {
            rows[0] = rows(table, format, out, losses);
            if (rows[0] == 0) {
                throw new Failure(
                        ExitCode.NOTHING,
                        "no " + type + " in " + input.where() + ": the type is there, but no event of it was recorded"
                                + "\n  try: record with +" + type + "#enabled=true");
            }
        });
        Exports.tell(streams, target, Omission.count(rows[0], "event"));
        return input.exitCode(losses[0]);
    }

    private List<EventType> declared() {
        List<EventType> all = input.types();
        List<EventType> found =
                all.stream().filter(declared -> declared.is(type)).toList();
        if (found.isEmpty()) {
            List<String> names = all.stream().map(EventType::name).distinct().toList();
            throw new Failure(
                    ExitCode.NOTHING,
                    "no event type " + type + " in " + input.where() + Nearest.hint(type, names)
                            + "\n  try: contrail summary "
                            + ShellWord.of(input.files().get(0)) + ", which lists the types");
        }
        return found;
    }

    private long rows(EventTable table, TableFormat format, OutputStream out, boolean[] losses) throws IOException {
        try (EventTable.Writing to = table.open(format, out)) {
            input.readEach(streams, (recording, bar) -> {
                List<Omission> lost = recording.readEvents(
                        declared -> declared.is(type) ? to.sink(recording.name(), declared) : null, bar);
                input.tellLosses(recording.name(), lost, streams);
                losses[0] |= lost.stream().anyMatch(Omission::isLoss);
                return lost;
            });
            return to.rows();
        } catch (UncheckedIOException e) {
            throw e.getCause(); // the output, not the recording
        }
    }
}

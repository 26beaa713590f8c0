package dev.contrail.analyzer.cli.export;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.output.Destination;
import dev.contrail.analyzer.cli.output.NamedFormat;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.derive.DrawnBy;
import dev.contrail.analyzer.export.rows.RecordedRows;
import dev.contrail.analyzer.export.table.TableFormat;
import dev.contrail.analyzer.export.table.TraceTables;
import dev.contrail.analyzer.export.timeline.TimelineFormat;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.spelling.Nearest;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Tally;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an export writes, in which format, and where. */
final class Exports {
    static final String FORMATS = "perfetto, chrome-json; tables: csv, jsonl, or parquet where its module is installed";

    /** What commands that draw are asked for by a file's name. */
    private static final Set<String> DRAWN = Set.of("svg", "png", "mmd", "puml", "diag");

    private static final String FINDINGS = "findings";

    private final @Nullable TimelineFormat timeline;
    private final @Nullable TableFormat format;
    private final List<TraceTables.Kind> kinds;
    private final boolean findings;
    private final @Nullable String only;
    private final boolean named;
    private final Path target;
    private final PrintStreams streams;

    Exports(
            @Nullable String format,
            @Nullable String table,
            @Nullable Path target,
            Path recording,
            PrintStreams streams) {
        this.timeline = format == null ? null : TimelineFormat.named(format).orElse(null);
        this.format = timeline == null ? format(format) : null;
        this.findings = FINDINGS.equals(table);
        this.kinds = findings ? List.of() : kinds(table);
        if (timeline != null && table != null) {
            throw new Failure(ExitCode.USAGE, "--table goes with csv, jsonl and parquet; " + format + " has no tables");
        }
        String extension = timeline == null ? String.valueOf(format) : timeline.extension();
        this.only = table;
        this.named = target != null;
        this.target = target == null ? named(recording, extension) : target;
        NamedFormat.require(this.target, "--to", extension, extensions());
        this.streams = streams;
    }

    /** What formats are called. */
    static List<String> names() {
        return Stream.concat(
                        Arrays.stream(TimelineFormat.values()).map(TimelineFormat::id),
                        TableFormat.all().stream().map(TableFormat::name))
                .toList();
    }

    private static List<String> extensions() {
        return Stream.concat(
                        Arrays.stream(TimelineFormat.values()).map(TimelineFormat::extension),
                        TableFormat.all().stream().map(TableFormat::name))
                .toList();
    }

    private static TableFormat format(@Nullable String name) {
        if (name == null) {
            throw new Failure(ExitCode.USAGE, "export to which format?\n  try: --to csv; there are " + FORMATS);
        }
        return TableFormat.named(name).orElseThrow(() -> new Failure(ExitCode.USAGE, noFormat(name)));
    }

    private static String noFormat(String name) {
        String hint = Nearest.to(name, names())
                .map(known -> "; did you mean '" + known + "'?")
                .orElse("");
        String elsewhere = DRAWN.contains(name.toLowerCase(Locale.ROOT))
                ? "\n  try: contrail sequence FILE -o NAME." + name + ", which draws it"
                : "";
        return "export has no format '" + name + "'" + hint + "\n  there are: " + String.join(", ", names())
                + elsewhere;
    }

    private static List<TraceTables.Kind> kinds(@Nullable String table) {
        List<TraceTables.Kind> all = Arrays.asList(TraceTables.Kind.values());
        if (table == null) {
            return all;
        }
        return all.stream()
                .filter(kind -> kind.toString().equals(table))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE,
                        "--table " + table + ": no such table\n  there are: "
                                + all.stream().map(Object::toString).collect(Collectors.joining(", "))
                                + ", " + FINDINGS));
    }

    private static Path named(Path recording, String extension) {
        String name = String.valueOf(recording.getFileName()).replaceFirst("\\.jfr$", "");
        return Path.of(name + "." + extension);
    }

    boolean isOfFindings() {
        return findings;
    }

    /** What a recording must hold for there to be something to write. */
    String lookedFor() {
        return kinds.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** The pictures whose rows it has, by their commands' words. */
    Set<String> pictures() {
        return kinds.stream().map(TraceTables.Kind::picture).collect(Collectors.toSet());
    }

    /** Writes the tables that have rows; whether there were any. */
    boolean write(List<RecordedRows> rows) {
        var tables = new TraceTables(rows);
        List<TraceTables.Kind> filled =
                kinds.stream().filter(kind -> tables.events(kind) > 0).toList();
        if (timeline != null && !filled.isEmpty()) {
            Destination.write(target, out -> timeline.write(rows, out));
            tell(
                    streams,
                    target,
                    filled.stream().map(kind -> contents(kind, tables, rows)).collect(Collectors.joining(", ")));
        } else if (format != null) {
            write(tables, filled, format, rows);
        }
        return !filled.isEmpty();
    }

    private void write(TraceTables tables, List<TraceTables.Kind> filled, TableFormat format, List<RecordedRows> rows) {
        if (filled.size() > 1 && Destination.isStandardOutput(target)) {
            throw new Failure(
                    ExitCode.USAGE,
                    filled.size() + " tables do not go to standard output one after the other\n  try: --table "
                            + filled.get(0));
        }
        Destination.requireFile(target, "NAME." + format.name());
        Map<Path, TraceTables.Kind> files = new LinkedHashMap<>();
        filled.forEach(kind -> files.put(filled.size() == 1 ? target : added(target, kind.toString(), format), kind));
        Map<Path, Destination.Content> contents = new LinkedHashMap<>();
        files.forEach((file, kind) -> contents.put(file, out -> tables.write(kind, format, out)));
        Destination.writeAll(contents);
        files.forEach((file, kind) -> tell(streams, file, contents(kind, tables, rows)));
    }

    /** How many there are, and who says how they are drawn, where the recording itself does not. */
    private static String contents(TraceTables.Kind kind, TraceTables tables, List<RecordedRows> rows) {
        Set<Tally.Picture> pictures = switch (kind) {
            case MESSAGES -> Set.of(Tally.Picture.SEQUENCE);
            case STATES -> Set.of(Tally.Picture.STATE);
            case ACTIONS -> Set.of(Tally.Picture.LANES, Tally.Picture.OVERLAY);
        };
        return Omission.count(tables.events(kind), kind.event())
                + DrawnBy.note(rows.stream().map(RecordedRows::trace).toList(), pictures)
                        .map(note -> ", by " + note.text())
                        .orElse("");
    }

    /** Writes the table of all events of a type, and returns the exit code. */
    int writeEvents(EventExport events, String type) {
        if (format == null || only != null) {
            throw new Failure(
                    ExitCode.USAGE,
                    format == null
                            ? "--events goes with csv, jsonl and parquet"
                            : "--table " + only + " and --events " + type + ": one of them, not both");
        }
        return events.write(format, named ? target : added(target, type, format));
    }

    /** Writes the table of findings, also when there are none. */
    void writeFindings(Map<String, List<Finding>> found) {
        TableFormat format = Objects.requireNonNull(this.format, "a format for tables");
        Destination.write(target, out -> TraceTables.writeFindings(found, format, out));
        long count =
                found.values().stream().map(Finding::flat).mapToLong(List::size).sum();
        tell(streams, target, Omission.count(count, "finding"));
    }

    /** Says what was written where, unless it went to standard output. */
    static void tell(PrintStreams streams, Path file, String what) {
        if (!Destination.isStandardOutput(file)) {
            streams.out().println(TerminalText.of(file));
            streams.out().println("  " + what);
            streams.out().flush();
        }
    }

    /** The name with that of a table in it, and with the format's extension where it has none. */
    private static Path added(Path target, String table, TableFormat format) {
        String name = String.valueOf(target.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String extension = dot < 0 ? "." + format.name() : name.substring(dot);
        return target.resolveSibling(stem + "-" + table.toLowerCase(Locale.ROOT) + extension);
    }
}

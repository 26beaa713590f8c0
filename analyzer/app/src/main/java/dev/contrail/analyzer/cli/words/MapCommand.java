package dev.contrail.analyzer.cli.words;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.input.MappingOptions;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.input.RecordingException;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.yaml.MappingText;
import dev.contrail.analyzer.mapping.yaml.Mistake;
import dev.contrail.analyzer.recording.Joining;
import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.analyzer.recording.TraceFiles;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.Progress;
import dev.contrail.reader.loss.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how the events of recordings are drawn, or checks a mapping file against them. */
@Command(
        name = "map",
        description = {
            "Print how each event type of the recordings is drawn, as a mapping file to edit for --map;"
                    + " types that are not drawn are comments.",
            "With --check, tell each mistake in a mapping file in one line."
        },
        sortOptions = false)
public final class MapCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Recordings (.jfr).")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private MappingOptions mapping = new MappingOptions();

    @Option(
            names = "--check",
            description = "Only tell what is wrong in the file of --map; exit with 1 when there is something.")
    private boolean check;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintStreams streams = ContrailCommand.streams(spec);
        if (check && mapping.file().isEmpty()) {
            throw new Failure(ExitCode.USAGE, "--check: which file?\n  try: --map FILE.yml");
        }
        var types = new LinkedHashMap<String, EventType>();
        var declared = new ArrayList<EventType>();
        var counts = new TreeMap<String, Long>();
        read(declared, counts);
        declared.forEach(type -> types.putIfAbsent(type.name(), type));
        int exit = check ? check(declared, streams) : print(types, counts, streams);
        streams.out().flush();
        return exit;
    }

    private void read(List<EventType> types, Map<String, Long> counts) {
        try (TraceFiles opened = TraceFiles.open(files, Limits.STANDARD, Joining.AS_RECORDED)) {
            for (TraceFile recording : opened.jvms()) {
                types.addAll(recording.types());
                Trace trace = recording.read(type -> List.of(), Progress.NONE);
                trace.eventCounts().forEach((type, count) -> counts.merge(type, count, Long::sum));
            }
        } catch (RecordingException e) {
            throw Failure.of(e);
        } catch (IOException e) {
            throw new Failure(ExitCode.NOTHING, "cannot be read: " + e.getMessage(), e);
        }
    }

    private int check(List<EventType> types, PrintStreams streams) {
        List<Mistake> mistakes = mapping.mistakes(types);
        mistakes.forEach(mistake -> streams.out().println(mistake));
        if (mistakes.isEmpty()) {
            streams.out().println("no mistake found");
        }
        return mistakes.isEmpty() ? ExitCode.OK : ExitCode.FOUND;
    }

    private int print(Map<String, EventType> types, Map<String, Long> counts, PrintStreams streams) {
        mapping.check(types.values(), streams);
        Mapping inForce = mapping.mapping();
        counts.forEach((name, events) -> {
            EventType type = types.get(name);
            if (events > 0 && type != null) {
                streams.out().print(MappingText.of(type, inForce.of(type), events));
            }
        });
        return ExitCode.OK;
    }
}

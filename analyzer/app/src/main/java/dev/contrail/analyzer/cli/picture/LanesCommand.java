package dev.contrail.analyzer.cli.picture;

import dev.contrail.analyzer.cli.input.InputOptions;
import dev.contrail.analyzer.cli.output.PictureOutput;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.cli.terminal.ShellWord;
import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.render.chart.lanes.LaneChartPicture;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.fold.Folding;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Draws what every worker thread did. */
@Command(name = "lanes", description = "Draw what every worker thread did with its queue.", sortOptions = false)
public final class LanesCommand implements Callable<Integer> {
    private static final int TOLD = 12;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private OverlayOption overlays = new OverlayOption();

    @Mixin
    private PictureOutput output = new PictureOutput();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintStreams streams = ContrailCommand.streams(spec);
        List<Trace> traces = read(streams);
        var categories = input.categories(traces);
        var kind = new Pictures.Kind<LaneChart>(
                "actions (contrail.Action or a mapped type), samples, waits",
                trace -> trace.actions().size(),
                run -> Lanes.of(run, categories),
                charts -> List.of(LaneChartPicture.of(charts)),
                chart -> tell(chart.lanes().size(), chart.actions()));
        new Pictures("lanes", input, output, streams).draw(kind, traces);
        traces.forEach(trace -> tellFolded(trace, streams));
        return input.exitCode(traces);
    }

    /* Waits are folded while they are read, by the time that all of them took. What the picture shows is known later. */
    private List<Trace> read(PrintStreams streams) {
        Predicate<TypeMapping> wanted = overlays.wanted()
                .and(how -> how instanceof TypeMapping.Action
                        || how instanceof TypeMapping.Sample
                        || how instanceof TypeMapping.Overlay);
        return input.readFolded(
                streams, wanted, Folding.OF_PICTURES, trace -> Lanes.hideFolds(trace, Folding.OF_PICTURES));
    }

    private void tellFolded(Trace trace, PrintStreams streams) {
        if (trace.folded() > 0) {
            streams.notes()
                    .println("contrail: " + Omission.count(trace.folded(), "wait") + " shorter than "
                            + Durations.format(trace.overlays().stepNanos())
                            + " are merged, which the picture does not show; to see each: contrail lanes "
                            + ShellWord.of(input.files()) + " --from TIME --to TIME");
        }
    }

    /** How many lanes, and what was done most often in them: the samples of a profile have hundreds of names. */
    static String tell(int lanes, List<LaneAction> actions) {
        Set<LaneAction> most = actions.stream()
                .filter(action -> !action.isAmongOthers())
                .sorted(Comparator.comparingLong(LaneAction::told).reversed())
                .limit(TOLD)
                .collect(Collectors.toSet());
        int others = actions.size() - most.size();
        Stream<LaneAction> told = actions.stream().filter(most::contains);
        if (actions.stream().anyMatch(LaneAction::isSampled)) { // as in the legend
            told = told.sorted(Comparator.comparingLong(LaneAction::nanos).reversed());
        }
        return Omission.count(lanes, "lane") + "; "
                + told.map(action -> String.format("%s %,d", TerminalText.of(action.name()), action.told()))
                        .collect(Collectors.joining(", "))
                + others(others, most.isEmpty());
    }

    private static String others(int others, boolean all) {
        if (others == 0) {
            return "";
        }
        return all ? String.format("%,d actions", others) : String.format(" and %,d more", others);
    }
}

package dev.contrail.analyzer.cli;

import dev.contrail.analyzer.derive.ExpressionException;
import dev.contrail.analyzer.derive.StateOptions;
import dev.contrail.analyzer.derive.States;
import dev.contrail.analyzer.derive.UnknownNameException;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.StateAssertion;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.render.chart.StatePlotPicture;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws fields of objects over time. */
@Command(name = "state", description = "Draw fields of objects over time.", sortOptions = false)
final class StateCommand implements Callable<Integer> {
    @Mixin
    private InputOptions input = new InputOptions();

    @Option(names = "--y", split = ",", paramLabel = "MEASURE", description = "What to plot, in this order.")
    private List<String> measures = new ArrayList<>();

    @Option(
            names = "--color",
            paramLabel = "NAME",
            description = "What colours tell apart: action, thread, subject, an attribute, or none.")
    private @Nullable String color;

    @Option(names = "--facet", paramLabel = "NAME", description = "What panels tell apart: the same names.")
    private @Nullable String facet;

    @Option(names = "--shape-by-thread", description = "A mark's shape tells its thread.")
    private boolean shapeByThread;

    @Option(
            names = "--derive",
            paramLabel = "FORMULA",
            description = "A further measure, such as 'waiting = requested - released'.")
    private List<String> derived = new ArrayList<>();

    @Option(
            names = "--assert",
            paramLabel = "COMPARISON",
            description = "What should always hold, such as 'buffered <= 100'. Violations are marked; exit code 1.")
    private List<String> assertions = new ArrayList<>();

    @Mixin
    private PictureOutput output = new PictureOutput();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintStreams streams = ContrailCommand.streams(spec);
        List<Trace> traces = input.readSelected(streams);
        var options = new StateOptions(measures, color, facet, shapeByThread, derived, assertions);
        var categories = new Categories();
        var kind = new Pictures.Kind<StatePlot>(
                "snapshots (contrail.State, a subclass of StateEvent, or a mapped type)",
                trace -> trace.snapshots().stream().mapToLong(Snapshots::size).sum(),
                run -> States.of(run, options, categories),
                plots -> List.of(StatePlotPicture.of(plots)),
                StateCommand::tell);
        try {
            List<StatePlot> plots = new Pictures("state", input, output, streams).draw(kind, traces);
            return violated(plots) ? ExitCode.FOUND : input.exitCode(traces);
        } catch (UnknownNameException | ExpressionException e) {
            throw new Failure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean violated(List<StatePlot> plots) {
        return plots.stream().flatMap(plot -> plot.assertions().stream()).anyMatch(check -> check.violations() > 0);
    }

    private static String tell(StatePlot plot) {
        var text = new StringBuilder(Omission.count(plot.panels().size(), "panel"));
        for (StateAssertion check : plot.assertions()) {
            text.append("; ").append(check.text()).append(": ").append(Omission.count(check.violations(), "violation"));
        }
        return text.toString();
    }
}

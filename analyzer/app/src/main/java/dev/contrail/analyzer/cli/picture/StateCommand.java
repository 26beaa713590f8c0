package dev.contrail.analyzer.cli.picture;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.input.InputOptions;
import dev.contrail.analyzer.cli.output.PictureOutput;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.derive.state.StateOptions;
import dev.contrail.analyzer.derive.state.States;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.render.chart.state.StatePlotPicture;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Draws fields of objects over time. */
@Command(name = "state", description = "Draw fields of objects over time.", sortOptions = false)
public final class StateCommand implements Callable<Integer> {
    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private StateArguments state = new StateArguments();

    @Mixin
    private PictureOutput output = new PictureOutput();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintStreams streams = ContrailCommand.streams(spec);
        List<Trace> traces = input.readSelected(streams, TypeMapping.State.class::isInstance);
        StateOptions options = state.options();
        var categories = input.categories(traces);
        var kind = new Pictures.Kind<StatePlot>(
                "snapshots (contrail.State, a subclass of StateEvent, or a mapped type)",
                trace -> trace.snapshots().stream().mapToLong(Snapshots::size).sum(),
                run -> States.of(run, options, categories),
                plots -> List.of(StatePlotPicture.of(plots)),
                StateCommand::tell);
        List<StatePlot> plots =
                StateArguments.checked(() -> new Pictures("state", input, output, streams).draw(kind, traces));
        return StateArguments.isViolated(plots) ? ExitCode.FOUND : input.exitCode(traces);
    }

    private static String tell(StatePlot plot) {
        return Stream.concat(
                        Stream.of(Omission.count(plot.shared().size(), "panel")), StateArguments.told(plot).stream())
                .collect(Collectors.joining("; "));
    }
}

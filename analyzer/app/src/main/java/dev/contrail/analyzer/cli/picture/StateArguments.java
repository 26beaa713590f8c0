package dev.contrail.analyzer.cli.picture;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.derive.state.StateOptions;
import dev.contrail.analyzer.derive.state.UnknownNameException;
import dev.contrail.analyzer.formula.ExpressionException;
import dev.contrail.analyzer.model.StateAssertion;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.trace.Omission;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a state plot shows, computes and checks: what the commands that draw one share. */
final class StateArguments {
    @Option(
            names = "--y",
            split = ",",
            paramLabel = "MEASURE",
            description = "What to plot, in this order; a+b in one panel.")
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

    StateOptions options() {
        return new StateOptions(measures, color, facet, shapeByThread, derived, assertions);
    }

    /** Whether an assertion does not hold. */
    static boolean isViolated(Collection<StatePlot> plots) {
        return plots.stream().flatMap(plot -> plot.assertions().stream()).anyMatch(check -> check.violations() > 0);
    }

    /** What was checked in a plot, a phrase each; with the subject where it was checked on several. */
    static List<String> told(StatePlot plot) {
        var times =
                plot.assertions().stream().collect(Collectors.groupingBy(StateAssertion::text, Collectors.counting()));
        return plot.assertions().stream()
                .map(check -> check.text()
                        + (times.getOrDefault(check.text(), 0L) > 1 ? " of " + check.subject() : "")
                        + ": "
                        + Omission.count(check.violations(), "violation"))
                .toList();
    }

    /** Says what was checked in plots, a line for each plot in which something was. */
    static void tell(PrintWriter out, List<StatePlot> plots) {
        plots.stream()
                .filter(plot -> !plot.assertions().isEmpty())
                .forEach(plot -> out.println("  " + plot.title() + ": " + String.join("; ", told(plot))));
    }

    /** Derives; a name or an expression that makes no sense is the user's. */
    static <T> T checked(Supplier<T> derive) {
        try {
            return derive.get();
        } catch (UnknownNameException | ExpressionException e) {
            throw new Failure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }
}

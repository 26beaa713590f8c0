package dev.contrail.analyzer.cli.picture;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.input.InputOptions;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.cli.words.FindingOptions;
import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.derive.state.StateOptions;
import dev.contrail.analyzer.derive.state.StateViews;
import dev.contrail.analyzer.derive.state.States;
import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.mapping.JvmFacts;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SilentEnd;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.recording.Survey;
import dev.contrail.analyzer.redact.SecretNames;
import dev.contrail.analyzer.render.page.HtmlPage;
import dev.contrail.analyzer.render.page.PageRun;
import dev.contrail.analyzer.trace.JvmFact;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What an interactive page shows: the recordings, and the choices of its three views. */
final class PageArguments {
    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private StateArguments state = new StateArguments();

    @Mixin
    private FindingOptions chosen = new FindingOptions();

    @Mixin
    private OverlayOption overlays = new OverlayOption();

    @Option(
            names = "--include-jvm-info",
            description =
                    "Put the JVM's arguments, system properties and environment into the page, without the values of those"
                            + " named like passwords, tokens and secrets. Others may hold secrets, too; without this option"
                            + " nothing of them is in it.")
    private boolean jvmInfo;

    /**
     * A page as bytes, and what came of it.
     *
     * @param plots to tell assertions from
     */
    record Page(byte[] html, List<StatePlot> plots, int exitCode) {}

    /** The page; ends the command when there is nothing to draw. */
    Page page(PrintStreams streams) {
        var parts = Meanwhile.start(Executors.callable(HtmlPage::prepare));
        try {
            return pageOfRuns(streams);
        } finally {
            parts.get(); // see Main: also when there is no page
        }
    }

    private Page pageOfRuns(PrintStreams streams) {
        Mapping facts = jvmInfo ? new JvmFacts() : type -> List.of();
        List<Trace> traces = input.readSelected(streams, overlays.wanted(), facts);
        var categories = input.categories(traces);
        List<PageRun> runs = StateArguments.checked(() ->
                input.runs(traces).stream().map(run -> pageRun(run, categories)).toList());
        if (runs.stream().allMatch(PageArguments::isEmpty)) {
            throw input.nothingToDraw("messages, snapshots and actions", traces);
        }
        List<StatePlot> plots = runs.stream().map(PageRun::state).toList();
        int exitCode = StateArguments.isViolated(plots) ? ExitCode.FOUND : input.exitCode(traces);
        return new Page(HtmlPage.of(runs), plots, exitCode);
    }

    /** The first recording's name without its extension. */
    String name() {
        Path file = input.files().get(0).toAbsolutePath().normalize().getFileName();
        return file == null ? "recordings" : file.toString().replaceFirst("\\.jfr$", "");
    }

    private PageRun pageRun(List<Trace> run, Categories categories) {
        StateOptions options = state.options();
        // Takes as long as all three pictures; the page asks for it last.
        var findings = Meanwhile.start(() -> Finding.flat(Findings.in(run, chosen.without())));
        LaneChart lanes = Lanes.withoutAtOnce(run, categories); // the page counts by itself
        StatePlot plot = States.of(run, options, categories);
        Map<String, StatePlot> plotBy = StateViews.of(run, options, categories);
        SequenceDiagram sequence = Sequences.of(run, SequenceOptions.DEFAULT.folding(SequenceOptions.Folding.NEVER));
        return new PageRun(
                String.join(" + ", run.stream().map(Trace::name).toList()),
                run.stream().map(Trace::name).toList(),
                run.stream().mapToLong(PageArguments::events).sum(),
                omissions(run, true),
                omissions(run, false),
                findings,
                facts(run),
                lanes,
                plot,
                new PageRun.StateChoices(options.color(), options.facet(), options.shapeByThread()),
                plotBy,
                sequence);
    }

    /** Of a part those that are drawn of it; which of the others are in it, nobody has looked. */
    private static long events(Trace trace) {
        var drawn = Survey.of(trace);
        return trace.omissions().stream().anyMatch(omission -> omission.kind() == Omission.Kind.FILTERED)
                ? drawn.messages() + drawn.snapshots() + drawn.actions()
                : trace.totalEvents();
    }

    private static Map<String, List<JvmFact>> facts(List<Trace> run) {
        var facts = new LinkedHashMap<String, List<JvmFact>>();
        run.stream()
                .filter(trace -> !trace.facts().isEmpty())
                .forEach(trace -> facts.put(
                        trace.name(),
                        trace.facts().stream().map(SecretNames::redacted).toList()));
        return facts;
    }

    private static List<String> omissions(List<Trace> run, boolean losses) {
        var texts = new ArrayList<String>();
        for (Trace trace : run) {
            trace.omissions().stream()
                    .filter(omission -> omission.isLoss() == losses)
                    .map(omission -> run.size() == 1 ? omission : omission.in(trace.name()))
                    .forEach(omission -> texts.add(omission.line()));
        }
        if (!losses) {
            SilentEnd.note(run).map(Omission::line).ifPresent(texts::add);
        }
        return texts;
    }

    private static boolean isEmpty(PageRun run) {
        return run.lanes().isEmpty()
                && run.state().panels().isEmpty()
                && run.sequence().messages().size() == 0;
    }
}

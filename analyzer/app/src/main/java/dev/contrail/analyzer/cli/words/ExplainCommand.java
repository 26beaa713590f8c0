package dev.contrail.analyzer.cli.words;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.input.InputOptions;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.derive.Runs;
import dev.contrail.analyzer.explain.Explainer;
import dev.contrail.analyzer.explain.Explanation;
import dev.contrail.analyzer.explain.Question;
import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Answers about order, a little at a time. */
@Command(
        name = "explain",
        description = {
            "Tell who waited for whom, since when, and what happened just before: a little at a time.",
            "Without --at, --exchange, --thread and --participant: where to look first."
        },
        sortOptions = false)
public final class ExplainCommand implements Callable<Integer> {
    private static final int USUAL_LETTERS = 4_000;

    /** A line of an answer has more: where there is no room for so many facts, no more need be found. */
    private static final int LETTERS_OF_A_FACT = 20;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private FindingOptions chosen = new FindingOptions();

    @Option(names = "--json", description = "As JSON, as docs/explain.schema.json says: a list for several processes.")
    private boolean json;

    @Option(names = "--text", description = "As text. This is the default.")
    private boolean text;

    @Option(
            names = "--limit",
            paramLabel = "LETTERS",
            description =
                    "How long an answer may be; with more, what sections leave out is told, as far as there is room."
                            + " Default: ${DEFAULT-VALUE}.")
    private int limit = USUAL_LETTERS;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintStreams streams = ContrailCommand.streams(spec);
        if (json && text) {
            throw new Failure(ExitCode.USAGE, "--json and --text: one of them, not both");
        }
        if (limit < 1) {
            throw new Failure(
                    ExitCode.USAGE, "--limit " + limit + ": an answer has a letter at least\n  try: --limit 4000");
        }
        Optional<String> thread = input.takeThread();
        question.check(thread);
        List<Trace> traces = input.readSelected(streams, any -> true);
        if (traces.stream().allMatch(trace -> trace.eventRange().isEmpty())) {
            throw input.nothingToDraw("messages, snapshots and actions", traces);
        }
        var answers = new ArrayList<ExplainText.Answer>();
        for (List<Trace> run : input.runs(traces)) {
            TimeRange range = Runs.range(run);
            long origin = Runs.originNanos(run);
            Question asked = question.in(new TimeRange(origin, range.endNanos()), thread);
            List<Finding> findings = Findings.in(run, chosen.without());
            List<String> names = Findings.recordings(run);
            for (int place = 0; place < run.size(); place++) {
                Trace trace = run.get(place);
                String name = names.get(place);
                Optional<Explanation> answer = new Explainer(
                                trace.within(Runs.range(List.of(trace)), origin),
                                trace.range(),
                                Finding.of(name, findings),
                                limit > USUAL_LETTERS ? limit / LETTERS_OF_A_FACT : 0)
                        .answer(asked);
                answer.ifPresent(told ->
                        answers.add(new ExplainText.Answer(name.isEmpty() ? trace.name() : name, origin, told)));
            }
        }
        if (answers.isEmpty()) {
            throw new Failure(ExitCode.NOTHING, question.unknown(thread, traces));
        }
        streams.out().print(json ? ExplainJson.of(answers, limit) : ExplainText.of(answers, input.files(), limit));
        streams.out().flush();
        return input.exitCode(traces);
    }
}

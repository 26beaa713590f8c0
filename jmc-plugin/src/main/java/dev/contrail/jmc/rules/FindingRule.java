package dev.contrail.jmc.rules;

import dev.contrail.analyzer.findings.Detector;
import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.jmc.Topic;
import dev.contrail.jmc.items.Traces;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableFuture;
import java.util.stream.Collectors;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.unit.IQuantity;
import org.openjdk.jmc.common.unit.UnitLookup;
import org.openjdk.jmc.common.util.IPreferenceValueProvider;
import org.openjdk.jmc.common.util.TypedPreference;
import org.openjdk.jmc.flightrecorder.rules.IResult;
import org.openjdk.jmc.flightrecorder.rules.IResultValueProvider;
import org.openjdk.jmc.flightrecorder.rules.IRule;
import org.openjdk.jmc.flightrecorder.rules.ResultBuilder;
import org.openjdk.jmc.flightrecorder.rules.Severity;
import org.openjdk.jmc.flightrecorder.rules.TypedResult;
import org.openjdk.jmc.flightrecorder.rules.util.RulesToolkit.EventAvailability;

/**
 * Asks one detector: OK when there is none, not applicable without events that it could be found in.
 *
 * <p>Texts are results and not part of the messages, because Mission Control encodes results only where it shows them as
 * HTML, and names in a recording may hold anything.
 */
public abstract class FindingRule implements IRule {
    private static final double WARNING_SCORE = 90;
    private static final double INFO_SCORE = 50;

    private static final TypedResult<String> TITLE = text("title", "Title", "What was found, in a line");
    private static final TypedResult<String> WORDS = text("words", "Words", "What was found, in whole sentences");

    private final Detector detector;
    private final Finding.Kind kind;

    /** A rule that asks a detector. */
    protected FindingRule(Detector detector) {
        this.detector = detector;
        this.kind = detector.kind();
    }

    private static TypedResult<String> text(String id, String name, String description) {
        return new TypedResult<>(id, name, description, UnitLookup.PLAIN_TEXT, String.class);
    }

    @Override
    public String getId() {
        return "dev.contrail." + kind.id();
    }

    @Override
    public String getTopic() {
        return Topic.NAME;
    }

    @Override
    public String getName() {
        return kind.title();
    }

    /** None: which event types there are is up to the program, and what is missing is told by the result. */
    @Override
    public Map<String, EventAvailability> getRequiredEvents() {
        return Map.of();
    }

    @Override
    public Collection<TypedPreference<?>> getConfigurationAttributes() {
        return List.of();
    }

    @Override
    public Collection<TypedResult<?>> getResults() {
        return List.of(TypedResult.SCORE, TITLE, WORDS);
    }

    @Override
    public RunnableFuture<IResult> createEvaluation(
            IItemCollection items, IPreferenceValueProvider preferences, IResultValueProvider results) {
        return new FutureTask<>(() -> evaluate(Traces.of(items), preferences));
    }

    private IResult evaluate(Trace trace, IPreferenceValueProvider preferences) {
        ResultBuilder result = ResultBuilder.createFor(this, preferences);
        if (!Findings.canLook(detector, trace)) {
            return result.setSeverity(Severity.NA)
                    .setSummary("No events that this could be found in; the Contrail page says how to have them.")
                    .build();
        }
        List<Finding> found = Findings.of(detector, trace);
        return found.isEmpty() ? healthy(result) : found(result, found);
    }

    private IResult healthy(ResultBuilder result) {
        return result.setSeverity(Severity.OK)
                .addResult(TypedResult.SCORE, score(0))
                .setSummary("Not found.")
                .setExplanation(kind.description())
                .build();
    }

    private IResult found(ResultBuilder result, List<Finding> found) {
        Finding worst = found.get(0);
        boolean warns = worst.severity() == Finding.Severity.WARNING;
        String more = found.size() == 1 ? "" : ", and " + (found.size() - 1) + " more";
        return result.setSeverity(warns ? Severity.WARNING : Severity.INFO)
                .addResult(TypedResult.SCORE, score(warns ? WARNING_SCORE : INFO_SCORE))
                .addResult(TITLE, worst.title() + more)
                .addResult(WORDS, found.stream().map(Finding::words).collect(Collectors.joining("\n")))
                .setSummary("{title}")
                .setExplanation(kind.description() + "\n{words}")
                .setSolution(kind.remedy())
                .build();
    }

    private static IQuantity score(double score) {
        return UnitLookup.NUMBER_UNITY.quantity(score);
    }
}

package dev.contrail.jmc.rules;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Detectors;
import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.recording.TestRecordings;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.jmc.ContrailPageFactory;
import dev.contrail.jmc.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.util.IPreferenceValueProvider;
import org.openjdk.jmc.common.util.StateToolkit;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;
import org.openjdk.jmc.flightrecorder.rules.IResult;
import org.openjdk.jmc.flightrecorder.rules.IRule;
import org.openjdk.jmc.flightrecorder.rules.ResultToolkit;
import org.openjdk.jmc.flightrecorder.rules.RuleRegistry;
import org.openjdk.jmc.flightrecorder.rules.Severity;
import org.openjdk.jmc.flightrecorder.rules.TypedResult;
import org.openjdk.jmc.flightrecorder.rules.report.html.JfrHtmlRulesReport;
import org.openjdk.jmc.flightrecorder.rules.util.RulesToolkit;

/** The rules as Mission Control finds, evaluates and reports them. */
class RulesTest {
    private static final String PREFIX = "dev.contrail.";

    private static List<IRule> rules() {
        return RuleRegistry.getRules().stream()
                .filter(rule -> rule.getId().startsWith(PREFIX))
                .toList();
    }

    /** Results by what follows the prefix in their rules' ids. */
    private static Map<String, IResult> evaluate(IItemCollection items) throws Exception {
        var results = new HashMap<String, IResult>();
        Map<IRule, Future<IResult>> futures =
                RulesToolkit.evaluateParallel(rules(), items, IPreferenceValueProvider.DEFAULT_VALUES, 2);
        for (var future : futures.entrySet()) {
            String id = future.getKey().getId().substring(PREFIX.length());
            results.put(id, future.getValue().get());
        }
        return results;
    }

    /** The one that is found in the file of a sample. */
    private static Finding finding(String sample) throws IOException {
        List<Finding> findings = Findings.in(TestRecordings.read(Samples.file(sample)));
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static String text(IResult result, String message) {
        return ResultToolkit.populateMessage(result, message, false);
    }

    @Test
    void registry_hasARuleForEachDetector_onThePagesTopic() throws Exception {
        assertThat(rules())
                .extracting(IRule::getId)
                .contains("dev.contrail.spin", "dev.contrail.outlived")
                .containsExactlyInAnyOrderElementsOf(Detectors.kinds().stream()
                        .map(kind -> PREFIX + kind.id())
                        .toList());
        String[] topics = new ContrailPageFactory().getTopics(StateToolkit.fromXMLString("<state/>"));
        assertThat(rules()).allSatisfy(rule -> {
            assertThat(topics).containsExactly(rule.getTopic());
            assertThat(rule.getName()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "upload-queue-buggy, spin, WARNING",
        "expect-continue-buggy, outlived, WARNING",
        "sliding-window-10, stall, WARNING",
        "sliding-window-100, stall, INFO",
        "sliding-window-none, hoard, WARNING",
    })
    void rules_onABuggySample_tellTheBugAndNothingElse(String sample, String rule, Severity severity) throws Exception {
        Map<String, IResult> results = evaluate(Samples.items(sample));
        IResult found = Objects.requireNonNull(results.remove(rule));
        assertThat(found.getSeverity()).isEqualTo(severity);
        String summary = finding(sample).title();
        assertThat(text(found, found.getSummary())).isEqualTo(summary);
        assertThat(text(found, found.getExplanation())).doesNotContain("{").hasSizeGreaterThan(summary.length());
        assertThat(found.getSolution()).isNotBlank();
        assertThat(Severity.get(found.getResult(TypedResult.SCORE).doubleValue()))
                .isEqualTo(severity);
        assertThat(results.values())
                .allSatisfy(other -> assertThat(other.getSeverity()).isIn(Severity.OK, Severity.NA));
    }

    @ParameterizedTest
    @CsvSource({
        "upload-queue-fixed, spin",
        "expect-continue-fixed, outlived",
        "sliding-window-seekable, stall",
        "sliding-window-seekable, hoard",
    })
    void rules_onAFixedSample_areOk(String sample, String rule) throws Exception {
        Map<String, IResult> results = evaluate(Samples.items(sample));
        assertThat(Objects.requireNonNull(results.get(rule)).getSeverity()).isEqualTo(Severity.OK);
        assertThat(results.values())
                .allSatisfy(other -> assertThat(other.getSeverity()).isIn(Severity.OK, Severity.NA));
    }

    @Test
    void rules_withoutOurEvents_doNotApply(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("other.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.JVMInformation");
            recording.start();
            recording.stop();
            recording.dump(file);
        }
        Map<String, IResult> results = evaluate(JfrLoaderToolkit.loadEvents(file.toFile()));
        assertThat(results).hasSize(Detectors.all().size());
        assertThat(Objects.requireNonNull(results.remove("data-withheld")).getSeverity())
                .isEqualTo(Severity.OK); // any recording may lack something
        assertThat(results.values())
                .allSatisfy(result -> assertThat(result.getSeverity()).isEqualTo(Severity.NA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload-queue-buggy", "upload-queue-fixed"})
    void report_inHtml_tellsIt(String sample) throws Exception {
        String html = JfrHtmlRulesReport.createReport(Samples.items(sample));
        boolean buggy = sample.endsWith("buggy");
        assertThat(html).contains("Tasks put back over and over");
        Finding spin = finding("upload-queue-buggy");
        assertThat(html.contains(spin.title())).isEqualTo(buggy);
        String workers = spin.evidence().threads().stream()
                .limit(3)
                .map(TraceThread::name)
                .collect(joining(", "));
        assertThat(html.contains(workers)).isEqualTo(buggy);
    }

    @Test
    void report_ofNamesThatLookLikeHtml_showsThemAsText(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("hostile.jfr");
        try (var recording = new Recording()) {
            recording.enable("contrail.Action").with("level", "trace");
            recording.start();
            for (int i = 0; i < 40; i++) {
                dev.contrail.events.Contrail.action("<b>queue</b>", "put back", "<script>{title}{words}</script>");
            }
            recording.stop();
            recording.dump(file);
        }
        String html = JfrHtmlRulesReport.createReport(JfrLoaderToolkit.loadEvents(file.toFile()));
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>{", "<b>queue");
        assertThat(Arrays.asList(html.split("\n", -1))).noneMatch(line -> line.contains("{words}</script>"));
    }
}

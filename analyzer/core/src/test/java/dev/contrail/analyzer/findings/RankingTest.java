package dev.contrail.analyzer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Depth;
import dev.contrail.analyzer.model.Finding.Severity;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.TraceThread;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told to follow from what. */
class RankingTest {
    private static final Participant CACHE = new Participant("Cache", 1, 1);
    private static final Participant OTHER = new Participant("Other", 1, 1);

    private static Finding finding(String kind, Participant about, long from, long to) {
        return finding(kind, Severity.WARNING, about, List.of(), new TimeRange(from, to));
    }

    private static Finding finding(
            String kind, Severity severity, Participant about, List<TraceThread> by, TimeRange time) {
        Finding.Kind of = Detectors.named(kind).orElseThrow().kind();
        var proof = new Finding.Proof(List.of(about), by, time, List.of());
        return new Finding(of, severity, kind + " of " + about.name(), "", proof);
    }

    /** Each with what follows from it, such as {@code stampede of Cache <- silence of Cache}. */
    private static List<String> ranked(Finding... findings) {
        return Ranking.of(List.of(findings)).stream()
                .map(cause -> String.join(
                        " <- ",
                        Finding.flat(List.of(cause)).stream()
                                .map(Finding::title)
                                .toList()))
                .toList();
    }

    @Test
    void silence_ofWhoTakesPartInAStampede_followsFromIt_thoughItBegan() {
        assertThat(ranked(finding("silence", CACHE, 10, 100), finding("stampede", CACHE, 20, 50)))
                .containsExactly("stampede of Cache <- silence of Cache");
    }

    @Test
    void silence_ofAnother_standsForItself() {
        assertThat(ranked(finding("stampede", CACHE, 10, 50), finding("silence", OTHER, 20, 100)))
                .containsExactly("stampede of Cache", "silence of Other");
    }

    @Test
    void leakedLevel_ofAQueueThatGrows_followsFromThat() {
        assertThat(ranked(finding("leaked-level", CACHE, 0, 100), finding("unbounded-queue", CACHE, 5, 90)))
                .containsExactly("unbounded-queue of Cache <- leaked-level of Cache");
    }

    @Test
    void errorRate_besideARetryStorm_isNoConsequenceOfIt() {
        assertThat(ranked(finding("retry-storm", CACHE, 0, 100), finding("error-rate", CACHE, 0, 100)))
                .containsExactly("retry-storm of Cache", "error-rate of Cache");
        assertThat(ranked(finding("retry-storm", CACHE, 0, 100), finding("no-reply", CACHE, 0, 100)))
                .containsExactly("retry-storm of Cache <- no-reply of Cache");
    }

    @Test
    void findings_areInOrderOfSeverity_thenDepth_thenTime_thenName() {
        var time = new TimeRange(5, 50);
        assertThat(ranked(
                        finding("stampede", CACHE, 5, 50),
                        finding("use-after-close", Severity.NOTE, OTHER, List.of(), time),
                        finding("retry-storm", new Participant("Late", 1, 1), 6, 50),
                        finding("falling-ceiling", new Participant("Early", 1, 1), 5, 50),
                        finding("lock-order", new Participant("Locks", 1, 1), 40, 50)))
                .containsExactly(
                        "lock-order of Locks",
                        "falling-ceiling of Early",
                        "stampede of Cache",
                        "retry-storm of Late",
                        "use-after-close of Other");
    }

    @Test
    void symptom_thatEndedBeforeTheCauseBegan_standsForItself() {
        assertThat(ranked(finding("double-release", CACHE, 50, 100), finding("no-reply", CACHE, 10, 50)))
                .containsExactly("double-release of Cache <- no-reply of Cache");
        assertThat(ranked(finding("double-release", CACHE, 51, 100), finding("no-reply", CACHE, 10, 50)))
                .containsExactly("double-release of Cache", "no-reply of Cache");
    }

    @Test
    void errors_thatBeganBeforeTheCause_standForThemselves() {
        assertThat(ranked(finding("double-release", CACHE, 9, 100), finding("error-rate", CACHE, 10, 50)))
                .containsExactly("double-release of Cache <- error-rate of Cache");
        assertThat(ranked(finding("double-release", CACHE, 11, 100), finding("error-rate", CACHE, 10, 50)))
                .containsExactly("double-release of Cache", "error-rate of Cache");
    }

    @Test
    void locksInBothOrders_explainOnlyWhatHangs() {
        assertThat(ranked(finding("lock-order", CACHE, 10, 50), finding("no-reply", CACHE, 20, 50)))
                .containsExactly("lock-order of Cache", "no-reply of Cache");
        assertThat(ranked(finding("lock-order", CACHE, 10, 50), finding("never-ended", CACHE, 20, 50)))
                .containsExactly("lock-order of Cache <- never-ended of Cache");
    }

    @Test
    void bug_doesNotFollowFromWhatIsOnlyWorthKnowing() {
        var time = new TimeRange(10, 50);
        assertThat(ranked(
                        finding("double-release", Severity.NOTE, CACHE, List.of(), time),
                        finding("no-reply", CACHE, 10, 50)))
                .containsExactly("no-reply of Cache", "double-release of Cache");
    }

    @Test
    void symptom_ofTheSameThread_followsThoughItIsAboutAnother() {
        var time = new TimeRange(10, 50);
        var threads = List.of(new TraceThread("worker", 1, false));
        assertThat(ranked(
                        finding("double-release", Severity.WARNING, CACHE, threads, time),
                        finding("no-reply", Severity.WARNING, OTHER, threads, time)))
                .containsExactly("double-release of Cache <- no-reply of Other");
    }

    @Test
    void whatTheRecordingItselfTells_followsFromNothing() {
        assertThat(ranked(finding("double-release", CACHE, 10, 50), finding("data-withheld", CACHE, 10, 50)))
                .containsExactly("double-release of Cache", "data-withheld of Cache");
    }

    @Test
    void symptoms_ofOneCause_areAllUnderIt() {
        assertThat(ranked(
                        finding("no-reply", CACHE, 10, 50),
                        finding("double-release", CACHE, 10, 50),
                        finding("stampede", CACHE, 10, 50)))
                .containsExactly("double-release of Cache <- stampede of Cache <- no-reply of Cache");
    }

    @Test
    void findings_atOneTime_areInOrderOfTheirKinds_whateverTheirTitles() {
        Finding ceiling = finding("falling-ceiling", CACHE, 5, 50);
        Finding stampede = finding("stampede", OTHER, 5, 50);

        assertThat(Ranking.of(List.of(titled("a", stampede), titled("z", ceiling))))
                .extracting(Finding::title)
                .containsExactly("z", "a");
    }

    private static Finding titled(String title, Finding finding) {
        return new Finding(finding.kind(), finding.severity(), title, "", finding.evidence());
    }

    @Test
    void finding_ofAKindThatNobodyLooksFor_followsFromWhatIsNearerToTheMistake() {
        Finding mistake = finding("double-release", CACHE, 10, 50);

        assertThat(ranked(mistake, unknown(Depth.MECHANISM))).containsExactly("double-release of Cache <- unknown");
        assertThat(ranked(mistake, unknown(Depth.MISTAKE))).containsExactly("double-release of Cache", "unknown");
    }

    private static Finding unknown(Depth depth) {
        Finding known = finding("no-reply", CACHE, 10, 50);
        var kind = new Finding.Kind("unknown", depth, Finding.Table.MESSAGES, "", "", "");
        return new Finding(kind, known.severity(), "unknown", "", known.evidence());
    }

    @Test
    void silence_ofAThreadOfTheSameName_inAnotherRecording_standsForItself() {
        List<TraceThread> worker = List.of(new TraceThread("worker", 7, false));
        var time = new TimeRange(10, 50);
        Finding convoy = finding("convoy", Severity.WARNING, CACHE, worker, time);
        Finding silence = finding("silence", Severity.WARNING, OTHER, worker, time);

        assertThat(ranked(convoy.in("a.jfr"), silence.in("a.jfr"))).hasSize(1);
        assertThat(ranked(convoy.in("a.jfr"), silence.in("b.jfr"))).hasSize(2);
    }
}

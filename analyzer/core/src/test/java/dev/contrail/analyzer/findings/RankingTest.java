package dev.contrail.analyzer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told to follow from what. */
class RankingTest {
    private static final Participant CACHE = new Participant("Cache", 1, 1);
    private static final Participant OTHER = new Participant("Other", 1, 1);

    private static Finding finding(String kind, Participant about, long from, long to) {
        Finding.Kind of = Detectors.named(kind).orElseThrow().kind();
        var proof = new Finding.Proof(List.of(about), List.of(), new TimeRange(from, to), List.of());
        return new Finding(of, Severity.WARNING, kind + " of " + about.name(), "", proof);
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
}

package dev.contrail.analyzer.cli.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Detectors;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Search;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.SilentEnd;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingsTextTest {
    private static final String NO_DUMP =
            "           not looked for: deadlock, held-up, hung-pool, stuck-read: no jdk.ThreadDump";

    private static final String SILENCE = "nothing is recorded in its last 3 s";

    @Test
    void findings_ofWaitsWithoutADump_sayInOneLineThatNoDeadlockWasLookedFor() {
        assertThat(told(List.of("convoy", "pinned-carrier"), Set.of(Need.DUMP, Need.LIFETIMES)))
                .endsWith(NO_DUMP);
    }

    @Test
    void findings_ofWaitsWithADump_orWithoutWaits_sayNothingOfIt() {
        assertThat(told(List.of("convoy", "pinned-carrier"), Set.of(Need.LIFETIMES)))
                .noneMatch(line -> line.contains("not looked for"));
        assertThat(told(List.of("convoy"), Set.of(Need.DUMP, Need.WAITS)))
                .noneMatch(line -> line.contains("not looked for"));
    }

    @Test
    void findings_ofARecordingThatIsCut_sayAlsoWithoutWaitsThatNoDeadlockWasLookedFor() {
        assertThat(told("data-withheld", List.of("convoy"), Set.of(Need.DUMP, Need.WAITS), 0))
                .endsWith(
                        "           not looked for: deadlock, held-up, hung-pool, stuck-read: no jdk.ThreadDump, which comes",
                        "           at a chunk's end");
    }

    @Test
    void findings_ofVirtualThreads_sayInOneLineThatNoDeadlockOfTheirsIsFound() {
        assertThat(told("convoy", List.of("convoy"), Set.of(), 1_200))
                .endsWith(
                        "           not looked for: deadlocks of virtual threads (at least 1,200 here): no dump has them");
        assertThat(told("convoy", List.of("convoy"), Set.of(), 0)).noneMatch(line -> line.contains("virtual"));
    }

    @Test
    void findings_ofARecordingThatEndsSilently_sayItWhereNoDumpTellsWhoHangs() {
        assertThat(silent(Set.of(Need.DUMP), List.of())).contains(SILENCE + "; " + SilentEnd.NO_DUMP);
        assertThat(silent(Set.of(Need.DUMP), List.of(finding("convoy")))).contains(SILENCE + "; " + SilentEnd.NO_DUMP);
        assertThat(silent(Set.of(), List.of())).contains(SILENCE).doesNotContain(SilentEnd.NO_DUMP);
        assertThat(silent(Set.of(), List.of(finding("convoy")))).doesNotContain(SILENCE);
    }

    /** In one line. */
    private static String silent(Set<Need> missing, List<Finding> findings) {
        var search = new Search(findings, List.of(), List.of(), missing, List.of(), 0, Optional.of(SILENCE));
        return FindingsText.text(Map.of("app.jfr", search), false).replaceAll("\\s+", " ");
    }

    @Test
    void findings_ofAPart_sayOfThePartThatItHasNoDump() {
        var nothing = new Search(
                List.of(), List.of(), List.of(kind("deadlock")), Set.of(Need.DUMP), List.of(), 0, Optional.empty());

        assertThat(FindingsText.text(Map.of("app.jfr", nothing), true))
                .contains("because this part of the recording has no dump of threads");
        assertThat(FindingsText.text(Map.of("app.jfr", nothing), false))
                .contains("because the recording has no dump of threads");
    }

    @Test
    void findings_ofSeveralRecordings_nameTheirs_andASymptomsWhereItIsAnother() {
        Finding cause = finding("convoy")
                .with(List.of(finding("silence").in("a.jfr"), finding("silence").in("b.jfr")))
                .in("a.jfr");
        var search = new Search(List.of(cause), List.of(), List.of(), Set.of(), List.of(), 0, Optional.empty());

        assertThat(FindingsText.text(Map.of("a.jfr + b.jfr", search), false).lines())
                .contains("  warning  a.jfr: One at a time")
                .contains("           → from that: One at a time")
                .contains("           → from that: b.jfr: One at a time");
    }

    private static List<String> told(List<String> lookedFor, Set<Need> missing) {
        return told("convoy", lookedFor, missing, 0);
    }

    private static List<String> told(String found, List<String> lookedFor, Set<Need> missing, long virtualThreads) {
        var search = new Search(
                List.of(finding(found)),
                lookedFor.stream().map(FindingsTextTest::kind).toList(),
                Stream.of("deadlock", "outlived", "held-up", "hung-pool", "stuck-read")
                        .map(FindingsTextTest::kind)
                        .toList(),
                missing,
                List.of(),
                virtualThreads,
                Optional.empty());
        return FindingsText.text(Map.of("app.jfr", search), false).lines().toList();
    }

    private static Finding finding(String kind) {
        return new Finding(
                kind(kind),
                Finding.Severity.WARNING,
                "One at a time",
                "All stood in line.",
                new Finding.Proof(List.of(), List.of(), new TimeRange(0, 1), List.of()));
    }

    private static Finding.Kind kind(String id) {
        return Detectors.named(id).orElseThrow().kind();
    }
}

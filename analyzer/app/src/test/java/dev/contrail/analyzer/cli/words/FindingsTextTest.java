package dev.contrail.analyzer.cli.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Detectors;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Search;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingsTextTest {
    private static final String NO_DUMP =
            "           not looked for: deadlock, held-up, hung-pool, stuck-read: no jdk.ThreadDump";

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
                        "           not looked for: deadlocks of virtual threads (1,200 here): no dump of threads has them");
        assertThat(told("convoy", List.of("convoy"), Set.of(), 0)).noneMatch(line -> line.contains("virtual"));
    }

    private static List<String> told(List<String> lookedFor, Set<Need> missing) {
        return told("convoy", lookedFor, missing, 0);
    }

    private static List<String> told(String found, List<String> lookedFor, Set<Need> missing, long virtualThreads) {
        var finding = new Finding(
                kind(found),
                Finding.Severity.WARNING,
                "One at a time",
                "All stood in line.",
                new Finding.Proof(List.of(), List.of(), new TimeRange(0, 1), List.of()));
        var search = new Search(
                List.of(finding),
                lookedFor.stream().map(FindingsTextTest::kind).toList(),
                Stream.of("deadlock", "outlived", "held-up", "hung-pool", "stuck-read")
                        .map(FindingsTextTest::kind)
                        .toList(),
                missing,
                List.of(),
                virtualThreads);
        return FindingsText.text(Map.of("app.jfr", search)).lines().toList();
    }

    private static Finding.Kind kind(String id) {
        return Detectors.named(id).orElseThrow().kind();
    }
}

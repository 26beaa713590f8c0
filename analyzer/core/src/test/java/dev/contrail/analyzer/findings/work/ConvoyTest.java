package dev.contrail.analyzer.findings.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From what on threads that stand in line for an object are told. */
class ConvoyTest {
    private final Story story = new Story();

    /** Rounds of half a second each, in which so many threads come at once and write for 10 ms each, the last part to a disk. */
    private ConvoyTest awaiting(int rounds, int threads, double onDisk) {
        return awaiting(rounds, threads, "write", onDisk);
    }

    private ConvoyTest awaiting(int rounds, int threads, String writes, double onDisk) {
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < threads; turn++) {
                double from = round * 500 + 10 * turn;
                String thread = "w" + turn;
                if (turn > 0) {
                    story.span(round * 500, 10 * turn, thread, "Journal#1", "await turn", null);
                }
                story.span(from, 10, thread, "Journal#1", writes, null);
                if (onDisk > 0) {
                    story.span(from + 10 - onDisk, onDisk, thread, "Disk#1", "force", null);
                }
            }
        }
        return this;
    }

    private List<Finding> found() {
        return story.found("convoy");
    }

    private static ConvoyTest told() {
        return new ConvoyTest();
    }

    @Test
    void convoy_ofThreadsThatAwaitTheirTurn_tellsHowManyWaitForWhat() {
        assertThat(awaiting(2, 8, 9).found()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.title()).isEqualTo("7 threads in line for Journal#1 while one does “force”");
            assertThat(finding.words())
                    .isEqualTo(
                            "At +0.000 s, 7 threads were in “await turn” of Journal#1 at once; “write” is done by one at"
                                    + " a time, who spends 90 % of it in “force”. At least 3 stood in line for 100 ms, while the"
                                    + " object was in use for 160 ms. All together they waited 560 ms.");
            assertThat(finding.evidence().count("inLine")).isEqualTo(7);
            assertThat(finding.evidence().count("inLineNanos")).isEqualTo(100_000_000);
            assertThat(finding.evidence().count("heldNanos")).isEqualTo(160_000_000);
            assertThat(finding.evidence().threads()).hasSize(7);
            assertThat(finding.evidence().rows()).hasSize(14);
        });
    }

    @Test
    void convoy_whereThreeWaitForHalfOfTheTime_isFound_forLessIsNone() {
        assertThat(told().awaiting(2, 6, 9).found()).hasSize(1);
        assertThat(told().awaiting(3, 5, 9).found()).isEmpty();
    }

    @Test
    void convoy_whereHalfIsSpentOnSomethingElse_isFound_whereLessIsNone() {
        assertThat(told().awaiting(2, 8, 5).found()).hasSize(1);
        assertThat(told().awaiting(2, 8, 4.9).found()).isEmpty();
    }

    @Test
    void convoy_ofSixWaits_isFound_ofFiveIsNone() {
        assertThat(told().awaiting(1, 7, 9).found()).hasSize(1);
        assertThat(told().awaiting(1, 6, 9).found()).isEmpty();
    }

    @Test
    void convoy_inATenthOfTheRecording_isFound_inLessIsNone() {
        var tenth = told().awaiting(1, 8, 9);
        tenth.story.call(800, "main", "main", "log", "over");
        assertThat(tenth.found()).hasSize(1);

        var less = told().awaiting(1, 8, 9);
        less.story.call(801, "main", "main", "log", "over");
        assertThat(less.found()).isEmpty();
    }

    @Test
    void convoy_forAnObjectThatTwoHaveAtOnce_isNone_butForOnceInFiftyTimes() {
        // Fifty and more times; in each second one more thread writes for a moment beside another.
        var once = told().awaiting(7, 8, 9);
        once.story.span(5, 1, "x", "Journal#1", "write", null);
        assertThat(once.found()).hasSize(1);

        var twice = told().awaiting(7, 8, 9);
        twice.story.span(5, 1, "x", "Journal#1", "write", null).span(505, 1, "x", "Journal#1", "write", null);
        assertThat(twice.found()).isEmpty();
    }

    @Test
    void convoy_forAnObjectInWhichAllOnlyWait_isNone() {
        assertThat(awaiting(2, 8, "await more", 9).found()).isEmpty();
    }

    @Test
    void convoy_whereNobodySaysWhatIsSlow_isFound_whenThreeAreInLineForFourFifthsOfTheTime() {
        assertThat(told().awaiting(2, 15, 0).found()).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("14 threads in line for Journal#1 while one does “write”");
            assertThat(finding.words()).contains("“write” is done by one at a time. At least 3");
        });
        assertThat(told().awaiting(2, 14, 0).found()).isEmpty();
    }

    @Test
    void convoy_forAnObjectToWhichTwoThingsAreDoneInTurn_tellsTheLonger() {
        awaiting(2, 8, 9);
        for (int n = 0; n < 5; n++) {
            story.span(500 + n * 2, 1, "w1", "Journal#1", "check", null);
        }
        assertThat(found())
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).contains("“write” is done by one at a time"));
    }

    @Test
    void convoys_forTwoObjects_areToldOfTheOneForWhichThreadsStandInLineLonger() {
        awaiting(2, 8, 9);
        for (int turn = 0; turn < 12; turn++) {
            String thread = "v" + turn;
            if (turn > 0) {
                story.span(1_100, 30 * turn, thread, "Ledger#1", "await", null);
            }
            story.span(1_100 + 30 * turn, 30, thread, "Ledger#1", "book", null)
                    .span(1_101 + 30 * turn, 28, thread, "Disk#1", "sync", null);
        }
        assertThat(found())
                .extracting(Finding::title)
                .containsExactly("11 threads in line for Ledger#1 while one does “sync”");
    }

    /** Rounds in which so many threads are in a note at once, in which one writes at a time. */
    private ConvoyTest noting(int rounds, int threads, int writers, double lasts) {
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < threads; turn++) {
                story.span(round * 500, 10 * turn + 9.5, "w" + turn, "Journal#1", "note", null);
                if (turn < writers) {
                    story.span(round * 500 + 10 * turn, lasts, "w" + turn, "Disk#1", "write", null);
                }
            }
        }
        return this;
    }

    @Test
    void convoy_insideOfWhatThreadsDo_isToldAsWhatOneDoesAtATime() {
        assertThat(noting(2, 8, 8, 9).found()).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("8 threads in line for Journal#1 while one does “write”");
            assertThat(finding.words())
                    .isEqualTo("At +0.000 s, 8 threads were in “note” of Journal#1 at once; “write” is done by one at a"
                            + " time. At least 3 stood in line for 99 ms, while the object was in use for 144 ms. All"
                            + " together they waited 712 ms.");
        });
    }

    @Test
    void convoy_insideOfWhatThreadsDo_needsThreeBesideTheOneThatHasIt() {
        assertThat(told().noting(2, 6, 6, 9).found()).hasSize(1);
        assertThat(told().noting(2, 5, 5, 9).found()).isEmpty();
    }

    @Test
    void convoy_insideOfWhatThreadsDo_isOneWhereMostOfThemHaveIt() {
        assertThat(told().noting(2, 9, 5, 9).found()).hasSize(1);
        assertThat(told().noting(2, 10, 5, 9).found()).isEmpty();
    }

    @Test
    void convoy_insideOfWhatThreadsDo_isNoneWhereTwoDoItAtOnce() {
        assertThat(told().noting(2, 8, 8, 10).found()).isEmpty();
    }

    @Test
    void convoy_insideOfWhatThreadsDo_isNoneWhereTwoThreadsDoAll() {
        for (int n = 0; n < 20; n++) {
            story.span(n * 5, 60, "w" + n, "Journal#1", "note", null);
            story.span(n * 10 + 0.5, 9, "x" + n % 2, "Journal#1", "note", null);
            story.span(n * 10 + 0.5, 8, "x" + n % 2, "Disk#1", "write", null);
        }
        assertThat(found()).isEmpty();
    }
}

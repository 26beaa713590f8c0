package dev.contrail.analyzer.findings.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In a second in which another thread says something every 25 ms. */
class SilenceTest {
    private final Story story = new Story();

    /** So many, so far apart, from a time on. */
    private static double[] every(double apart, int count, double from) {
        return IntStream.range(0, count).mapToDouble(n -> from + n * apart).toArray();
    }

    private static double[] both(double[] some, double... others) {
        return DoubleStream.concat(DoubleStream.of(some), DoubleStream.of(others))
                .toArray();
    }

    /** One after the other, the first at 0. */
    private static double[] apart(double... intervals) {
        var times = new double[intervals.length + 1];
        for (int n = 0; n < intervals.length; n++) {
            times[n + 1] = times[n] + intervals[n];
        }
        return times;
    }

    /** Twenty intervals of 20 ms but for the last ones, which are spread between the others. */
    private static double[] intervals(double... odd) {
        double[] all = DoubleStream.generate(() -> 20).limit(20).toArray();
        for (int n = 0; n < odd.length; n++) {
            all[1 + 3 * n] = odd[n];
        }
        return apart(all);
    }

    private List<Finding> found(String what, double lasts, double... times) {
        for (double time : times) {
            story.span(time, lasts, "timer", "Node#1", what, "tick");
        }
        return story.until(1_000).found("silence");
    }

    private static List<Finding> heartbeats(double... times) {
        return new SilenceTest().found("heartbeat", 0, times);
    }

    private static List<Finding> cleaning(double... times) {
        return new SilenceTest().found("clean up", 0, times);
    }

    @Test
    void silence_afterEightBeats_isFound_afterSevenIsNone() {
        assertThat(heartbeats(every(20, 8, 0))).hasSize(1);
        assertThat(heartbeats(every(20, 7, 0))).isEmpty();
    }

    @Test
    void silence_ofASeventhOfTheRecording_isFound_ofLessIsNone() {
        assertThat(heartbeats(every(10, 86, 0))).hasSize(1);
        assertThat(heartbeats(every(10, 87, 0))).isEmpty();
    }

    @Test
    void silence_ofFiveTimesWhatIsUsual_isFound_ofLessIsNone() {
        assertThat(heartbeats(every(50, 16, 0))).hasSize(1);
        assertThat(heartbeats(every(50, 16, 10))).isEmpty();
    }

    @Test
    void silence_thatEnds_isToldWithWhenItDid() {
        assertThat(heartbeats(both(every(20, 8, 0), every(20, 20, 500))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.title()).endsWith("was silent for 360 ms");
                    assertThat(finding.words())
                            .contains("came 8 times")
                            .contains("until +0.140 s. Then nothing came until +0.500 s, while others went on.");
                    assertThat(finding.evidence().rows()).hasSize(2);
                });
    }

    @Test
    void silence_thatEnds_isFoundAfterFiveBeats_afterFourItIsABeginning() {
        assertThat(heartbeats(both(every(20, 5, 0), every(20, 25, 500)))).hasSize(1);
        assertThat(heartbeats(both(every(20, 4, 0), every(20, 25, 500)))).isEmpty();
    }

    @Test
    void silence_inWhichAQuarterIsSilentForAll_isNone() {
        var all = new Story();
        var few = new Story();
        for (double time : every(20, 20, 0)) {
            all.action(time, "timer", "Node#1", "heartbeat", "tick");
            few.action(time, "timer", "Node#1", "heartbeat", "tick");
        }
        for (double time : new double[] {400, 600, 800, 1_000}) {
            all.call(time, "main", "main", "log", "line");
            if (time != 600) {
                few.call(time, "main", "main", "log", "line");
            }
        }
        assertThat(all.found("silence")).hasSize(1);
        assertThat(few.found("silence")).isEmpty();
    }

    @Test
    void silence_ofMessages_namesWhoSentThemToWhom() {
        for (double time : every(20, 20, 0)) {
            story.call(time, "timer", "Node#1", "Cluster#1", "heartbeat");
            story.reply(time + 1, "timer", "Cluster#1", "Node#1", "ok");
        }
        assertThat(story.until(1_000).found("silence")).singleElement().satisfies(finding -> {
            assertThat(finding.title()).startsWith("“heartbeat” of Node#1 to Cluster#1, every 20 ms before");
            assertThat(finding.evidence().participants())
                    .extracting(who -> who.displayName())
                    .containsExactly("Node#1", "Cluster#1");
        });
    }

    @Test
    void silence_ofATimer_isANote() {
        assertThat(cleaning(every(20, 20, 0))).extracting(Finding::severity).containsExactly(Severity.NOTE);
    }

    /** As one that has no more to do; what should go on for ever should also then. */
    @Test
    void silence_ofAThreadThatEndedThen_isNone_unlessItIsABeat() {
        story.ends(475, "timer");
        assertThat(found("clean up", 0, every(20, 20, 0))).isEmpty();

        var late = new SilenceTest();
        late.story.ends(485, "timer");
        assertThat(late.found("clean up", 0, every(20, 20, 0))).hasSize(1);

        var beat = new SilenceTest();
        beat.story.ends(385, "timer");
        assertThat(beat.found("heartbeat", 0, every(20, 20, 0))).hasSize(1);
    }

    private List<Finding> endsAt475(double... counts) {
        for (int n = 0; n < counts.length; n++) {
            story.stateOfJvm(100 * n, "ExceptionStatistics", "throwables", counts[n]);
        }
        story.ends(475, "timer");
        return found("clean up", 0, every(20, 20, 0));
    }

    /** JDK 17 records no exception by default, and counts them; a thread that had no more to do makes none. */
    @Test
    void silence_ofAThreadThatEndedWhenAnExceptionWasCounted_isANoteThatSaysSo() {
        assertThat(endsAt475(27, 27, 27, 27, 27, 28, 28, 28, 28, 28))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
                    assertThat(finding.words())
                            .endsWith(
                                    " The thread ended then, and in that second the JVM counted an exception, as in hardly any"
                                            + " other: it may have ended by that. jdk.JavaExceptionThrow#enabled=true records which it"
                                            + " is.");
                });
    }

    @Test
    void silence_ofAThreadThatEnded_whereExceptionsWereMadeAtOtherTimes_isNone() {
        assertThat(endsAt475(27, 27, 27, 27, 27, 27, 28, 28, 28, 28)).isEmpty();
        assertThat(new SilenceTest().endsAt475(20, 21, 22, 23, 24, 25, 26, 27, 28, 29))
                .isEmpty();
        var recorded = new SilenceTest();
        recorded.story.waitInLane(470, 0, "other", "exception", "IOException: closed");
        assertThat(recorded.endsAt475(27, 27, 27, 27, 27, 28, 28, 28, 28, 28)).isEmpty();
    }

    @Test
    void silence_ofATimerThatFailedThen_isABug() {
        story.action(385, "timer", "Node#1", "failed with IOException", "tick");
        assertThat(found("clean up", 0, every(20, 20, 0)))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void silence_ofATimerThatFailedLongBefore_isANote() {
        story.action(365, "timer", "Node#1", "failed with IOException", "tick");
        assertThat(found("clean up", 0, every(20, 20, 0)))
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
    }

    @Test
    void silence_ofATimerThatWasAway_isFoundWhenItComesBack() {
        assertThat(cleaning(both(every(20, 8, 0), every(20, 20, 500))))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void silence_ofWhatIsRegularNineTimesInTen_isFound_ofLessIsNone() {
        assertThat(cleaning(intervals(41, 41))).hasSize(1);
        assertThat(cleaning(intervals(41, 41, 41))).isEmpty();
        assertThat(cleaning(intervals(40, 40, 40))).hasSize(1);
    }

    @Test
    void silence_ofWhatIsEvenEightTimesInTen_isFound_ofLessIsNone() {
        assertThat(cleaning(intervals(29, 29, 29, 29))).hasSize(1);
        assertThat(cleaning(intervals(29, 29, 29, 29, 29))).isEmpty();
        assertThat(cleaning(intervals(28, 28, 28, 28, 28))).hasSize(1);
        assertThat(cleaning(intervals(14, 14, 14, 14, 14))).hasSize(1);
    }

    @Test
    void silence_afterShortIntervalsThatMakeUpForALongOne_isFound() {
        assertThat(cleaning(intervals(13, 13, 13, 13, 13))).hasSize(1);
    }

    @Test
    void silence_thatEnds_ofWhatMakesUpForDelaysMoreThanOnceInFive_isNone() {
        double[] after = every(20, 15, 700);
        assertThat(cleaning(both(intervals(13, 13, 13, 13, 13, 13), after))).hasSize(1);
        assertThat(cleaning(both(intervals(13, 13, 13, 13, 13, 13, 13), after))).isEmpty();
    }

    @Test
    void silence_ofBeatsThatAreNotRegular_isFound() {
        assertThat(heartbeats(intervals(41, 41, 41, 41, 41))).hasSize(1);
    }

    @Test
    void silence_ofAThreadThatDoesOtherThings_isNoTimer() {
        story.action(1, "timer", "Node#1", "read", "a").action(2, "timer", "Node#1", "write", "b");
        assertThat(found("clean up", 0, every(20, 20, 0))).hasSize(1);

        var busy = new SilenceTest();
        busy.story.action(1, "timer", "Node#1", "read", "a").action(2, "timer", "Node#1", "write", "b");
        busy.story.action(3, "timer", "Node#1", "read", "c");
        assertThat(busy.found("clean up", 0, every(20, 20, 0))).isEmpty();
    }

    @Test
    void silence_ofWhatAnotherThreadDoesToo_isNone() {
        story.action(700, "other", "Node#1", "clean up", "tick");
        assertThat(found("clean up", 0, every(20, 20, 0))).isEmpty();
    }

    @Test
    void silence_ofWhatTakesAQuarterOfTheTime_isWorkAndNone() {
        assertThat(new SilenceTest().found("clean up", 4.7, every(20, 20, 0))).hasSize(1);
        assertThat(new SilenceTest().found("clean up", 4.75, every(20, 20, 0))).isEmpty();
    }

    @Test
    void silence_ofWhatLastedForATwentiethOfTheRecording_isFound_ofLessIsNone() {
        assertThat(cleaning(every(5, 11, 0))).hasSize(1);
        assertThat(cleaning(every(5, 10, 0))).isEmpty();
    }

    @Test
    void silence_tellsTheUsualInterval_notAMeanWithTheSilenceInIt() {
        assertThat(heartbeats(both(every(20, 8, 0), every(20, 8, 800))))
                .extracting(Finding::title)
                .containsExactly("“heartbeat” of Node#1, every 20 ms before, was silent for 660 ms");
    }

    @Test
    void silence_ofWhatTheJdkTells_isNoneOfTheProgram() {
        for (double time : every(20, 10, 0)) {
            story.waitInLane(time, 19, "pool-1", "park", "ConditionObject");
            story.stateOfJvm(time, "ResidentSetSize", "size", time);
        }
        story.waitInDump(900, 100, "pool-1", "park", "CompletableFuture");
        assertThat(story.until(1_000).found("silence")).isEmpty();
    }

    @Test
    void silence_isNotOverWhereADumpTellsOfThreadsAtTheEnd() {
        story.waitInDump(900, 100, "timer", "heartbeat", "tick");
        assertThat(found("heartbeat", 0, every(20, 20, 0)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.title()).endsWith("has been silent for 620 ms"));
    }
}

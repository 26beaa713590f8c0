package dev.contrail.analyzer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What does not come until the end of a recording that is incomplete: it may be what is lost. */
class IncompleteTest {
    private static final Omission CUT = Omission.damaged(7, "7 bytes behind byte 70, where the file is cut");

    @ParameterizedTest
    @EnumSource(
            names = {
                "NEVER_RELEASED",
                "NEVER_CLOSED",
                "NO_REPLY",
                "LOST_WAKE_UP",
                "NEVER_ENDED",
                "UNBOUNDED_QUEUE",
                "SILENCE",
                "DOUBLE_RELEASE",
                "DOUBLE_CLOSE",
                "USE_AFTER_CLOSE",
                "STARVED_LANE",
                "FALLING_CEILING",
                "ERROR_RATE"
            })
    void whatNeverCame_inAnIncompleteRecording_isWorthKnowing_andElseABug(Stories story) {
        Trace trace = story.trace(true);
        Trace cut = trace.named(trace.name(), trace.participants(), List.of(CUT));

        assertThat(found(story.kind(), trace)).extracting(Finding::severity).contains(Severity.WARNING);
        assertThat(found(story.kind(), cut))
                .extracting(Finding::severity)
                .isNotEmpty()
                .containsOnly(Severity.NOTE);
    }

    private static List<Finding> found(String kind, Trace trace) {
        return Findings.of(Detectors.named(kind).orElseThrow(), trace);
    }

    @ParameterizedTest
    @EnumSource(names = {"GOES_BACK", "LOCK_ORDER", "WRONG_REPLY", "FALLS_BEHIND", "RETRY_STORM"})
    void whatIsThere_inAnIncompleteRecording_isABugAllTheSame(Stories story) {
        Trace trace = story.trace(true);
        Trace cut = trace.named(trace.name(), trace.participants(), List.of(CUT));

        assertThat(found(story.kind(), cut))
                .isEqualTo(found(story.kind(), trace))
                .extracting(Finding::severity)
                .contains(Severity.WARNING);
    }

    /** The recording's header tells that it goes on for a second; what was read of it ends with the call. */
    @Test
    void noReply_inWhatIsCutOff_isNotAskedFor() {
        assertThat(asked(new Story()).recordedUntil(1_000).found("no-reply"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.words()).contains("no answer came in the 901 ms until the rec"));
        assertThat(asked(new Story()).recordedUntil(1_000).omit(CUT).found("no-reply"))
                .isEmpty();
        Story later =
                asked(new Story()).call(400, "main", "main", "log", "over").recordedUntil(1_000);
        assertThat(later.omit(CUT).found("no-reply")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.words()).contains("no answer came in the 300 ms until the last event was read.");
        });
    }

    /** A killed JVM has written all but its last second: what did not come in more than that did not come. */
    @Test
    void noReply_ofAJvmThatWasKilled_isABug_butNotWhereItMayHaveComeInTheLastSecond() {
        Omission unfinished = Omission.damaged(1, "about the last second, which was never finished")
                .atUnfinishedEnd();
        assertThat(asked(new Story()).recordedUntil(3_000).omit(unfinished).found("no-reply"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.words()).contains("no answer came in the 2.9 s until the recording ended.");
                });
        assertThat(asked(new Story()).recordedUntil(1_500).omit(unfinished).found("no-reply"))
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
        assertThat(asked(new Story())
                        .recordedUntil(3_000)
                        .omit(unfinished)
                        .omit(CUT)
                        .found("no-reply"))
                .isEmpty();
    }

    private static Story asked(Story story) {
        for (int n = 0; n < 10; n++) {
            story.call(n * 10, "t", "Client#1", "Server#1", "get " + n)
                    .reply(n * 10 + 1, "t", "Server#1", "Client#1", "got " + n);
        }
        return story.call(100, "late", "Client#1", "Server#1", "get last");
    }
}

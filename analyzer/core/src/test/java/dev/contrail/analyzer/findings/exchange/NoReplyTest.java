package dev.contrail.analyzer.findings.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In recordings that end a millisecond after the last event. */
class NoReplyTest {
    private final Story story = new Story();

    /** Calls every 10 ms, answered after so many. */
    private NoReplyTest answered(int times, double after) {
        for (int n = 0; n < times; n++) {
            story.call(n * 10, "t", "Client#1", "Server#1", "get " + n)
                    .reply(n * 10 + after, "t", "Server#1", "Client#1", "got " + n);
        }
        return this;
    }

    private NoReplyTest unanswered(double at) {
        story.call(at, "late", "Client#1", "Server#1", "get last");
        return this;
    }

    private List<Finding> found(double end) {
        story.call(end, "main", "main", "log", "over");
        return story.found("no-reply");
    }

    @Test
    void noReply_whereFiveWereAnswered_isFound_whereFourWereIsNone() {
        assertThat(new NoReplyTest().answered(5, 1).unanswered(100).found(500)).hasSize(1);
        assertThat(new NoReplyTest().answered(4, 1).unanswered(100).found(500)).isEmpty();
    }

    @Test
    void noReply_whereAllAreAnswered_isNone() {
        assertThat(answered(10, 1).found(500)).isEmpty();
    }

    @Test
    void noReply_inATwentiethOfTheRecording_isFound_inLessItMayCome() {
        assertThat(new NoReplyTest().answered(10, 1).unanswered(476).found(500)).hasSize(1);
        assertThat(new NoReplyTest().answered(10, 1).unanswered(476.1).found(500))
                .isEmpty();
    }

    @Test
    void noReply_inThreeTimesWhatAnswersTake_isFound_inLessItMayCome() {
        assertThat(new NoReplyTest().answered(10, 9).unanswered(474).found(500)).hasSize(1);
        assertThat(new NoReplyTest().answered(10, 9).unanswered(474.1).found(500))
                .isEmpty();
    }

    @Test
    void noReply_inWhatTheSlowestAnswerTook_isFound_inLessItMayCome() {
        var slow = new NoReplyTest().answered(20, 1);
        slow.story
                .call(200, "slow", "Client#1", "Server#1", "get all")
                .reply(300, "slow", "Server#1", "Client#1", "all");
        assertThat(slow.unanswered(401).unanswered(401.1).found(500))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.title()).startsWith("Server#1 never answered 1 of 22 calls such as “get last”");
                    assertThat(finding.evidence().count("longestNanos")).isEqualTo(100_000_000);
                });
    }

    @Test
    void noReply_ofTheOneOfTenThatIsSlow_isNotUsual() {
        var story = new Story();
        for (int n = 0; n < 20; n++) {
            story.call(n * 20, "t", "Client#1", "Server#1", "get")
                    .reply(n * 20 + (n < 18 ? 1 : 19), "t", "Server#1", "Client#1", "got");
        }
        story.call(465, "late", "Client#1", "Server#1", "get").call(500, "main", "main", "log", "over");
        assertThat(story.found("no-reply")).hasSize(1);
    }

    @Test
    void noReply_ofWhoAsksAgain_isANote() {
        assertThat(asking("Server#1", "late")).isEqualTo(Severity.NOTE);
        assertThat(asking("Server#2", "late")).isEqualTo(Severity.NOTE);
        assertThat(asking("Database#1", "late")).isEqualTo(Severity.WARNING);
        assertThat(asking("Server#1", "other")).isEqualTo(Severity.WARNING);
    }

    /** The last call of the one that was not answered, and how it is told. */
    private static Severity asking(String whom, String thread) {
        var asking = new NoReplyTest().answered(10, 1).unanswered(200);
        asking.story.call(300, thread, "Client#1", whom, "help").reply(301, thread, whom, "Client#1", "help");
        return asking.found(500).get(0).severity();
    }

    @Test
    void noReply_ofTwo_isABug_evenWhenTheyAskAgain() {
        answered(10, 1).unanswered(200).unanswered(210);
        story.call(300, "late", "Client#1", "Server#1", "help").reply(301, "late", "Server#1", "Client#1", "help");
        assertThat(found(500)).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void noReply_ofANumberedCall_isABug_evenWhenItsThreadGoesOn() {
        for (int n = 1; n <= 10; n++) {
            story.call(n * 10, "t", "Client#1", "Server#1", "get", n);
            if (n != 5) {
                story.reply(n * 10 + 1, "t", "Server#1", "Client#1", "got", n);
            }
        }
        assertThat(found(500)).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void noReply_toOneself_isNone() {
        answered(10, 1);
        story.call(200, "t", "Server#1", "Server#1", "get").call(200, "t", "Client#1", "Client#1", "get");
        assertThat(found(500)).isEmpty();
    }
}

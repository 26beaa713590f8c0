package dev.contrail.analyzer.findings.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class RetryStormTest {
    private final Story story = new Story();
    private double now;

    private static double atOnce(int attempt) {
        return 2;
    }

    /** A call that is tried so many times more, each time so long after the one before, and then works. */
    private RetryStormTest call(String thread, int retries, IntToDoubleFunction pause) {
        for (int attempt = 0; attempt <= retries; attempt++) {
            now += attempt == 0 ? 100 : pause.applyAsDouble(attempt);
            story.call(now, thread, "Client#1", "Server#1", "get " + now);
            story.reply(now + 0.5, thread, "Server#1", "Client#1", attempt < retries ? "503" : "ok");
        }
        return this;
    }

    private RetryStormTest calls(int times, int retries, IntToDoubleFunction pause) {
        for (int n = 0; n < times; n++) {
            call("t", retries, pause);
        }
        return this;
    }

    private List<Finding> found() {
        return story.found("retry-storm");
    }

    private static List<Finding> storm(int times, int retries, IntToDoubleFunction pause) {
        return new RetryStormTest().calls(times, retries, pause).found();
    }

    @Test
    void retryStorm_ofFifteenRetries_isFound_ofFewerIsNone() {
        assertThat(storm(1, 15, RetryStormTest::atOnce)).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("15 of 16 calls to Server#1 are retries, 536 a second");
            assertThat(finding.words())
                    .contains("Server#1 was asked again 15 times for 1 first calls")
                    .contains("after 2 ms as a rule; that time does not grow.");
            assertThat(finding.evidence().count("firstCalls")).isEqualTo(1);
        });
        assertThat(storm(1, 14, RetryStormTest::atOnce)).isEmpty();
    }

    @Test
    void retryStorm_ofThreeForEachFirstCall_isFound_ofFewerIsNone() {
        assertThat(storm(10, 3, RetryStormTest::atOnce)).hasSize(1);
        assertThat(storm(10, 2, RetryStormTest::atOnce)).isEmpty();
    }

    @Test
    void retryStorm_thatWaitsHalfAsLongAgainEachTime_isNone() {
        assertThat(storm(10, 3, attempt -> attempt == 1 ? 2 : 3)).hasSize(1);
        assertThat(storm(10, 3, attempt -> attempt == 1 ? 2 : 3.1)).isEmpty();
    }

    @Test
    void retryStorm_asSoonAsTheNextAfterASuccess_isNone() {
        assertThat(storm(10, 3, attempt -> 50)).hasSize(1);
        assertThat(storm(10, 3, attempt -> 51)).isEmpty();
    }

    @Test
    void retryStorm_ofOtherWords_isNone() {
        for (int n = 0; n < 20; n++) {
            story.call(n * 2, "t", "Client#1", "Server#1", "get " + "abcdefghijklmnopqrst".charAt(n));
            story.reply(n * 2 + 1, "t", "Server#1", "Client#1", "503");
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void retryStorm_ofCallsThatSaySo_isFoundWithoutReplies() {
        for (int n = 0; n < 20; n++) {
            story.call(n * 2, "t", "Client#1", "Server#1", n == 0 ? "get it" : "retry get it");
        }
        assertThat(found()).hasSize(1);
    }

    @Test
    void retryStorm_ofOneself_isNone() {
        for (int n = 0; n < 20; n++) {
            story.call(n * 2, "t", "Client#1", "Client#1", n == 0 ? "get it" : "retry get it");
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void retryStorm_inTwoLayers_saysThatTheyMultiply() {
        for (int n = 0; n < 40; n++) {
            story.call(n * 2, "t", "Client#1", "Server#1", "get it")
                    .reply(n * 2 + 1, "t", "Server#1", "Client#1", "503");
            if (n % 2 == 0) {
                story.call(n * 2 + 0.2, "t", "Server#1", "Database#1", "select it")
                        .reply(n * 2 + 0.4, "t", "Database#1", "Server#1", "timeout");
            }
        }
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.words()).endsWith("Database#1 is retried as well, 19 times: they multiply.");
            assertThat(finding.evidence().count("layers")).isEqualTo(2);
            assertThat(finding.evidence().threads()).hasSize(1);
        });
    }

    /** Actions with payments, of which each is refused so many times before it works; with nothing between when that is empty. */
    private static List<Finding> actions(int payments, int refusals, String refused, String again) {
        var story = new Story();
        for (int n = 0; n < payments; n++) {
            for (int attempt = 0; attempt <= refusals; attempt++) {
                double at = n * 100 + attempt * 2;
                story.action(at, "t", "Client#1", attempt == 0 ? "send" : again, "payment-" + n);
                if (attempt < refusals && !refused.isEmpty()) {
                    story.action(at + 1, "t", "Client#1", refused, "payment-" + n);
                }
            }
        }
        return story.found("retry-storm");
    }

    @Test
    void retryStorm_ofActionsThatAreRefused_isFound() {
        assertThat(actions(6, 3, "refused", "send"))
                .extracting(Finding::title)
                .containsExactly("18 of 24 calls to Client#1 are retries, 36 a second");
        assertThat(actions(6, 2, "refused", "send")).isEmpty();
    }

    @Test
    void retryStorm_ofActionsThatSaySo_isFound() {
        assertThat(actions(6, 3, "refused", "retry")).hasSize(1);
        assertThat(actions(6, 3, "", "retry")).hasSize(1);
        assertThat(actions(6, 3, "", "send")).isEmpty();
    }

    @Test
    void retryStorm_ofWhatIsPutBack_isNoFailure() {
        assertThat(actions(6, 3, "put back: rejected", "send")).isEmpty();
    }
}

package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks like a bug is told above the pictures, and a click shows where. */
class FindingsPageTest extends InBrowser {
    @ParameterizedTest
    @CsvSource({
        "upload-queue-buggy, “put back”",
        "expect-continue-buggy, HttpConnection#1 outlived ClientSocket#1",
        "sliding-window-10, SlidingWindow#1"
    })
    void findings_ofASampleWithABug_tellIt(String file, String title) throws IOException {
        try (Browser.Opened opened = open(file, "")) {
            Locator finding = opened.page.locator(".finding").first();
            assertThat(finding.innerText()).contains(title);
            assertThat(finding.getAttribute("class")).contains("warning");
            opened.assertQuiet();
        }
    }

    @ParameterizedTest
    @CsvSource({"upload-queue-fixed", "expect-continue-fixed"})
    void findings_ofARepairedSample_takeNoRoom(String file) throws IOException {
        try (Browser.Opened opened = open(file, "")) {
            assertThat(opened.page.locator(".findings").isVisible()).isFalse();
        }
    }

    @Test
    void finding_clicked_showsItsWordsItsTimeAndWhatHappenedThen() throws IOException {
        try (Browser.Opened opened = open("upload-queue-buggy", "")) {
            Locator finding = opened.page.locator(".finding").first();
            finding.click();
            opened.settle();

            assertThat(opened.page.locator(".finding-words").innerText())
                    .containsPattern("Between \\+\\d\\.\\d{3} s and .*, worker-\\d, ")
                    .contains("Take only what can run");
            assertThat(opened.page.locator(".lanes-plot .time-band").first().isVisible())
                    .isTrue();
            assertThat(opened.page.locator(".moment-body").innerText()).contains("Measured", "put back");
            assertThat(opened.hash()).contains("measure=", "at=");
            assertThat(opened.page.locator(".at-once").boundingBox().height).isGreaterThan(40);

            finding.click();
            opened.settle();
            assertThat(opened.page.locator(".finding-words").isVisible()).isFalse();
            assertThat(opened.page.locator(".lanes-plot .time-band").first().isVisible())
                    .isFalse();
            opened.assertQuiet();
        }
    }

    @Test
    void link_withAFindingOpened_opensItAgain() throws IOException {
        String hash;
        try (Browser.Opened opened = open("expect-continue-buggy", "")) {
            opened.page.locator(".finding").first().focus();
            opened.page.keyboard().press("Enter");
            hash = opened.hash();
        }
        try (Browser.Opened opened = open("expect-continue-buggy", hash)) {
            assertThat(opened.page.locator(".finding").first().getAttribute("aria-pressed"))
                    .isEqualTo("true");
            assertThat(opened.page.locator(".finding-words").innerText()).contains("responseAlreadyReceived = true");
            opened.assertQuiet();
        }
    }

    private static Browser.Opened open(String file, String hash) throws IOException {
        return browser.open(samplePage(file), hash, ColorScheme.LIGHT);
    }
}

package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.recording.TraceFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks like a bug is told above the pictures, and a click shows where. */
class FindingsPageTest {
    private static final Path SAMPLES = Path.of("..", "..", "recordings", "samples");

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "upload-queue-buggy.jfr, “put back”",
        "expect-continue-buggy.jfr, HttpConnection#1 outlived ClientSocket#1",
        "sliding-window-10.jfr, SlidingWindow#1"
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
    @CsvSource({"upload-queue-fixed.jfr", "expect-continue-fixed.jfr"})
    void findings_ofARepairedSample_takeNoRoom(String file) throws IOException {
        try (Browser.Opened opened = open(file, "")) {
            assertThat(opened.page.locator(".findings").isVisible()).isFalse();
        }
    }

    @Test
    void finding_clicked_showsItsWordsItsTimeAndWhatHappenedThen() throws IOException {
        try (Browser.Opened opened = open("upload-queue-buggy.jfr", "")) {
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
        try (Browser.Opened opened = open("expect-continue-buggy.jfr", "")) {
            opened.page.locator(".finding").first().focus();
            opened.page.keyboard().press("Enter");
            hash = opened.hash();
        }
        try (Browser.Opened opened = open("expect-continue-buggy.jfr", hash)) {
            assertThat(opened.page.locator(".finding").first().getAttribute("aria-pressed"))
                    .isEqualTo("true");
            assertThat(opened.page.locator(".finding-words").innerText()).contains("responseAlreadyReceived = true");
            opened.assertQuiet();
        }
    }

    private static Browser.Opened open(String file, String hash) throws IOException {
        try (TraceFile recording = TraceFile.open(SAMPLES.resolve(file))) {
            return browser.open(
                    Pages.html(recording.read(Mapping.standard(), position -> {})), hash, ColorScheme.LIGHT);
        }
    }
}

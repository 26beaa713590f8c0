package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.recording.TraceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of each sample recording opens, shows what it should, and complains about nothing. */
class SamplePagesTest {
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
        "upload-queue-buggy.jfr, lanes, LIGHT",
        "upload-queue-buggy.jfr, lanes, DARK",
        "sliding-window-10.jfr, state, LIGHT",
        "expect-continue-buggy.jfr, sequence, DARK"
    })
    void page_ofASample_showsItsPictureAndComplainsAboutNothing(String file, String pane, ColorScheme scheme)
            throws IOException {
        try (TraceFile recording = TraceFile.open(SAMPLES.resolve(file));
                Browser.Opened opened =
                        browser.open(Pages.html(recording.read(Mapping.standard(), position -> {})), "", scheme)) {
            assertThat(opened.page.locator("h1").innerText()).isEqualTo(file);
            assertThat(opened.page.locator("[data-pane=" + pane + "]").getAttribute("class"))
                    .doesNotContain("folded");
            opened.page.mouse().move(600, 300);
            opened.page.mouse().wheel(0, -500);
            opened.page.mouse().click(600, 300);
            opened.page.keyboard().press("ArrowRight");
            opened.page.keyboard().press("t");
            opened.settle();
            opened.assertQuiet();
        }
    }

    @Test
    void page_ofExpectContinue_showsOneConnectionOutliveTwoSocketsAndReportTheFirstOnesError() throws IOException {
        try (TraceFile recording = TraceFile.open(SAMPLES.resolve("expect-continue-buggy.jfr"));
                Browser.Opened opened = browser.open(Pages.html(recording.read(Mapping.standard(), position -> {})))) {
            opened.page.setViewportSize(1440, 1500);
            opened.settle();
            List<String> wrong = opened.page.locator(".sequence-label.alarm").allInnerTexts();
            assertThat(wrong)
                    .filteredOn(label -> label.matches("upload failed: 503 Slow Down \\[\\d+]"))
                    .hasSize(3);
            assertThat(opened.page.locator(".sequence-label").allInnerTexts())
                    .filteredOn(label -> label.matches("201 Created( \\[\\d+])?"))
                    .hasSize(4);
            opened.page
                    .locator(".sequence-head", new Page.LocatorOptions().setHasText("HttpConnection"))
                    .click();
            assertThat(opened.page.locator(".life-fact").innerText())
                    .matches("lived 1.\\d+ s, made 2 ClientSockets, and outlived both");
            opened.assertQuiet();
        }
    }
}

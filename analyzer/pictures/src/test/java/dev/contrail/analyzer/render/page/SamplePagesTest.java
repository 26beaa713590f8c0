package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of each sample recording opens, shows what it should, and complains about nothing. */
class SamplePagesTest extends InBrowser {
    @ParameterizedTest
    @CsvSource({
        "upload-queue-buggy, lanes, LIGHT",
        "upload-queue-buggy, lanes, DARK",
        "sliding-window-10, state, LIGHT",
        "expect-continue-buggy, sequence, DARK"
    })
    void page_ofASample_showsItsPictureAndComplainsAboutNothing(String file, String pane, ColorScheme scheme)
            throws IOException {
        try (Browser.Opened opened = browser.open(samplePage(file), "", scheme)) {
            assertThat(opened.page.locator("h1").innerText()).isEqualTo(file + ".jfr");
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
        try (Browser.Opened opened = browser.open(samplePage("expect-continue-buggy"))) {
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

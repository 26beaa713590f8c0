package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walks of {@code docs/walk.md}: from the page as it opens to why a request failed, in clicks on real samples. */
class WalkPageTest extends InBrowser {
    private static final int MOST_CLICKS = 4;

    @SuppressWarnings("NullAway.Init") // each test opens its page first
    private Browser.Opened opened;

    @SuppressWarnings("NullAway.Init")
    private Page page;

    private int clicks;

    private void open(String sample, int width, int height, ColorScheme scheme) throws IOException {
        opened = browser.open(samplePage(sample), "", scheme);
        page = opened.page;
        page.setViewportSize(width, height);
        opened.settle();
    }

    private void click(String css, String text) {
        page.locator(css, new Page.LocatorOptions().setHasText(text)).first().click();
        clicks++;
        opened.settle();
    }

    @AfterEach
    void fewClicksWereEnough() {
        assertThat(clicks).isBetween(1, MOST_CLICKS);
        opened.assertQuiet();
        opened.close();
    }

    private String text(String css) {
        opened.rest();
        return page.locator(css).first().innerText().replaceAll("\\s+", " ");
    }

    private List<String> labels() {
        opened.settle();
        return page.locator(".sequence-label:visible").allInnerTexts();
    }

    /** Pictures to look at, where they are asked for. */
    private void look(String name) {
        String folder = System.getProperty("contrail.look");
        if (folder != null) {
            int width = page.viewportSize().width;
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(folder, "walk-" + name + "-" + width + ".png")));
        }
    }

    @ParameterizedTest
    @CsvSource({"1600, 1000, LIGHT", "1000, 700, DARK"})
    void http_requestThatWasTooLate_askedForOnePriceAfterTheOther(int width, int height, ColorScheme scheme)
            throws IOException {
        open("walk-http", width, height, scheme);

        click(".wrong-button", "Went wrong");
        click(".row-button", "exchange");

        look("http");
        assertThat(text(".sequence")).containsPattern("×\\d\\d+ repeats");
        assertThat(labels()).anySatisfy(label -> assertThat(label).startsWith("GET basket ["));
        assertThat(labels()).anySatisfy(label -> assertThat(label).startsWith("failed: 504 too late ["));
    }

    @ParameterizedTest
    @CsvSource({"1600, 1000, LIGHT", "1000, 700, DARK"})
    void pool_checkoutWithoutAConnection_wasBesideAnExportThatHadAll(int width, int height, ColorScheme scheme)
            throws IOException {
        open("walk-pool", width, height, scheme);

        click(".wrong-button", "Went wrong");
        look("pool");
        assertThat(text(".moment")).contains("export of all orders", "active", "4");
        click(".moment .row-button", "export-1");
        click(".row-button", "exchange");

        look("pool-export");
        assertThat(text("[data-pane=sequence] .pane-summary")).contains(" of 373 messages");
        assertThat(labels()).anySatisfy(label -> assertThat(label).startsWith("export ["));
        assertThat(labels()).contains("lease");
    }

    @ParameterizedTest
    @CsvSource({"1600, 1000, LIGHT", "1000, 700, DARK"})
    void cache_requestThatWasTooLate_loadedWhatFourOthersLoaded(int width, int height, ColorScheme scheme)
            throws IOException {
        open("walk-cache", width, height, scheme);

        click(".wrong-button", "Went wrong");
        click(".finding", "at once");

        look("cache");
        assertThat(text(".finding-words")).contains("5 threads did “load” of price-1");
    }

    @ParameterizedTest
    @CsvSource({"1600, 1000, LIGHT", "1000, 700, DARK"})
    void limit_checkoutThatWasRefused_cameAfterACrawlerThatTookAll(int width, int height, ColorScheme scheme)
            throws IOException {
        open("walk-limit", width, height, scheme);

        click(".wrong-button", "Went wrong");
        look("limit");
        click(".moment .row-button", "taken");
        assertThat(text(".moment")).contains("crawler");
        click(".row-button", "exchange");

        look("limit-crawler");
        assertThat(labels()).anySatisfy(label -> assertThat(label).startsWith("GET all pages ["));
        assertThat(labels()).contains("take 10");
    }
}

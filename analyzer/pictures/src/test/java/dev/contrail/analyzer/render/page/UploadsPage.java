package dev.contrail.analyzer.render.page;

import static dev.contrail.analyzer.render.page.Pages.MILLI;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A page with four marks in two lanes, and hands to use it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UploadsPage extends InBrowser {
    static final String TAKE = "#7a4a10";
    static final String UPLOAD = "#8f8500";
    static final String ALARM = "#d55e00";
    /** Where the time axis starts and how long it is, in CSS pixels of the window. */
    static final double LEFT = 184;

    private byte[] html = {};

    Browser.Opened opened;
    Page page;

    /** The page that is opened for each test. */
    byte[] html() {
        return Pages.html(Pages.uploads());
    }

    @BeforeEach
    void open() throws IOException {
        html = html.length == 0 ? html() : html;
        opened = browser.open(html, "", ColorScheme.LIGHT);
        page = opened.page;
    }

    /** The same page at another view. */
    final void open(String hash) throws IOException {
        opened = browser.open(html, hash, ColorScheme.LIGHT);
        page = opened.page;
    }

    /** Another page. */
    final void open(byte[] other) throws IOException {
        opened = browser.open(other, "", ColorScheme.LIGHT);
        page = opened.page;
    }

    @AfterEach
    void nothingElseHappened() {
        opened.assertQuiet();
        opened.close();
    }

    double width() {
        return ((Number) page.evaluate("document.querySelector('.lanes canvas.marks').clientWidth")).doubleValue();
    }

    /** Where an instant stands while the whole run of 100 ms is shown. */
    double x(double millis) {
        return width() * millis / 100;
    }

    double laneMiddle(int lane) {
        Locator name = page.locator(".lane-name").nth(lane);
        return name.boundingBox().y + name.boundingBox().height / 2;
    }

    void click(double millis, int lane) {
        page.mouse().click(LEFT + x(millis), laneMiddle(lane));
        opened.settle();
    }

    String moment() {
        opened.rest();
        return page.locator(".moment").innerText().replaceAll("\\s+", " ");
    }

    double[] range() {
        String hash = opened.hash();
        if (!hash.contains("from=")) {
            return new double[] {0, 100.0 * MILLI};
        }
        return new double[] {
            Double.parseDouble(hash.replaceAll(".*from=(-?[\\d.]+).*", "$1")),
            Double.parseDouble(hash.replaceAll(".*\\bto=(-?[\\d.]+).*", "$1"))
        };
    }
}

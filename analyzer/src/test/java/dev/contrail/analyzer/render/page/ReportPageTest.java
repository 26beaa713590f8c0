package dev.contrail.analyzer.render.page;

import static dev.contrail.analyzer.render.page.Pages.MILLI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real clicks, wheel and keys on a page with four marks in two lanes. */
class ReportPageTest {
    private static final String TAKE = "#009e73";
    private static final String UPLOAD = "#0072b2";
    private static final String ALARM = "#d55e00";
    /** Where the time axis starts and how long it is, in CSS pixels of the window. */
    private static final double LEFT = 184;

    private static Browser browser;
    private static byte[] html;

    private Browser.Opened opened;
    private Page page;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        html = Pages.html(Pages.uploads());
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        open("");
    }

    private void open(String hash) throws IOException {
        opened = browser.open(html, hash, ColorScheme.LIGHT);
        page = opened.page;
    }

    @AfterEach
    void nothingElseHappened() {
        opened.assertQuiet();
        opened.close();
    }

    private double width() {
        return ((Number) page.evaluate("document.querySelector('.lanes canvas.marks').clientWidth")).doubleValue();
    }

    /** Where an instant stands while the whole run of 100 ms is shown. */
    private double x(double millis) {
        return width() * millis / 100;
    }

    private double laneMiddle(int lane) {
        Locator name = page.locator(".lane-name").nth(lane);
        return name.boundingBox().y + name.boundingBox().height / 2;
    }

    private void click(double millis, int lane) {
        page.mouse().click(LEFT + x(millis), laneMiddle(lane));
        opened.settle();
    }

    private String moment() {
        return page.locator(".moment").innerText().replaceAll("\\s+", " ");
    }

    private double[] range() {
        String hash = opened.hash();
        if (!hash.contains("from=")) {
            return new double[] {0, 100.0 * MILLI};
        }
        return new double[] {
            Double.parseDouble(hash.replaceAll(".*from=(-?[\\d.]+).*", "$1")),
            Double.parseDouble(hash.replaceAll(".*\\bto=(-?[\\d.]+).*", "$1"))
        };
    }

    @Test
    void page_whenOpened_saysWhatItHoldsAndFoldsEmptyPanes() {
        assertThat(page.title()).isEqualTo("uploads.jfr – Contrail");
        assertThat(page.locator(".facts").innerText()).contains("100 ms").contains("4 events");
        assertThat(page.locator("[data-pane=lanes] .pane-summary").innerText()).isEqualTo("2 threads · 4 actions");
        assertThat(page.locator("[data-pane=state]").getAttribute("class")).contains("folded");
        assertThat(page.locator("[data-pane=state] .pane-summary").innerText())
                .isEqualTo("No snapshots in this recording.");
        assertThat(page.locator("[data-pane=sequence] .pane-summary").innerText())
                .isEqualTo("No messages in this recording.");
    }

    @Test
    void lanes_whenOpened_showMarksInTheirColours() {
        assertThat(opened.colorAt(x(39), 8)).isEqualTo(UPLOAD);
        assertThat(opened.colorAt(x(50.5), 8)).isNotEqualTo(UPLOAD);
        assertThat(opened.colorAt(x(28), 48)).isEqualTo(TAKE);
        assertThat(page.locator(".at-once canvas").boundingBox().height).isGreaterThan(28);
    }

    @Test
    void putBack_atAnyZoom_isDrawn() {
        assertThat(alarmPixels()).isPositive();
        page.mouse().move(LEFT + x(50), laneMiddle(0));
        for (int i = 0; i < 12; i++) {
            page.mouse().wheel(0, -400);
        }
        assertThat(alarmPixels()).isPositive();
        assertThat(range()[1] - range()[0]).isLessThan(MILLI);
    }

    private long alarmPixels() {
        opened.settle();
        return ((Number) page.evaluate("""
                        color => {
                          const canvas = document.querySelector('.lanes canvas.marks');
                          const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                          let found = 0;
                          for (let i = 0; i < data.length; i += 4) {
                            found += '#' + [data[i], data[i + 1], data[i + 2]].map(p => p.toString(16).padStart(2, '0')).join('') === color;
                          }
                          return found;
                        }""", ALARM)).longValue();
    }

    @Test
    void wheel_overLanes_zoomsAroundThePointer() {
        page.mouse().move(LEFT + x(50), laneMiddle(0));
        page.mouse().wheel(0, -300);

        double[] range = range();

        assertThat(range[1] - range[0]).isLessThan(60.0 * MILLI);
        assertThat((range[0] + range[1]) / 2).isBetween(48.0 * MILLI, 52.0 * MILLI);
    }

    @Test
    void keys_wAndSAndAAndDAndZero_moveThroughTime() {
        page.mouse().move(LEFT + x(50), laneMiddle(0));
        page.keyboard().press("w");
        page.keyboard().press("w");
        double[] zoomed = range();
        page.keyboard().press("d");
        double[] moved = range();
        page.keyboard().press("s");
        double[] wider = range();
        page.keyboard().press("0");

        assertThat(zoomed[1] - zoomed[0]).isLessThan(60.0 * MILLI);
        assertThat(moved[0]).isGreaterThan(zoomed[0]);
        assertThat(moved[1] - moved[0]).isCloseTo(zoomed[1] - zoomed[0], offset(2.0));
        assertThat(wider[1] - wider[0]).isGreaterThan(moved[1] - moved[0]);
        assertThat(range()).containsExactly(0, 100.0 * MILLI);
    }

    @Test
    void drag_ofLanes_movesTime() {
        page.mouse().move(LEFT + x(50), laneMiddle(0));
        page.mouse().wheel(0, -400);
        double before = range()[0];
        page.mouse().down();
        page.mouse().move(LEFT + x(50) - 200, laneMiddle(0), new Mouse.MoveOptions().setSteps(4));
        page.mouse().up();

        assertThat(range()[0]).isGreaterThan(before);
        assertThat(opened.hash()).doesNotContain("at=");
    }

    @Test
    void click_nearAnEdge_snapsToItAndSelects() {
        click(40.2, 0);

        assertThat(opened.hash()).contains("at=40000000");
        click(20, 0);
        assertThat(moment())
                .contains("Selected")
                .contains("file-1")
                .contains("40 ms")
                .contains("worker-1 upload file-1");
        assertThat(moment()).contains("worker-2 take part-1");
    }

    @Test
    void arrowKeys_afterAClick_stepFromChangeToChange() {
        click(35, 0);
        page.keyboard().press("ArrowRight");
        assertThat(opened.hash()).contains("at=40000000");
        page.keyboard().press("ArrowRight");
        assertThat(opened.hash()).contains("at=50000000");
        assertThat(moment()).contains("put back part-1");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        assertThat(opened.hash()).contains("at=30000000");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(opened.hash()).doesNotContain("at=");
    }

    @Test
    void shiftDrag_betweenEdges_measures() {
        page.keyboard().down("Shift");
        page.mouse().move(LEFT + x(10.2), laneMiddle(1));
        page.mouse().down();
        page.mouse().move(LEFT + x(29.8), laneMiddle(1), new Mouse.MoveOptions().setSteps(4));
        page.mouse().up();
        page.keyboard().up("Shift");

        assertThat(opened.hash()).contains("measure=10000000~30000000");
        page.waitForTimeout(150);
        assertThat(moment()).contains("Measured").contains("length 20 ms").contains("take 1 begun 20 ms");
    }

    @Test
    void filter_whileTyping_dimsAndEnterKeepsOnlyMatches() {
        page.keyboard().press("/");
        page.keyboard().type("part-*");
        assertThat(opened.colorAt(x(39), 8)).isNotEqualTo(UPLOAD).isNotEqualTo(opened.colorAt(x(50.5), 8));
        assertThat(opened.colorAt(x(28), 48)).isEqualTo(TAKE);

        page.keyboard().press("Enter");
        opened.settle();
        assertThat(page.locator(".lane-name").allInnerTexts())
                .singleElement()
                .asString()
                .contains("worker-2");
        assertThat(opened.hash()).contains("filter=part-*").contains("keep=1");

        page.keyboard().press("Escape");
        opened.settle();
        assertThat(page.locator(".lane-name").count()).isEqualTo(2);
    }

    @Test
    void filter_withMinusOrThread_excludesAndChoosesThreads() {
        page.locator("input[type=search]").fill("-file-1");
        assertThat(opened.colorAt(x(39), 8)).isNotEqualTo(UPLOAD);
        assertThat(opened.colorAt(x(99), 8)).isEqualTo(UPLOAD);
        page.locator("input[type=search]").fill("thread:worker-2");
        assertThat(opened.colorAt(x(99), 8)).isNotEqualTo(UPLOAD);
        assertThat(opened.colorAt(x(28), 48)).isEqualTo(TAKE);
    }

    @Test
    void legend_click_switchesAnActionOffAndShiftClickShowsItAlone() {
        Locator upload = page.locator(".legend-entry", new Page.LocatorOptions().setHasText("upload"));
        upload.click();
        assertThat(opened.colorAt(x(39), 8)).isNotEqualTo(UPLOAD);
        assertThat(upload.getAttribute("aria-pressed")).isEqualTo("false");
        upload.click();
        upload.click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(opened.colorAt(x(39), 8)).isEqualTo(UPLOAD);
        assertThat(opened.colorAt(x(28), 48)).isNotEqualTo(TAKE);
    }

    @Test
    void hover_overAMark_tellsAboutIt() {
        page.mouse().move(LEFT + x(20), laneMiddle(0));
        opened.settle();

        assertThat(page.locator(".tooltip").innerText())
                .contains("upload file-1")
                .contains("worker-1")
                .contains("40 ms");
        page.mouse().move(LEFT + x(50), laneMiddle(0));
        opened.settle();
        assertThat(page.locator(".tooltip").isVisible()).isFalse();
    }

    @Test
    void sort_byAlarms_putsTheThreadWithPutBacksFirst() {
        page.locator(".choice select").first().selectOption("alarms");
        opened.settle();

        assertThat(laneMiddle(page.locator(".lane-name").allInnerTexts().indexOf("worker-1")))
                .isGreaterThan(0);
        double first = page.locator(".lane-name", new Page.LocatorOptions().setHasText("worker-2"))
                .boundingBox()
                .y;
        double second = page.locator(".lane-name", new Page.LocatorOptions().setHasText("worker-1"))
                .boundingBox()
                .y;
        assertThat(first).isLessThan(second);
    }

    @Test
    void hideIdle_inAPartOfTheRun_hidesWhoDoesNothingThere() {
        page.mouse().move(LEFT + x(80), laneMiddle(0));
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("w");
        }
        page.locator(".check input").check();
        opened.settle();
        assertThat(page.locator(".lane-name").allInnerTexts())
                .singleElement()
                .asString()
                .contains("worker-1");
        page.keyboard().press("0");
        opened.settle();
        assertThat(page.locator(".lane-name").count())
                .as("nothing moves by itself")
                .isEqualTo(1);
    }

    @Test
    void group_byPool_headsTheLanesAndFolds() {
        page.locator(".choice select").nth(1).selectOption("pool");
        opened.settle();
        assertThat(page.locator(".lane-group").innerText()).contains("worker").contains("2");
        page.locator(".lane-group").click();
        opened.settle();
        assertThat(page.locator(".lane-name").count()).isZero();
    }

    @Test
    void overview_drag_choosesAStretch() {
        double y = page.locator(".overview").boundingBox().y + 14;
        page.mouse().move(LEFT + x(20), y);
        page.mouse().down();
        page.mouse().move(LEFT + x(60), y, new Mouse.MoveOptions().setSteps(4));
        page.mouse().up();

        assertThat(range()[0]).isCloseTo(20.0 * MILLI, offset(0.5 * MILLI));
        assertThat(range()[1]).isCloseTo(60.0 * MILLI, offset(0.5 * MILLI));
    }

    @Test
    void link_ofAView_showsTheSame() throws IOException {
        page.mouse().move(LEFT + x(50), laneMiddle(0));
        page.mouse().wheel(0, -300);
        page.locator("input[type=search]").fill("part-*");
        page.locator("input[type=search]").blur();
        String hash = opened.hash();
        nothingElseHappened();

        open(hash);

        assertThat(opened.hash()).isEqualTo(hash);
        assertThat(page.locator("input[type=search]").inputValue()).isEqualTo("part-*");
    }

    @Test
    void link_thatIsBroken_isIgnored() throws IOException {
        nothingElseHappened();

        open("#run=7&from=x&to=&measure=3~1&sort=up&choices=%7B&sel=%5B1%5D&__proto__=1&constructor=2&off=%E0%A4%A");

        assertThat(page.locator(".lane-name").count()).isEqualTo(2);
    }

    @Test
    void help_questionMark_showsKeysAndEscapeClosesThem() {
        page.keyboard().press("?");
        assertThat(page.locator("dialog.help").isVisible()).isTrue();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog.help").isVisible()).isFalse();
    }

    @Test
    void theme_t_switchesBetweenLightAndDark() {
        page.keyboard().press("t");
        opened.settle();
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(20, 23, 28)");
    }

    @Test
    void pane_one_foldsAndOpens() {
        page.keyboard().press("1");
        opened.settle();
        assertThat(page.locator(".lane-name").first().isVisible()).isFalse();
        page.keyboard().press("1");
        opened.settle();
        assertThat(page.locator(".lane-name").first().isVisible()).isTrue();
        assertThat(opened.colorAt(x(39), 8)).isEqualTo(UPLOAD);
    }

    @Test
    void save_asSvgCsvAndPng_givesFiles() throws IOException {
        assertThat(saved("SVG"))
                .startsWith("<svg")
                .contains("worker-1")
                .contains(UPLOAD)
                .endsWith("</svg>\n");
        assertThat(saved("CSV"))
                .startsWith("process,thread,action,task,queue,start_ns,duration_ns,count")
                .contains(",worker-1,upload,file-1,queue,0,40000000,1");
        assertThat(saved("PNG")).startsWith("\u0089PNG");
    }

    private String saved(String kind) throws IOException {
        page.locator("[aria-label='Save this view']").click();
        Download download =
                page.waitForDownload(() -> page.locator(".menu button", new Page.LocatorOptions().setHasText(kind))
                        .first()
                        .click());
        assertThat(download.suggestedFilename()).isEqualTo("uploads-lanes." + kind.toLowerCase(Locale.ROOT));
        return new String(
                Files.readAllBytes(download.path()),
                kind.equals("PNG") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    @Test
    void keyboard_tab_reachesEveryControl() {
        var seen = new LinkedHashSet<String>();
        for (int i = 0; i < 24; i++) {
            page.keyboard().press("Tab", new Keyboard.PressOptions());
            seen.add(String.valueOf(page.evaluate(
                    "(e => e.getAttribute('aria-label') || e.className || e.tagName)(document.activeElement)")));
        }
        assertThat(seen)
                .contains(
                        "Filter",
                        "Copy a link to this view",
                        "Save this view",
                        "Keys",
                        "pane-fold",
                        "legend-entry",
                        "Sort",
                        "Group");
    }
}

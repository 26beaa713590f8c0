package dev.contrail.analyzer.render.page;

import static dev.contrail.analyzer.render.page.Pages.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import dev.contrail.analyzer.select.Selection;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Real clicks and keys on what stands around the picture: filter, legend, order, links, files. */
class ReportPageTest extends UploadsPage {
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
    void link_copied_isTheUrlOfTheView() {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        click(20, 0);
        opened.hash();
        page.keyboard().press("l");
        page.waitForSelector(".toast.shown");

        assertThat(page.locator(".toast").innerText()).isEqualTo("Link copied");
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(page.url());
        assertThat(page.url()).contains("at=");
    }

    @Test
    void command_copied_makesTheVisibleRangeWithTheSameFilter() {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator("input[type=search]").fill("-put back, part-*");
        page.locator("[aria-label='Save this view']").click();
        page.locator(".menu button", new Page.LocatorOptions().setHasText("Copy as command"))
                .click();
        page.waitForSelector(".toast.shown");

        assertThat(page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(
                        "contrail report uploads.jfr --from +0.000000s --to +0.100000s '--include=-put back, part-*'");
    }

    @Test
    void command_copiedOfAPart_countsFromTheFirstEventAsThePageDoes() throws IOException {
        long first = Pages.uploads().eventRange().orElseThrow().startNanos();
        var asked = new TimeRange(first - 20 * MILLI, first + 40 * MILLI);
        Trace longBefore = Pages.uploads().within(new TimeRange(first - 3_000 * MILLI, first + 100 * MILLI));
        open(Pages.html(Selection.of(asked).of(longBefore)));
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));

        page.locator("[aria-label='Save this view']").click();
        page.locator(".menu button", new Page.LocatorOptions().setHasText("Copy as command"))
                .click();
        page.waitForSelector(".toast.shown");

        assertThat(page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo("contrail report uploads.jfr --from -0.020000s --to +0.040000s");
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
        Download download = opened.saved(opened.menuEntries(kind).first());
        assertThat(download.suggestedFilename()).isEqualTo("uploads-lanes." + kind.toLowerCase(Locale.ROOT));
        return new String(
                Files.readAllBytes(download.path()),
                kind.equals("PNG") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    @Test
    void keyboard_tab_reachesEveryControl() {
        assertThat(opened.controlsReachedByTab())
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

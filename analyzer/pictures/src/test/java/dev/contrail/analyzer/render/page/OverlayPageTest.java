package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real clicks on pauses and waits over the lanes. */
class OverlayPageTest extends UploadsPage {
    private static final String INK = "#1f2328";

    @Override
    byte[] html() {
        return Pages.html(Pages.waits());
    }

    private Locator entry(String name) {
        return page.locator(".overlay-entry", new Page.LocatorOptions().setHasText(name));
    }

    /** How far below the first row of the picture a lane's lower edge is. */
    private double lowerEdge(int lane) {
        double top = page.locator(".lanes-plot").boundingBox().y;
        Locator name = page.locator(".lane-name:not(.pauses)").nth(lane);
        return name.boundingBox().y + name.boundingBox().height - 3 - top;
    }

    private double pauses() {
        Locator row = page.locator(".lane-name.pauses");
        return row.boundingBox().y + row.boundingBox().height / 2;
    }

    @Override
    double laneMiddle(int lane) {
        Locator name = page.locator(".lane-name:not(.pauses)").nth(lane);
        return name.boundingBox().y + name.boundingBox().height / 2;
    }

    private double plotTop() {
        return page.locator(".lanes-plot").boundingBox().y;
    }

    @Test
    void overlays_whenOpened_areLinesRowsAndVeils() {
        assertThat(page.locator(".overlay-entry .name").allInnerTexts())
                .containsExactly("GC pause", "safepoint", "lock", "park");
        assertThat(opened.colorAt(x(10), lowerEdge(0))).isEqualTo(INK);
        assertThat(opened.colorAt(x(20), lowerEdge(0))).isEqualTo(UPLOAD);
        assertThat(opened.colorAt(x(72), pauses() - plotTop())).isEqualTo(INK);
        assertThat(opened.colorAt(x(72), laneMiddle(0) - plotTop() - 10)).isNotEqualTo(UPLOAD);
        assertThat(opened.colorAt(x(80), laneMiddle(0) - plotTop() - 10)).isEqualTo(UPLOAD);
    }

    @Test
    void legend_click_switchesAnOverlayOffAndALinkKeepsIt() throws IOException {
        entry("lock").click();
        assertThat(opened.colorAt(x(10), lowerEdge(0))).isEqualTo(UPLOAD);
        assertThat(entry("lock").getAttribute("aria-pressed")).isEqualTo("false");
        String hash = opened.hash();
        nothingElseHappened();

        open(hash);

        assertThat(opened.colorAt(x(10), lowerEdge(0))).isEqualTo(UPLOAD);
        entry("lock").click();
        assertThat(opened.colorAt(x(10), lowerEdge(0))).isEqualTo(INK);
    }

    @Test
    void legend_shiftClick_showsOneOverlayAlone() {
        entry("park").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        opened.settle();

        assertThat(page.locator(".lane-name.pauses").count()).isZero();
        assertThat(opened.colorAt(x(10), lowerEdge(0))).isEqualTo(UPLOAD);
        entry("park").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        opened.settle();
        assertThat(page.locator(".lane-name.pauses").count()).isEqualTo(1);
    }

    @Test
    void hover_overAWait_tellsWhatItIsFor() {
        page.mouse().move(LEFT + x(10), plotTop() + lowerEdge(0));
        opened.settle();
        assertThat(page.locator(".tooltip").innerText()).contains("lock", "worker-1", "10 ms", "java.util.Queue");

        page.mouse().move(LEFT + x(72), pauses());
        opened.settle();
        assertThat(page.locator(".tooltip").innerText()).contains("GC pause", "all", "4 ms", "Pause Young");
    }

    @Test
    void click_onAWait_selectsItAndSnapsToItsEdge() {
        page.mouse().click(LEFT + x(5.2), plotTop() + lowerEdge(0));

        assertThat(opened.hash()).contains("at=5000000").contains("lock");
        assertThat(moment()).contains("Selected").contains("10 ms").contains("java.util.Queue");
    }

    @Test
    void moment_duringAPause_tellsWhoStandsStillForWhatAndHowLong() {
        page.mouse().click(LEFT + x(72), laneMiddle(0));
        opened.settle();
        assertThat(moment()).contains("Standing still").contains("all threads GC pause Pause Young 2");

        page.mouse().click(LEFT + x(10), laneMiddle(0));
        opened.settle();
        assertThat(moment()).contains("worker-1 lock java.util.Queue 5 ms");
    }

    @Test
    void measure_overPausesAndWaits_countsThem() {
        page.keyboard().down("Shift");
        page.mouse().move(LEFT + x(30), laneMiddle(1));
        page.mouse().down();
        page.mouse().move(LEFT + x(90), laneMiddle(1));
        page.mouse().up();
        page.keyboard().up("Shift");
        page.waitForCondition(() -> moment().contains("GC pause 1 begun 4 ms"));
        assertThat(moment()).contains("park 1 begun 16 ms").doesNotContain("lock");
    }

    @Test
    void save_asCsvAndSvg_hasThemToo() throws IOException {
        assertThat(saved("CSV"))
                .contains(",worker-1,lock,,java.util.Queue,5000000,10000000,1,wait")
                .contains(",,GC pause,,Pause Young,70000000,4000000,1,pause");
        assertThat(saved("SVG")).contains("JVM pauses", "GC pause", "park");
    }

    private String saved(String kind) throws IOException {
        page.locator("[aria-label='Save this view']").click();
        Download download =
                page.waitForDownload(() -> page.locator(".menu button", new Page.LocatorOptions().setHasText(kind))
                        .first()
                        .click());
        return Files.readString(download.path());
    }

    @Test
    void group_byPool_putsPausesFirst() {
        page.locator(".choice select").nth(1).selectOption("pool");
        opened.settle();

        assertThat(pauses()).isLessThan(page.locator(".lane-group").boundingBox().y + 1);
    }
}

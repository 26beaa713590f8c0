package dev.contrail.analyzer.render.page;

import static dev.contrail.analyzer.render.page.Pages.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What takes room, and when; what is cut, and how. */
class RoomPageTest extends UploadsPage {
    private boolean momentIsShown() {
        opened.settle();
        return page.locator(".moment").isVisible();
    }

    private double stackWidth() {
        opened.settle();
        return page.locator(".stack").boundingBox().width;
    }

    @Test
    void momentTable_untilAnInstantIsHeld_takesNoRoom() {
        opened.eachLook(look -> assertNoRoomUntilHeld(look.width()));
    }

    private void assertNoRoomUntilHeld(int width) {
        page.mouse().move(LEFT + 40, laneMiddle(0));
        assertThat(momentIsShown()).isFalse();
        assertThat(stackWidth()).isEqualTo(width);

        click(20, 0);

        assertThat(momentIsShown()).isTrue();
        assertThat(stackWidth()).isBetween(width * 0.65, width * 0.85);
        page.locator("[aria-label='Let go']").click();
        assertThat(stackWidth()).isEqualTo(width);
        assertThat(opened.hash()).doesNotContain("at=").doesNotContain("sel=");
    }

    @Test
    void doubleClick_thoughTheFirstClickMovesThePicture_zoomsToTheInstantMeant() {
        page.mouse().dblclick(LEFT + x(70), laneMiddle(1));

        assertThat(momentIsShown()).isTrue();
        double[] range = range();
        assertThat(range[1] - range[0]).isLessThan(30.0 * MILLI);
        assertThat(range[0]).isLessThan(70.0 * MILLI);
        assertThat(range[1]).isGreaterThan(70.0 * MILLI);
        assertThat(opened.hash()).contains("at=70");
    }

    @Test
    void measuring_afterAClick_showsWhatWasMeasured() {
        click(20, 0);
        page.keyboard().down("Shift");
        page.mouse().move(LEFT + x(10.2), laneMiddle(1));
        page.mouse().down();
        page.mouse().move(LEFT + x(29.8), laneMiddle(1), new Mouse.MoveOptions().setSteps(4));
        page.mouse().up();
        page.keyboard().up("Shift");
        opened.settle();

        assertThat(moment()).contains("Measured").contains("length 20 ms").contains("take 1 begun 20 ms");
    }

    @Test
    void measuring_beforeTheButtonIsReleased_movesNothing() {
        double width = width();
        page.keyboard().down("Shift");
        page.mouse().move(LEFT + x(10), laneMiddle(1));
        page.mouse().down();
        page.mouse().move(LEFT + x(60), laneMiddle(1), new Mouse.MoveOptions().setSteps(4));
        opened.settle();

        assertThat(width()).isEqualTo(width);
        page.mouse().up();
        assertThat(momentIsShown()).isTrue();
    }

    @Test
    void equalRows_ofManyThreads_areOneWithTheirRangeAndOpen() throws IOException {
        nothingElseHappened();
        var actions = new Pages.Actions();
        for (int i = 0; i < 40; i++) {
            actions.add("http-" + i, "wait for connection", "request-" + i, i * MILLI, 100 * MILLI - i * MILLI);
        }
        actions.add("http-50", "write", "request-50", 20 * MILLI, 80 * MILLI);
        open(Pages.html(actions.trace("pool.jfr", 100 * MILLI)));

        opened.eachLook(look -> {
            click(60, 0);

            assertThat(moment())
                    .as("%s", look)
                    .contains("40 × wait for connection 21 to 60 ms")
                    .contains("http-50 write request-50");
            Locator group = page.locator(".row-button[aria-expanded]");
            assertThat(group.getAttribute("aria-expanded")).as("%s", look).isEqualTo("false");
            group.click();
            assertThat(moment()).as("%s", look).contains("http-7 request-7 53 ms");
            group.click();
            page.locator("[aria-label='Let go']").click();
        });
    }

    @Test
    void rows_ofThreadsWithLongNames_haveRoomForWhatTheyDo() throws IOException {
        nothingElseHappened();
        var actions = new Pages.Actions();
        for (int i = 0; i < 4; i++) {
            actions.add("storefront-http-exec-" + i, "wait for connection", "connection", i * MILLI, 80 * MILLI);
        }
        actions.add("storefront-http-exec-9", "write", "request-9", 20 * MILLI, 80 * MILLI);
        open(Pages.html(actions.trace("pool.jfr", 100 * MILLI)));

        opened.eachLook(look -> {
            click(60, 0);
            opened.rest();
            Locator values = page.locator(".moment-rows[aria-label=Threads] .value");
            assertThat(values.first().getAttribute("title")).startsWith("wait for connection");
            assertThat((List<?>)
                            values.evaluateAll("all => all.map(value => value.getBoundingClientRect().width >= 88)"))
                    .as("%s", look)
                    .isEqualTo(List.of(true, true));
            page.locator("[aria-label='Let go']").click();
        });
    }

    @Test
    void longNames_loseWhatAllHaveAndKeepTheirEnds() throws IOException {
        nothingElseHappened();
        var actions = new Pages.Actions();
        for (int i = 1; i <= 3; i++) {
            actions.add("com.acme.storage.transfer.manager-worker-" + i, "upload", "file-" + i, 0, 100 * MILLI);
        }
        open(Pages.html(actions.trace("long.jfr", 100 * MILLI)));
        page.setViewportSize(1000, 700);
        assertThat(page.locator(".lane-name .name").allInnerTexts())
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).contains("…").matches(".*worker-\\d"));

        click(50, 0);
        Locator names = page.locator(".moment-row .name", new Page.LocatorOptions().setHasText("…"));
        assertThat(names.allInnerTexts()).isEqualTo(List.of("…worker-1", "…worker-2", "…worker-3"));
        assertThat(names.first().getAttribute("title")).isEqualTo("com.acme.storage.transfer.manager-worker-1");
    }

    @Test
    void longNames_thatBeginWithSeveralWords_keepTheirBeginnings() throws IOException {
        nothingElseHappened();
        var actions = new Pages.Actions();
        for (int i = 1; i <= 2; i++) {
            actions.add("storefront-order-transfer-manager-worker-" + i, "upload", "file-" + i, 0, 100 * MILLI);
            actions.add("warehouse-order-transfer-manager-worker-" + i, "upload", "file-" + i, 0, 100 * MILLI);
        }
        open(Pages.html(actions.trace("long.jfr", 100 * MILLI)));
        page.setViewportSize(1000, 700);

        click(50, 0);
        List<String> names = page.locator(".moment-row .name", new Page.LocatorOptions().setHasText("…"))
                .allInnerTexts();
        assertThat(names).hasSize(4).doesNotHaveDuplicates().allMatch(name -> name.matches("(stor|ware).*….*[12]"));
    }

    @Test
    void nestedSpans_whereThereIsRoom_haveRowsThatLabelsFitInto() throws IOException {
        nothingElseHappened();
        var actions = new Pages.Actions();
        actions.add("http-1", "handle", "request-1", 0, 100 * MILLI);
        actions.add("http-1", "query", "select-1", 10 * MILLI, 60 * MILLI);
        actions.add("http-1", "wait for connection", "pool-1", 20 * MILLI, 40 * MILLI);
        open(Pages.html(actions.trace("nested.jfr", 100 * MILLI)));

        assertThat(page.locator(".lane-name").boundingBox().height).isGreaterThanOrEqualTo(3 * 18);
    }
}

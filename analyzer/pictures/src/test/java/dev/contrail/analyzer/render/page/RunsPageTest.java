package dev.contrail.analyzer.render.page;

import static dev.contrail.analyzer.render.page.Pages.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two runs on one axis: the second one takes half as long. */
class RunsPageTest extends UploadsPage {
    @Override
    byte[] html() {
        var actions = new Pages.Actions();
        actions.add("worker-1", "upload", "file-1", 0, 30 * MILLI);
        actions.add("worker-2", "take", "part-1", 20 * MILLI, 30 * MILLI);
        return HtmlPage.of(List.of(Pages.run(Pages.uploads()), Pages.run(actions.trace("fixed.jfr", 50 * MILLI))));
    }

    private Locator lanes(int run) {
        return page.locator("[data-pane=lanes][data-run='" + run + "']");
    }

    private double middle(int run, int lane) {
        Locator name = lanes(run).locator(".lane-name").nth(lane);
        return name.boundingBox().y + name.boundingBox().height / 2;
    }

    private void choose(String run) {
        page.locator(".segments button", new Page.LocatorOptions().setHasText(run))
                .click();
        opened.settle();
    }

    @Test
    void twoRuns_whenOpened_haveLanesUnderLanesOnOneTimeScale() {
        assertThat(page.locator(".run-title").allInnerTexts())
                .satisfiesExactly(
                        first -> assertThat(first).contains("uploads").contains("100 ms"),
                        second -> assertThat(second).contains("fixed").contains("50 ms"));
        assertThat(page.locator(".timeline").count()).isEqualTo(1);
        assertThat(page.locator(".pane:visible").count())
                .as("empty ones take no room")
                .isEqualTo(2);
        assertThat(lanes(1).boundingBox().y).isGreaterThan(lanes(0).boundingBox().y + 160);
        page.mouse().move(LEFT + x(29), middle(1, 0));
        opened.settle();
        assertThat(page.locator(".tooltip").innerText())
                .contains("upload file-1")
                .contains("30 ms");
        page.mouse().move(LEFT + x(80), middle(1, 0));
        opened.settle();
        assertThat(page.locator(".tooltip").isVisible()).isFalse();
    }

    @Test
    void click_inOneRun_holdsTheInstantInBothAndSelectsInOne() {
        page.mouse().click(LEFT + x(10), middle(1, 0));
        opened.settle();

        assertThat(lanes(0).locator(".lanes-plot .time-line.cursor").isVisible())
                .isTrue();
        assertThat(lanes(1).locator(".lanes-plot .time-line.cursor").isVisible())
                .isTrue();
        assertThat(lanes(0).locator(".lane-name.selected").count()).isZero();
        assertThat(lanes(1).locator(".lane-name.selected").innerText()).contains("worker-1");
        assertThat(moment()).contains("uploads: Threads").contains("fixed: Threads");
    }

    @Test
    void wheel_inOneRun_zoomsBoth() {
        page.mouse().move(LEFT + x(20), middle(1, 0));
        page.mouse().wheel(0, -400);
        opened.settle();

        assertThat(range()[1] - range()[0]).isLessThan(60.0 * MILLI);
        page.mouse().move(LEFT + 4, middle(0, 0));
        opened.settle();
        assertThat(page.locator(".tooltip").innerText()).contains("upload file-1");
    }

    @Test
    void choose_oneRun_showsItAloneAndALinkKeepsThat() throws IOException {
        choose("fixed");
        assertThat(page.locator(".pane[data-pane=lanes]").count()).isEqualTo(1);
        assertThat(page.title()).isEqualTo("fixed.jfr – Contrail");
        String hash = opened.hash();
        nothingElseHappened();

        open(hash);

        assertThat(page.title()).isEqualTo("fixed.jfr – Contrail");
        choose("All runs");
        assertThat(page.locator(".pane[data-pane=lanes]").count()).isEqualTo(2);
        assertThat(opened.hash()).doesNotContain("together");
    }

    @Test
    void panes_ofTwoRunsWithAllViews_haveContentAndScroll() throws IOException {
        nothingElseHappened();
        PageRun run = Pages.run(ServicePage.trace());
        open(HtmlPage.of(List.of(run, run)));
        opened.eachLook(look -> {
            page.locator("[data-pane=lanes][data-run='0']").scrollIntoViewIfNeeded();
            assertContentAndScroll(look.height());
        });
    }

    private void assertContentAndScroll(int height) {
        Locator panes = page.locator(".pane:visible");
        assertThat(panes.all().stream().map(pane -> pane.getAttribute("data-pane") + pane.getAttribute("data-run")))
                .containsExactly("lanes0", "lanes1", "state0", "state1", "sequence0", "sequence1");
        for (int pane = 0; pane < 6; pane++) {
            assertThat(panes.nth(pane).boundingBox().height)
                    .isGreaterThanOrEqualTo(pane < 2 ? 168 : pane < 4 ? 204 : 248);
        }
        assertThat(panes.nth(1).boundingBox().y + 100)
                .as("the second run's lanes on the first screen")
                .isLessThan(height);
        assertThat(page.locator("[data-pane=sequence] .sequence-label").count()).isGreaterThan(3);
        page.locator("[data-pane=sequence][data-run='1']").scrollIntoViewIfNeeded();
        assertThat(page.locator(".timeline").boundingBox().y)
                .as("stays in view")
                .isBetween(0.0, 200.0);
    }

    @Test
    void tenRuns_areChosenFromAListOfWhatTellsThemApart() throws IOException {
        nothingElseHappened();
        List<PageRun> runs = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            var actions = new Pages.Actions();
            actions.add("worker-1", "upload", "file-" + i, 0, i * MILLI);
            runs.add(Pages.run(actions.trace("nightly-load-test-" + i + ".jfr", 20 * MILLI)));
        }
        open(HtmlPage.of(runs));
        Locator choice = page.locator(".top select");

        assertThat(page.locator("h1").innerText()).isEqualTo("nightly-load-test-*");
        assertThat(choice.locator("option").allInnerTexts())
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "All runs");
        choice.selectOption("All runs");
        opened.eachLook(look -> {
            assertThat(page.locator(".pane:visible").count()).as("%s", look).isEqualTo(10);
            for (int run = 0; run < 10; run++) {
                lanes(run).scrollIntoViewIfNeeded();
                opened.settle();
                assertThat(lanes(run).locator(".lane-name").innerText())
                        .as("%s", look)
                        .contains("worker-1");
                assertThat(lanes(run).boundingBox().height).as("%s", look).isGreaterThanOrEqualTo(168);
            }
            assertThat(lanes(0).boundingBox().y + lanes(0).boundingBox().height)
                    .as("scrolled, not squeezed, %s", look)
                    .isNegative();
        });
    }

    @Test
    void fewRuns_areTabsWithoutWhatTheirNamesShare() {
        opened.eachLook(look -> {
            Locator tabs = page.locator(".segments button");
            assertThat(tabs.allInnerTexts()).as("%s", look).containsExactly("uploads", "fixed", "All runs");
            assertThat(tabs.first().getAttribute("title")).isEqualTo("uploads.jfr");
            assertThat(tabs.all()).as("cut, %s", look).noneMatch(RunsPageTest::isCut);
        });
    }

    private static boolean isCut(Locator text) {
        return (boolean) text.evaluate("element => element.scrollWidth > element.clientWidth");
    }

    @Test
    void processes_onOneClock_areGroupsOfOneRun() throws IOException {
        nothingElseHappened();
        var client = new Pages.Actions();
        client.add("sender", "send", "file-1", 30 * MILLI, 30 * MILLI);

        open(HtmlPage.of(List.of(Pages.run(Pages.uploads(), client.trace("client.jfr", 100 * MILLI)))));

        assertThat(page.locator(".pane[data-pane=lanes]").count()).isEqualTo(1);
        assertThat(page.locator(".lane-group .name").allInnerTexts()).containsExactly("uploads.jfr", "client.jfr");
        page.locator(".lane-group").first().click();
        opened.settle();
        assertThat(page.locator(".lane-name .name").allInnerTexts()).containsExactly("sender");
    }
}

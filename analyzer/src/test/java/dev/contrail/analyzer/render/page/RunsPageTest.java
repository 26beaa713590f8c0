package dev.contrail.analyzer.render.page;

import static dev.contrail.analyzer.render.page.Pages.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two runs side by side: the second one takes half as long. */
class RunsPageTest extends UploadsPage {
    @Override
    byte[] html() {
        var actions = new Pages.Actions();
        actions.add("worker-1", "upload", "file-1", 0, 30 * MILLI);
        actions.add("worker-2", "take", "part-1", 20 * MILLI, 30 * MILLI);
        return HtmlPage.of(List.of(Pages.run(Pages.uploads()), Pages.run(actions.trace("fixed.jfr", 50 * MILLI))));
    }

    private Locator stack(int run) {
        return page.locator(".stack").nth(run);
    }

    private double middle(int run, int lane) {
        Locator name = stack(run).locator(".lane-name").nth(lane);
        return name.boundingBox().y + name.boundingBox().height / 2;
    }

    private void choose(String run) {
        page.locator(".segments button", new Page.LocatorOptions().setHasText(run))
                .click();
        opened.settle();
    }

    @Test
    void twoRuns_whenOpened_standSideBySideOnOneTimeScale() {
        assertThat(page.locator(".stack .run-title").allInnerTexts())
                .satisfiesExactly(
                        first -> assertThat(first).contains("uploads.jfr").contains("100 ms"),
                        second -> assertThat(second).contains("fixed.jfr").contains("50 ms"));
        assertThat(page.locator(".pane.empty:visible").count()).isZero();
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

        assertThat(stack(0).locator(".lanes-plot .time-line.cursor").isVisible())
                .isTrue();
        assertThat(stack(1).locator(".lanes-plot .time-line.cursor").isVisible())
                .isTrue();
        assertThat(stack(0).locator(".lane-name.selected").count()).isZero();
        assertThat(stack(1).locator(".lane-name.selected").innerText()).contains("worker-1");
        assertThat(moment()).contains("uploads.jfr: Threads").contains("fixed.jfr: Threads");
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
        choose("fixed.jfr");
        assertThat(page.locator(".stack").count()).isEqualTo(1);
        assertThat(page.title()).isEqualTo("fixed.jfr – Contrail");
        String hash = opened.hash();
        nothingElseHappened();

        open(hash);

        assertThat(page.title()).isEqualTo("fixed.jfr – Contrail");
        choose("Side by side");
        assertThat(page.locator(".stack").count()).isEqualTo(2);
        assertThat(opened.hash()).doesNotContain("together");
    }

    @Test
    void processes_onOneClock_areGroupsOfOneRun() throws IOException {
        nothingElseHappened();
        var client = new Pages.Actions();
        client.add("sender", "send", "file-1", 30 * MILLI, 30 * MILLI);

        open(HtmlPage.of(List.of(Pages.run(Pages.uploads(), client.trace("client.jfr", 100 * MILLI)))));

        assertThat(page.locator(".stack").count()).isEqualTo(1);
        assertThat(page.locator(".lane-group .name").allInnerTexts()).containsExactly("uploads.jfr", "client.jfr");
        page.locator(".lane-group").first().click();
        opened.settle();
        assertThat(page.locator(".lane-name .name").allInnerTexts()).containsExactly("sender");
    }
}

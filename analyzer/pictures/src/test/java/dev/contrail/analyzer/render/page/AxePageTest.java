package dev.contrail.analyzer.render.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in each of its states has what assistive technology needs. */
class AxePageTest extends InBrowser {
    private static PageRun orders;

    @BeforeAll
    static void read() throws IOException {
        orders = Pages.run(sample("orders-buggy"));
    }

    @ParameterizedTest
    @CsvSource({"1600, 1000, LIGHT", "1000, 700, DARK"})
    void report_inEachOfItsStates_violatesNothing(int width, int height, ColorScheme scheme) throws IOException {
        try (Browser.Opened opened = browser.open(HtmlPage.of(List.of(orders)), "", scheme)) {
            Page page = opened.page;
            page.setViewportSize(width, height);
            var axe = new Axe(opened);
            page.locator(".sequence-label").first().click();
            axe.look("a message is held", "html");
            page.locator("[data-pane=lanes] canvas.marks").click();
            axe.look("an instant of the lanes is held", ".moment");
            page.keyboard().press("/");
            page.keyboard().type("query");
            page.locator(".find input").fill("exchange:7");
            axe.look("something is filtered", ".top");
            page.locator(".menu-button", new Page.LocatorOptions().setHasText("Labels"))
                    .click();
            axe.look("the labels are listed", ".label-list");
            page.keyboard().press("Escape");
            page.locator("[aria-label='Save this view']").click();
            axe.look("the menu is open", ".menu:popover-open");
            page.keyboard().press("Escape");
            page.keyboard().press("?");
            axe.look("the keys are shown", "dialog.help");
            page.keyboard().press("Escape");
            page.keyboard().press("1");
            page.keyboard().press("3");
            axe.look("panes are folded, something is found", ".stack");
            opened.assertQuiet();
            axe.assertNothingViolated();
        }
    }

    @Test
    void report_ofTwoRunsOneWithOverlays_violatesNothing() throws IOException {
        PageRun waits = Pages.run(Pages.waits());
        try (Browser.Opened opened = browser.open(HtmlPage.of(List.of(orders, waits)))) {
            opened.page.setViewportSize(1000, 700);
            opened.page.locator("[data-pane=lanes] canvas.marks").first().click();
            var axe = new Axe(opened);
            axe.look("an instant of two runs is held", "html");
            opened.assertQuiet();
            axe.assertNothingViolated();
        }
    }
}

package dev.contrail.analyzer.render.page;

import static dev.contrail.analyzer.render.page.Screenshot.assertLooksAsBefore;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dozen states of the page look as they did: whole panes, where they stand, and their colours. */
class ScreenshotPageTest extends InBrowser {
    @Test
    void report_asItOpens_inEachLook() throws IOException {
        try (Browser.Opened opened = browser.open(samplePage("orders-buggy"))) {
            opened.eachLook(look -> assertLooksAsBefore(name("report", look), opened.page));
        }
    }

    @Test
    void report_ofLanesAlone_withAMomentHeld_andAFindingOpen() throws IOException {
        try (Browser.Opened opened = browser.open(samplePage("upload-queue-buggy"))) {
            Page page = opened.page;
            page.setViewportSize(1600, 1000);
            opened.settle();
            assertLooksAsBefore("lanes", page);
            page.locator("[data-pane=lanes] canvas.marks").click(new Locator.ClickOptions().setPosition(600, 30));
            opened.rest();
            assertLooksAsBefore("lanes-moment", page);
            page.keyboard().press("Escape");
            page.locator(".finding").first().click();
            opened.rest();
            assertLooksAsBefore("lanes-finding", page);
        }
    }

    @Test
    void report_ofStateAlone_lightAndDark() throws IOException {
        try (Browser.Opened opened = browser.open(samplePage("sliding-window-100"))) {
            opened.page.setViewportSize(1600, 1000);
            opened.settle();
            assertLooksAsBefore("state", opened.page);
            opened.page.keyboard().press("t");
            opened.settle();
            assertLooksAsBefore("state-dark", opened.page);
        }
    }

    @Test
    void report_ofMessagesAlone_whole_andFiltered() throws IOException {
        try (Browser.Opened opened = browser.open(samplePage("expect-continue-buggy"))) {
            Page page = opened.page;
            page.setViewportSize(1600, 1000);
            opened.settle();
            assertLooksAsBefore("sequence", page);
            page.locator("input[type=search]").fill("to:HttpConnection");
            opened.rest();
            page.evaluate("document.activeElement.blur()");
            opened.settle();
            assertLooksAsBefore("sequence-filtered", page);
        }
    }

    @Test
    void diff_asItOpens_onASmallScreen() throws IOException {
        byte[] html =
                DiffPage.of(DiffPageTest.difference("expect-continue-buggy", "expect-continue-fixed"), List.of("B"));
        try (Browser.Opened opened = browser.open(html)) {
            opened.page.setViewportSize(1000, 700);
            opened.settle();
            assertLooksAsBefore("diff", opened.page);
        }
    }

    private static String name(String state, Browser.Look look) {
        return state + "-" + look.width() + "-" + look.theme();
    }
}

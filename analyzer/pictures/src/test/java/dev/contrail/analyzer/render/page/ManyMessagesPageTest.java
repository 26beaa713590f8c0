package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A hundred thousand messages stay usable. */
class ManyMessagesPageTest extends InBrowser {
    private static final int MESSAGES = 100_000;

    private static byte[] html;

    @BeforeAll
    static void read() throws IOException {
        html = Pages.html(ManyMessages.trace(MESSAGES));
    }

    @Test
    void page_scrolledFromTopToBottom_keepsFewElementsAndShowsMessagesEverywhere() throws IOException {
        try (Browser.Opened opened = browser.open(html, "", ColorScheme.LIGHT)) {
            assertThat(opened.page.locator("[data-pane=sequence] .pane-summary").innerText())
                    .matches("100,\\d+ messages · 3 participants");
            opened.page.locator("[data-pane=sequence] select").selectOption("instance");
            opened.settle();
            Object seen = opened.page.evaluate("""
                    async () => {
                      const scroller = document.querySelector('.sequence-scroll');
                      const frame = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                      const seen = { frames: 0, empty: 0, most: 0, height: scroller.scrollHeight };
                      for (let part = 0; part <= 1; part += 0.02) {
                        scroller.scrollTop = part * (scroller.scrollHeight - scroller.clientHeight);
                        await frame();
                        seen.frames++;
                        seen.empty += document.querySelectorAll('.sequence-label').length < 10 ? 1 : 0;
                        seen.most = Math.max(seen.most, document.querySelectorAll('.sequence *').length);
                      }
                      return [seen.frames > 40, seen.empty, seen.most < 500, seen.height > 1000000];
                    }""");

            assertThat(seen).isEqualTo(List.of(true, 0, true, true));
            opened.assertQuiet();
        }
    }

    @Test
    void wheelFindAndMinimap_amongMany_moveToWhatIsWanted() throws IOException {
        try (Browser.Opened opened = browser.open(html, "", ColorScheme.LIGHT)) {
            Page page = opened.page;
            page.mouse().move(500, 600);
            page.mouse().wheel(0, 30_000);
            page.waitForCondition(() -> scrolled(page) > 20_000);
            Locator find = page.locator(".find input");
            find.fill("failed");
            find.press("Enter");
            opened.settle();
            Locator selected = page.locator(".sequence-label[data-marked=selected]");
            assertThat(selected.innerText()).isEqualTo("failed: timeout");
            assertThat(selected.boundingBox().y).isBetween(280.0, 880.0);

            var map = page.locator(".sequence-minimap").boundingBox();
            page.mouse().click(map.x + 20, map.y + map.height - 8);
            opened.settle();
            assertThat(scrolled(page))
                    .isGreaterThan(0.9 * number(page, "document.querySelector('.sequence-sheet').offsetHeight"));
            opened.assertQuiet();
        }
    }

    private static double scrolled(Page page) {
        return number(page, "document.querySelector('.sequence-scroll').scrollTop");
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    @Test
    void messages_beyondTheBudget_areSaidToBeMissingWithTheCommandForThem() throws IOException {
        byte[] more = Pages.html(ManyMessages.trace(SequenceData.BUDGET + 1_000));
        try (Browser.Opened opened = browser.open(more, "", ColorScheme.LIGHT)) {
            opened.eachLook(
                    look -> assertThat(opened.page.locator(".sequence .notice").innerText())
                            .as("%s", look)
                            .startsWith("The first 500,000 of 501,0")
                            .contains("copy the command for the visible range"));
            opened.page.locator(".sequence .notice .link").click();
            opened.settle();
            assertThat(opened.page.locator(".toast").innerText()).isEqualTo("Command copied");
            opened.assertQuiet();
        }
    }
}

package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the page does on a large and on a small screen, light and dark: one walk, in one page that stays open. */
class LooksPageTest extends InBrowser {
    /** WCAG 2.2, 1.4.11, of the legend's colours on what the lanes stand on. */
    private static final String LEAST_CONTRAST = """
            () => {
              const parts = color => color.match(/[\\d.]+/g).slice(0, 3).map(Number);
              const linear = part => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
              const light = color => { const [r, g, b] = parts(color).map(linear); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
              const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              const paper = light(getComputedStyle(document.body).backgroundColor);
              return Math.min(...[...document.querySelectorAll('.legend-entry [class*=swatch]')]
                .map(swatch => contrast(light(getComputedStyle(swatch).backgroundColor), paper)));
            }""";

    /** Whether anything but the paper is drawn in a pane. */
    private static final String DRAWN = """
            pane => {
              const canvas = document.querySelector(`[data-pane=${pane}] canvas.marks`);
              const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              return new Set(new Uint32Array(data.buffer)).size;
            }""";

    @Test
    void orders_onEachScreen_isFollowedFromWhatWentWrongToOneExchangeInAllViews() throws IOException {
        try (Browser.Opened opened = browser.open(samplePage("orders-buggy"))) {
            opened.eachLook(look -> {
                assertAllViewsAreDrawn(opened.page, look);
                assertOneExchange(opened, look);
                assertLanesByExchange(opened, look);
                assertLabels(opened, look);
            });
            opened.assertQuiet();
        }
    }

    private static void assertAllViewsAreDrawn(Page page, Browser.Look look) {
        assertThat(page.locator(".finding").first().isVisible()).as("%s", look).isTrue();
        for (String pane : new String[] {"lanes", "state"}) {
            assertThat(((Number) page.evaluate(DRAWN, pane)).intValue())
                    .as("colours in %s, %s", pane, look)
                    .isGreaterThan(2); // paper and grid
        }
        assertThat(page.locator(".panel-label:visible").count()).as("%s", look).isGreaterThan(1);
        assertThat(page.locator(".sequence-label:visible").count())
                .as("messages, %s", look)
                .isGreaterThan(3);
        assertThat(((Number) page.evaluate(LEAST_CONTRAST)).doubleValue())
                .as("contrast of colours, %s", look)
                .isGreaterThanOrEqualTo(3);
    }

    private static void assertOneExchange(Browser.Opened opened, Browser.Look look) {
        Page page = opened.page;
        Locator selected = page.locator(".sequence-label[data-marked=selected]");
        Locator wrong = page.locator(".wrong-button");
        assertThat(wrong.innerText()).as("%s", look).matches("Went wrong: \\d\\d");
        do { // what the pool says to a lease is of no exchange
            wrong.click();
            opened.settle();
            assertThat(selected.getAttribute("class")).as("%s", look).contains("alarm");
            assertThat(selected.boundingBox().y)
                    .as("scrolled to, %s", look)
                    .isBetween(page.locator(".sequence-scroll").boundingBox().y, look.height() - 1.0);
        } while (!selected.innerText().endsWith("]"));
        String number = selected.innerText().replaceAll(".*\\[(\\d+)]", "$1");
        page.keyboard().press("r");
        opened.settle();
        assertThat(selected.innerText()).as("%s", look).matches("GET .*\\[" + number + "]");
        page.keyboard().press("x");
        opened.rest();
        assertThat(page.locator("input[type=search]").inputValue()).isEqualTo("exchange:" + number);
        assertThat(page.locator(".pane-summary").allInnerTexts())
                .as("%s", look)
                .allSatisfy(summary -> assertThat(summary).containsPattern("match| of "));
        assertThat(page.locator(".moment").innerText()).contains("exchange");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        opened.rest();
        page.locator("input[type=search]").fill("");
        opened.rest();
    }

    private static void assertLanesByExchange(Browser.Opened opened, Browser.Look look) {
        Locator group = opened.page.locator("[data-pane=lanes] select").nth(1);
        group.selectOption("exchange");
        opened.settle();
        assertThat(opened.page.locator(".lane-name .name").first().innerText())
                .as("%s", look)
                .matches("exchange \\d+");
        group.selectOption("process");
        opened.settle();
    }

    private static void assertLabels(Browser.Opened opened, Browser.Look look) {
        Page page = opened.page;
        page.locator(".menu-button", new Page.LocatorOptions().setHasText("Labels"))
                .click();
        opened.settle();
        Locator list = page.locator(".label-list");
        assertThat(list.locator("thead").innerText()).as("%s", look).contains("Median", "Went wrong");
        assertThat(list.boundingBox().x).as("%s", look).isGreaterThanOrEqualTo(0);
        assertThat(list.boundingBox().x + list.boundingBox().width)
                .as("%s", look)
                .isLessThanOrEqualTo(look.width());
        Locator wrong = list.locator("thead th", new Locator.LocatorOptions().setHasText("Went wrong"));
        while (!"descending".equals(wrong.getAttribute("aria-sort"))) { // as the look before left it
            wrong.locator("button").click();
        }
        Locator label = list.locator("tbody button").first();
        String text = label.innerText();
        assertThat(list.locator("tbody tr").first().locator(".wrong").innerText())
                .as("the one that went wrong most, %s", look)
                .matches("\\d+");
        label.click();
        opened.rest();
        assertThat(page.locator("input[type=search]").inputValue())
                .as("%s", look)
                .isEqualTo(text);
        assertThat(page.locator(".sequence-label:visible").allInnerTexts())
                .as("%s", look)
                .isNotEmpty()
                .allMatch(shown -> shown.startsWith(text));
        page.keyboard().press("Escape");
        page.locator("input[type=search]").fill("");
        page.evaluate("document.activeElement.blur()");
        opened.rest();
    }
}

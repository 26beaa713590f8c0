package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.derive.state.StateOptions;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures of a pool, put into one panel and taken apart again. */
class TogetherPageTest extends InBrowser {
    private static final List<String> MEASURES = List.of("active", "idle", "waiting");

    @SuppressWarnings("NullAway.Init") // each test opens its page first
    private Browser.Opened opened;

    @SuppressWarnings("NullAway.Init")
    private Page page;

    /** A pool of four; from 60 ms on somebody waits. */
    private static Trace pool(int instances) {
        var traces = new StateTraces();
        for (int i = 0; i < 101; i++) {
            int active = Math.min(4, i / 12);
            int waiting = i / 20;
            String action = i % 25 == 24 ? "timed out" : "lease";
            int instance = 1 + i % instances;
            traces.add("acme.Pool", MEASURES, i * 1_000L, 1, "Pool", instance, action, active, 4 - active, waiting);
        }
        return traces.named("pool.jfr");
    }

    private void open(StateOptions options, int instances, String hash, ColorScheme scheme) throws IOException {
        opened = browser.open(HtmlPage.of(List.of(Pages.run(options, pool(instances)))), hash, scheme);
        page = opened.page;
    }

    /** The panels: of each its measures. */
    private List<String> panels() {
        opened.settle();
        return page.locator(".panel-label").all().stream()
                .map(label -> String.join(" ", label.locator(".panel-measure").allInnerTexts()))
                .toList();
    }

    private Locator box(String measure) {
        return page.locator(":popover-open .check.measure", new Page.LocatorOptions().setHasText(measure))
                .locator("input");
    }

    private String focused() {
        return String.valueOf(page.evaluate("document.activeElement.getAttribute('aria-label')"));
    }

    /** How many coloured lines the first panel has at a part of the time. */
    private int lines(double share) {
        opened.settle();
        return ((Number) page.evaluate("""
                share => {
                  const canvas = document.querySelector('.state canvas.marks');
                  const { offsetTop, offsetHeight } = document.querySelector('.panel-label');
                  const ratio = devicePixelRatio;
                  const x = Math.round((184 + (canvas.clientWidth - 196) * share) * ratio);
                  const { data } = canvas.getContext('2d').getImageData(x, offsetTop * ratio, 1, offsetHeight * ratio);
                  let lines = 0;
                  let before = false;
                  for (let i = 0; i < data.length; i += 4) {
                    const coloured = Math.max(data[i], data[i + 1], data[i + 2]) - Math.min(data[i], data[i + 1], data[i + 2]) > 40;
                    lines += coloured && !before ? 1 : 0;
                    before = coloured;
                  }
                  return lines;
                }""", share)).intValue();
    }

    @ParameterizedTest
    @CsvSource({"1600, 1000, LIGHT", "1600, 1000, DARK", "1000, 700, LIGHT", "1000, 700, DARK"})
    void measures_putTogetherByKeys_shareAPanelAndComeApartAgain(int width, int height, ColorScheme scheme)
            throws IOException {
        open(StateOptions.defaults(), 1, "", scheme);
        page.setViewportSize(width, height);
        assertThat(panels()).isEqualTo(MEASURES);

        page.locator(".together").first().focus();
        page.keyboard().press("Enter");
        opened.settle();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(panels()).containsExactly("active waiting", "idle");
        box("idle").check();
        assertThat(panels()).containsExactly("active idle waiting");
        look(width, scheme, "menu");
        var axe = new Axe(opened);
        axe.look("the menu of a panel is open", ".state");
        axe.assertNothingViolated();
        page.keyboard().press("Escape");
        page.waitForCondition(() -> focused().equals("Which measures stand with active + idle + waiting"));
        assertThat(lines(0.45)).isEqualTo(3);
        look(width, scheme, "together");

        String hash = opened.hash();
        opened.close();
        open(StateOptions.defaults(), 1, hash, scheme);
        assertThat(panels()).containsExactly("active idle waiting");

        page.locator(".together").click();
        page.locator(":popover-open button", new Page.LocatorOptions().setHasText("A panel each"))
                .click();
        assertThat(panels()).isEqualTo(MEASURES);
        assertThat(opened.hash()).doesNotContain("together%22%3A%5B%5B");
        opened.assertQuiet();
        opened.close();
    }

    /** Pictures to look at, where they are asked for. */
    private void look(int width, ColorScheme scheme, String name) {
        String folder = System.getProperty("contrail.look");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, "together-" + name + "-" + width + "-" + scheme + ".png")));
        }
    }

    @Test
    void measures_asOptionsJoinThem_shareAPanelAtFirst() throws IOException {
        open(StateOptions.defaults().withMeasures("waiting", "active+idle"), 1, "", ColorScheme.LIGHT);

        assertThat(panels()).containsExactly("waiting", "active idle");
        page.locator(".state-plot").click();
        opened.rest();
        assertThat(page.locator(".moment").innerText()).contains("waiting", "active", "idle");
        opened.assertQuiet();
        opened.close();
    }

    @Test
    void measuresTogether_ofTwoPools_haveAPanelForEachPool() throws IOException {
        open(
                StateOptions.defaults().withMeasures("active+idle", "waiting").withColor("subject"),
                2,
                "",
                ColorScheme.LIGHT);

        assertThat(panels()).containsExactly("active idle", "active idle", "waiting");
        opened.assertQuiet();
        opened.close();
    }
}

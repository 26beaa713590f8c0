package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.derive.state.StateOptions;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** State on a large and on a small screen, light and dark: what never changes, in which order, a series for each key. */
class StateLooksPageTest extends InBrowser {
    private static final long MILLIS = 100;

    /** A pool of four whose size never changes. */
    private static Trace pool() {
        var traces = new StateTraces();
        for (int i = 0; i <= MILLIS; i++) {
            int active = i % 5;
            traces.add(
                    "acme.Pool",
                    List.of("size", "active", "idle"),
                    i * 1_000L,
                    1,
                    "Pool",
                    1,
                    "lease",
                    4,
                    active,
                    4 - active);
        }
        return traces.named("pool.jfr");
    }

    @Test
    void measures_inTheOrderAskedFor_haveRoomWhereTheyChange() throws IOException {
        StateOptions options = StateOptions.defaults().withMeasures("idle", "size", "active");
        try (Browser.Opened opened = browser.open(HtmlPage.of(List.of(Pages.run(options, pool()))))) {
            Locator panels = opened.page.locator(".panel-label");
            opened.eachLook(look -> {
                assertThat(opened.page.locator(".panel-measure").allInnerTexts())
                        .as("%s", look)
                        .containsExactly("idle", "size", "active");
                double constant = panels.nth(1).boundingBox().height;
                assertThat(constant).as("what never changes, %s", look).isLessThan(45);
                assertThat(List.of(panels.nth(0), panels.nth(2)))
                        .as("what does, %s", look)
                        .allSatisfy(
                                panel -> assertThat(panel.boundingBox().height).isGreaterThan(1.8 * constant));
            });
            opened.assertQuiet();
        }
    }

    /** How many of each kind are left: four kinds in turns, each with a level of its own. */
    private static Trace stock() {
        var builder = new TraceBuilder();
        var rows = builder.snapshots("acme.Stock", List.of("left"), List.of("key"));
        int thread = builder.thread(new TraceThread("seller", 1, false));
        List<String> kinds = List.of("apples", "pears", "plums", "nuts");
        for (int i = 0; i < MILLIS; i++) {
            rows.add(Pages.START + i * Pages.MILLI, thread, builder.participant("Stock", 1), builder.text("sold"));
            rows.measure(0, 10 * (i % 4) + i % 3);
            rows.attribute(0, builder.text(kinds.get(i % 4)));
        }
        return builder.build("stock.jfr", new TimeRange(Pages.START, Pages.START + MILLIS * Pages.MILLI), 1);
    }

    /** The hues at the middle of the time, from top to bottom, one for each line. */
    private static final String HUES = """
            () => {
              const canvas = document.querySelector('.state canvas.marks');
              const { offsetTop, offsetHeight } = document.querySelector('.panel-label');
              const ratio = devicePixelRatio;
              const found = new Set();
              for (let x = 0.4; x < 0.6; x += 0.0033) {
                const { data } = canvas.getContext('2d').getImageData(Math.round((184 + (canvas.clientWidth - 196) * x) * ratio), offsetTop * ratio, 1, offsetHeight * ratio);
                for (let i = 0; i < data.length; i += 4) {
                  const [r, g, b] = data.slice(i, i + 3);
                  if (Math.max(r, g, b) - Math.min(r, g, b) > 60) found.add(Math.round(Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b) * 4));
                }
              }
              return found.size;
            }""";

    @Test
    void keys_ofOneMeasure_haveAColourEachInOnePanelOrAPanelEach() throws IOException {
        StateOptions options = StateOptions.defaults().withColor("key");
        try (Browser.Opened opened = browser.open(HtmlPage.of(List.of(Pages.run(options, stock()))))) {
            Page page = opened.page;
            opened.eachLook(look -> {
                assertThat(page.locator(".state .legend-entry .name").allInnerTexts())
                        .as("%s", look)
                        .containsExactlyInAnyOrder("apples", "pears", "plums", "nuts");
                assertThat(page.locator(".panel-label").count()).as("%s", look).isEqualTo(1);
                assertThat(((Number) page.evaluate(HUES)).intValue())
                        .as("colours of lines, %s", look)
                        .isGreaterThanOrEqualTo(3);
                page.locator("select[aria-label=Facet]").selectOption("key");
                page.locator(".state-plot").click();
                opened.rest();
                assertThat(page.locator(".panel-label").count())
                        .as("a panel for each, %s", look)
                        .isEqualTo(4);
                assertThat(page.locator(".moment-rows[aria-label=State] .name").allInnerTexts())
                        .as("a value of each, %s", look)
                        .containsExactlyInAnyOrder("apples left", "pears left", "plums left", "nuts left");
                page.keyboard().press("Escape");
                page.keyboard().press("Escape");
                page.locator("select[aria-label=Facet]").selectOption("none");
                opened.settle();
            });
            opened.assertQuiet();
        }
    }
}

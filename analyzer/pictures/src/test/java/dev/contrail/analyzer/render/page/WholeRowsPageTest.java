package dev.contrail.analyzer.render.page;

import static dev.contrail.analyzer.render.page.Pages.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** More threads than there is room for, of four actions: whole lanes, and below them what is done at once, without a gap. */
class WholeRowsPageTest extends UploadsPage {
    @Override
    byte[] html() {
        var actions = new Pages.Actions();
        for (int thread = 0; thread < 60; thread++) {
            for (String action : List.of("parse", "query", "render", "send")) {
                actions.add("worker-" + thread, action, "task", (thread + action.length()) * MILLI, 5 * MILLI);
            }
        }
        return Pages.html(actions.trace("workers.jfr", 101 * MILLI));
    }

    @Test
    void lanes_thatDoNotAllFit_endAtAWholeOneAndTheStripFillsTheRest() {
        opened.eachLook(look -> {
            var plot = page.locator(".lanes-plot").boundingBox();
            var strip = page.locator(".at-once").boundingBox();
            var pane = page.locator(".pane-body.lanes").boundingBox();
            double bottom = plot.y + plot.height;

            assertThat(page.locator(".lane-name").all())
                    .extracting(name -> name.boundingBox().y + name.boundingBox().height)
                    .contains(bottom)
                    .noneMatch(end -> end > bottom);
            assertThat(strip.y).isEqualTo(bottom);
            assertThat(pane.y + pane.height - strip.y - strip.height).isBetween(0.0, 4.0);
            assertThat(plot.height).isGreaterThan(pane.height / 3);
        });
    }

    /** The words "at once" are the same in each row, so they give way to names that need their room. */
    @Test
    void strip_ofLongNames_tellsThemApart() throws IOException {
        var actions = new Pages.Actions();
        for (int method = 0; method < 3; method++) {
            actions.add("worker", "Calculation.hot1" + method, "task", 20L * method * MILLI, (20 - method) * MILLI);
        }
        open(Pages.html(actions.trace("hot.jfr", 101 * MILLI)));
        page.evaluate("""
                () => {
                  const drawn = CanvasRenderingContext2D.prototype.fillText;
                  globalThis.texts = [];
                  CanvasRenderingContext2D.prototype.fillText = function (text, ...where) {
                    globalThis.texts.push(text);
                    return drawn.call(this, text, ...where);
                  };
                }""");
        page.setViewportSize(1_000, 800);
        opened.settle();

        assertThat((List<?>) page.evaluate("[...new Set(texts.filter(text => /hot1.|at once/.test(text)))]"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .contains("Calculation.hot10", "Calculation.hot11", "Calculation.hot12")
                .noneMatch(text -> text.endsWith("at once"));
    }
}

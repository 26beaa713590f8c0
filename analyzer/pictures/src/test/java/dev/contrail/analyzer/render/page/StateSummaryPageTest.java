package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.StateTraces;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many objects the state's head says there are. */
class StateSummaryPageTest extends ServicePage {
    private static final List<String> MEASURES = List.of("phase");

    @Test
    void objectsOfOneClass_areCountedEach() throws IOException {
        var traces = new StateTraces();
        for (int n = 0; n < 30; n++) {
            traces.add("contrail.State", MEASURES, n, 1, "Order", 1 + n, "paid", 1);
        }
        assertThat(summaryOf(traces)).isEqualTo("30 snapshots of 30 subjects");
    }

    @Test
    void objectToldByTwoEventTypes_isOne() throws IOException {
        var traces = new StateTraces()
                .add("contrail.State", MEASURES, 0, 1, "Shop", 1, "sold", 1)
                .add("com.acme.Stock", MEASURES, 1, 1, "Shop", 1, "sold", 2)
                .add("com.acme.Stock", MEASURES, 2, 1, "Shop", 2, "sold", 2);
        assertThat(summaryOf(traces)).isEqualTo("3 snapshots of 2 subjects");
    }

    private String summaryOf(StateTraces traces) throws IOException {
        open(Pages.html(traces.named("objects.jfr")), "");
        opened.settle();
        return page.locator("[data-pane=state] .pane-summary").innerText();
    }
}

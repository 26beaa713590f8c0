package dev.contrail.analyzer.render.page;

import static dev.contrail.analyzer.render.page.Pages.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.analyzer.unit.Unit;
import org.junit.jupiter.api.Test;

/** A span that began on one thread and ended on another stands in a lane that is not counted as a thread. */
class MovedSpansPageTest extends UploadsPage {
    @Override
    byte[] html() {
        var actions = new Pages.Actions();
        actions.add("worker-1", "upload begins", "part-1", 10 * MILLI, 0);
        actions.add("worker-2", "upload ends", "part-1", 60 * MILLI, 0);
        TraceBuilder builder = actions.builder();
        int type = builder.text("contrail.Queue");
        builder.actions()
                .add(
                        type,
                        Pages.START + 10 * MILLI,
                        50 * MILLI,
                        Trace.ABSENT,
                        builder.participant("queue", 0),
                        builder.text("upload"),
                        builder.participant("part-1", 0));
        builder.count("contrail.Queue", 1);
        for (String name : new String[] {Attribute.BEGUN_ON, Attribute.ENDED_ON}) {
            String thread = name.equals(Attribute.BEGUN_ON) ? "worker-1" : "worker-2";
            builder.actions()
                    .attributes()
                    .of(type, name, Attribute.Kind.TEXT, Unit.NONE)
                    .put(2, builder.text(thread));
        }
        return Pages.html(actions.trace("moved.jfr", 100 * MILLI));
    }

    @Test
    void summary_countsThreadsOnly() {
        assertThat(page.locator(".pane-summary").first().innerText()).isEqualTo("2 threads · 3 actions");
        assertThat(page.locator(".lane-name").allInnerTexts())
                .hasSize(3)
                .last()
                .asString()
                .startsWith("part-1 (ac");
    }

    @Test
    void tooltip_ofTheSpan_saysWhereItBeganAndEndedInPlaceOfAThread() {
        page.mouse().move(LEFT + x(30), laneMiddle(2));
        opened.settle();

        assertThat(page.locator(".tooltip").innerText())
                .contains("upload part-1", "worker-1", "worker-2")
                .doesNotContain("across threads");
    }
}

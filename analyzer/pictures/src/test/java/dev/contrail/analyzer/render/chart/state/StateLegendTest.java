package dev.contrail.analyzer.render.chart.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.derive.state.StateOptions;
import dev.contrail.analyzer.derive.state.States;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.seen.Drawing;
import dev.contrail.analyzer.render.chart.seen.Rules;
import dev.contrail.analyzer.render.chart.text.Labels;
import dev.contrail.analyzer.trace.Omission;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the legend over state plots says, and where. */
class StateLegendTest {
    private static final int LINE = 20;

    private static StatePlot plot(int actions) {
        List<String> names =
                IntStream.range(0, actions).mapToObj("action-%02d"::formatted).toList();
        double[] values = IntStream.range(0, 2 * actions).mapToDouble(i -> i).toArray();
        return States.of(List.of(StateTraces.level("size", names, values)), StateOptions.defaults(), new Categories());
    }

    private static double entry() {
        return 16 + Math.ceil(Labels.width(Theme.TEXT, "action-00")) + 4 + Math.ceil(Labels.width(Theme.TEXT, "2"));
    }

    @Test
    void entry_isItsMarkItsNameAndHowOften() throws Exception {
        StatePlot plot = plot(2);
        Drawing drawing = Drawing.of(new StateLegend(List.of(plot), 600));
        Rules.assertReadable(drawing);
        Rectangle2D mark = Rules.painted(
                        drawing, Palette.color(plot.series().get(0).color()))
                .get(0);
        Rectangle2D name = drawing.words("action-00").box();

        assertThat(name.getMinX()).isEqualTo(16);
        assertThat(mark.getCenterX()).isBetween(4.5, 5.5);
        assertThat(mark.getCenterY()).isBetween(6.5, 9.5);
        assertThat(drawing.words("action-01").box().getMinX()).isEqualTo(16 + entry() + 20);
        assertThat(drawing.words().get(1).text()).isEqualTo("2");
        assertThat(drawing.words().get(1).box().getMinX() - name.getMaxX()).isBetween(4.0, 5.0);
    }

    @Test
    void entries_ofTwoRuns_areCountedTogether() throws Exception {
        List<String> texts = Drawing.of(new StateLegend(List.of(plot(2), plot(2)), 600)).words().stream()
                .map(Drawing.Words::text)
                .toList();

        assertThat(texts).containsExactly("action-00", "4", "action-01", "4");
    }

    @Test
    void entries_thatDoNotFit_beginALine() throws Exception {
        int two = (int) (2 * entry() + 20);

        assertThat(new StateLegend(List.of(plot(4)), two).height()).isEqualTo(2 * LINE);
        assertThat(new StateLegend(List.of(plot(4)), two - 1).height()).isEqualTo(4 * LINE);
        assertThat(Drawing.of(new StateLegend(List.of(plot(4)), two))
                        .words("action-02")
                        .box()
                        .getMinX())
                .isEqualTo(16);
    }

    @Test
    void nameAt_anyPlaceOfAnEntry_isItsName() {
        var legend = new StateLegend(List.of(plot(3)), (int) (2 * entry() + 20));
        int second = (int) entry() + 20;

        assertThat(legend.nameAt(0, 0)).contains("action-00");
        assertThat(legend.nameAt((int) entry() - 1, LINE - 1)).contains("action-00");
        assertThat(legend.nameAt((int) entry(), 5)).as("between").isEmpty();
        assertThat(legend.nameAt(second - 1, 5)).isEmpty();
        assertThat(legend.nameAt(second, 5)).contains("action-01");
        assertThat(legend.nameAt(0, LINE)).contains("action-02");
        assertThat(legend.nameAt(0, 2 * LINE)).isEmpty();
        assertThat(legend.nameAt(0, -1)).isEmpty();
        assertThat(legend.nameAt(-1, 0)).isEmpty();
    }

    @Test
    void names_moreThanForty_areLeftOutAndCounted() {
        assertThat(new StateLegend(List.of(plot(40)), 600).omissions()).isEmpty();
        assertThat(new StateLegend(List.of(plot(41)), 600).omissions())
                .extracting(Omission::text)
                .containsExactly("1 more names of colours in the legend");
    }

    private static StatePlot threads(int number) {
        var traces = new StateTraces();
        for (int i = 0; i < 4 * number; i++) {
            traces.add("acme.Pool", List.of("idle"), i * 1_000L, 1 + i % number, "Pool", 1, i % 3 == 0 ? "a" : "b", i);
        }
        return States.of(
                List.of(traces.named("threads.jfr")), StateOptions.defaults().withShapeByThread(), new Categories());
    }

    /** There are six shapes; they have a line of their own, in grey. */
    @Test
    void shapes_ofThreads_standInALineOfTheirOwn() throws Exception {
        var legend = new StateLegend(List.of(threads(6)), 600);
        Drawing drawing = Drawing.of(legend);

        assertThat(legend.omissions()).isEmpty();
        assertThat(drawing.words("worker-1").box().getMinX()).isEqualTo(16);
        assertThat(drawing.words("worker-1").box().getMinY()
                        - drawing.words("a").box().getMinY())
                .isEqualTo(LINE);
        assertThat(Rules.filled(drawing, Theme.INK_SOFT)).hasSize(6);
        assertThat(new StateLegend(List.of(threads(8)), 600).omissions())
                .extracting(Omission::text)
                .containsExactly("a shape of its own for every thread: 2 have another's");
    }
}

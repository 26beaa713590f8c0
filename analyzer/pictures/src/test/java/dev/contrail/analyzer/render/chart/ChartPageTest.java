package dev.contrail.analyzer.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.render.chart.seen.Drawing;
import dev.contrail.analyzer.render.chart.seen.Rules;
import dev.contrail.analyzer.trace.Omission;
import java.awt.Graphics2D;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The frame around pictures: nothing that it says is cut off. */
class ChartPageTest {
    private static final Omission REPEATS =
            new Omission(Omission.Kind.FOLDED, 8, "8 messages that repeat those above a mark, however narrow it is");

    /** A block of fifty pixels. */
    private record Block() implements Picture {
        @Override
        public int width() {
            return 50;
        }

        @Override
        public int height() {
            return 50;
        }

        @Override
        public void paint(Graphics2D graphics) {}
    }

    @Test
    void width_ofNarrowBlocks_holdsTheTitleAndTheFooter() throws Exception {
        Rules.assertReadable(Drawing.of(
                new ChartPage("a recording with a name of some length.jfr", List.of(new Block()), List.of())));
        Rules.assertReadable(Drawing.of(new ChartPage("a.jfr", List.of(new Block()), List.of(REPEATS))));
    }

    @Test
    void width_ofBlocksWiderThanTheWords_isTheirsWithTheMargins() {
        assertThat(new ChartPage("a", List.of(new Block()), List.of()).width()).isEqualTo(50 + 2 * Theme.MARGIN);
    }

    @Test
    void width_ofWordsWithoutEnd_hasAnEnd() {
        assertThat(new ChartPage("x".repeat(10_000), List.of(new Block()), List.of()).width())
                .isEqualTo(1_600 + 2 * Theme.MARGIN);
    }
}

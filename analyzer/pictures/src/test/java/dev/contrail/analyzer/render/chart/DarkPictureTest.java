package dev.contrail.analyzer.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.derive.state.StateOptions;
import dev.contrail.analyzer.derive.state.States;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.render.chart.lanes.LaneScreen;
import dev.contrail.analyzer.render.chart.recolor.RecoloredGraphics;
import dev.contrail.analyzer.render.chart.sequence.SequenceScreen;
import dev.contrail.analyzer.render.chart.state.StateScreen;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A picture on dark paper has the shapes of the one on white, and nothing white. */
class DarkPictureTest {
    private static final int MILLI = 1_000_000;
    private static final int WHITE = Theme.PAPER.getRGB();

    static List<ScreenPicture> pictures() {
        SequenceDiagram sequence =
                Sequences.of(List.of(MessageTrace.expectContinue().build()), SequenceOptions.DEFAULT);
        StatePlot states = States.of(
                List.of(StateTraces.window("window.jfr", 10, 60, 3, 1)), StateOptions.defaults(), new Categories());
        LaneChart lanes = Lanes.of(
                List.of(new ActionTraces()
                        .add("worker-1", "take", 0, 10 * MILLI, "part-1")
                        .add("worker-1", "put back", 10 * MILLI, 30 * MILLI, "part-1")
                        .add("worker-2", "upload", 20 * MILLI, 80 * MILLI, "part-4")
                        .build("alarm.jfr", 100 * MILLI)),
                new Categories());
        return List.of(
                SequenceScreen.of(sequence, new ScreenView(sequence.range(), 1000, Set.of()))
                        .orElseThrow(),
                StateScreen.of(states, new ScreenView(states.range(), 1000, Set.of())),
                LaneScreen.of(lanes, new ScreenView(lanes.range(), 1000, Set.of())));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void paint_onDark_isPaperWhereTheOtherIs(ScreenPicture picture) {
        var all = new Rectangle(0, 0, picture.width(), picture.height());
        BufferedImage light = Screens.paint(picture, all, 1, false);
        BufferedImage dark = Screens.paint(picture, all, 1, true);

        long marks = 0;
        for (int y = 0; y < all.height; y++) {
            for (int x = 0; x < all.width; x++) {
                int on = dark.getRGB(x, y);
                assertThat(on).isNotEqualTo(WHITE);
                if (light.getRGB(x, y) == WHITE) {
                    assertThat(on).as("at %d, %d", x, y).isEqualTo(DarkColors.PAPER.getRGB());
                } else {
                    marks++;
                }
            }
        }
        assertThat(marks).isGreaterThan(5_000);
    }

    /** Who draws sees the colours that he set, and a part has those of its whole. */
    @Test
    void colours_readBack_areThoseThatWereSet() {
        var image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = new RecoloredGraphics(image.createGraphics(), DarkColors::of);
        graphics.setColor(Theme.PAPER);
        graphics.setBackground(Theme.RULE);
        var part = (Graphics2D) graphics.create();

        assertThat(part.getColor()).isEqualTo(Theme.PAPER);
        assertThat(part.getPaint()).isEqualTo(Theme.PAPER);
        assertThat(part.getBackground()).isEqualTo(Theme.RULE);
        part.fillRect(0, 0, 1, 1);
        part.clearRect(1, 0, 1, 1);
        assertThat(image.getRGB(0, 0)).isEqualTo(DarkColors.PAPER.getRGB());
        assertThat(new Color(image.getRGB(1, 0))).isEqualTo(new Color(0x373E47));
    }
}

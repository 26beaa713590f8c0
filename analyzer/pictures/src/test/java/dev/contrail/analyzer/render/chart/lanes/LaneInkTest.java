package dev.contrail.analyzer.render.chart.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.seen.Drawing;
import dev.contrail.analyzer.render.chart.seen.Rules;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a mark is filled: plain, hatched so that it can be told without colour, or torn where it had not ended. */
class LaneInkTest {
    private static final int ALARM = 0;
    private static final int PLAIN = 1;
    private static final int LEVEL = 2;
    private static final int UPRIGHT = 3;

    private final LaneInk ink = new LaneInk(List.of(
            new LaneAction("put back", Categories.ALARM, 1, 1, 1),
            new LaneAction("upload", 0, 1, 1, 1),
            new LaneAction("take", Categories.COLORS, 1, 1, 1),
            new LaneAction("wait", 2 * Categories.COLORS, 1, 1, 1)));

    private Drawing seen() throws Exception {
        return Drawing.of(new Picture() {
            @Override
            public int width() {
                return 100;
            }

            @Override
            public int height() {
                return 60;
            }

            @Override
            public void paint(Graphics2D graphics) {
                ink.paint(graphics);
            }
        });
    }

    /** What is painted on the paper. */
    private List<Drawing.Mark> marks() throws Exception {
        return seen().marks().stream()
                .filter(mark -> !Color.WHITE.equals(mark.fill()))
                .toList();
    }

    /** The lines over the fill. */
    private List<Rectangle2D> lines() throws Exception {
        return marks().stream()
                .filter(mark -> mark.fill() == null)
                .flatMap(mark -> Rules.parts(mark).stream())
                .toList();
    }

    @Test
    void plain_hasNoLines() throws Exception {
        ink.add(PLAIN, 10, 12, 40, 30);

        assertThat(lines()).isEmpty();
        assertThat(marks()).hasSize(1);
        assertThat(marks().get(0).box()).isEqualTo(new Rectangle2D.Double(10, 12, 30, 18));
    }

    @Test
    void level_hasALineEveryFivePixelsFromEdgeToEdge() throws Exception {
        ink.add(LEVEL, 11, 10, 40, 30);

        assertThat(lines()).extracting(Rectangle2D::getY).containsExactly(15.0, 20.0, 25.0);
        assertThat(lines()).allMatch(line -> line.getMinX() == 11 && line.getMaxX() == 40 && line.getHeight() == 0);
    }

    @Test
    void upright_hasALineEveryFivePixelsFromTopToBottom() throws Exception {
        ink.add(UPRIGHT, 10, 12, 30, 31);

        assertThat(lines()).extracting(Rectangle2D::getX).containsExactly(15.0, 20.0, 25.0);
        assertThat(lines()).allMatch(line -> line.getMinY() == 12 && line.getMaxY() == 31 && line.getWidth() == 0);
    }

    /** Lines of neighbours meet: they lie where x and y add up to a multiple of five, and end at the mark's edges. */
    @Test
    void alarm_hasSlantedLinesCutAtItsEdges() throws Exception {
        ink.add(ALARM, 10, 10, 40, 22);

        List<Rectangle2D> lines = lines();

        assertThat(lines).hasSize(8);
        for (int i = 0; i < lines.size(); i++) {
            Rectangle2D line = lines.get(i);
            assertThat(line.getMinX() + line.getMaxY()).as("x + y of %s", line).isEqualTo(25 + 5 * i);
            assertThat(line.getWidth()).isEqualTo(line.getHeight());
            assertThat(line.getMaxY() == 22 || line.getMinX() == 10)
                    .as("%s begins at an edge", line)
                    .isTrue();
            assertThat(line.getMinY() == 10 || line.getMaxX() == 40)
                    .as("%s ends at an edge", line)
                    .isTrue();
        }
    }

    @Test
    void hatch_withoutRoom_isLeftOut() throws Exception {
        ink.add(ALARM, 10, 10, 13, 30);
        ink.add(ALARM, 20, 10, 40, 13);
        assertThat(lines()).isEmpty();

        ink.add(ALARM, 50, 10, 54, 14);
        assertThat(lines()).isNotEmpty();
    }

    /** Teeth of four pixels, in and out, from the upper edge to the lower one. */
    @Test
    void torn_hasTeethAtItsRightEdge() throws Exception {
        ink.addTorn(PLAIN, 10, 10, 50, 26, false);

        assertThat(points(marks().get(0)))
                .containsExactly("10,10", "50,10", "46,14", "50,18", "46,22", "50,26", "10,26");
    }

    @Test
    void torn_alarm_isHatchedLeftOfItsTeeth() throws Exception {
        ink.addTorn(ALARM, 10, 10, 50, 26, false);

        assertThat(lines()).isNotEmpty().allMatch(line -> line.getMaxX() <= 46);
    }

    /** Nobody knows when it began either. */
    @Test
    void torn_onBothSides_hasTeethAtItsLeftEdgeToo_andNoHatchInThem() throws Exception {
        ink.addTorn(ALARM, 10, 10, 50, 26, true);

        assertThat(points(marks().get(0)))
                .containsExactly(
                        "10,10", "50,10", "46,14", "50,18", "46,22", "50,26", "10,26", "14,22", "10,18", "14,14");
        assertThat(lines()).isNotEmpty().allMatch(line -> line.getMinX() >= 14 && line.getMaxX() <= 46);
    }

    private static List<String> points(Drawing.Mark mark) {
        var points = new ArrayList<String>();
        double[] at = new double[6];
        for (PathIterator path = mark.shape().getPathIterator(null); !path.isDone(); path.next()) {
            if (path.currentSegment(at) != PathIterator.SEG_CLOSE) {
                points.add("%.0f,%.0f".formatted(at[0], at[1]));
            }
        }
        return points;
    }

    /** What lies between two looks is not known: samples are half as high as what was recorded, where that can be seen. */
    @Test
    void inset_ofSamples_isAQuarterAboveAndBelow() {
        var sampled = new LaneAction("parse", 0, 5, 5, 5, 5, 0);
        var recorded = new LaneAction("parse", 0, 5, 5, 5);

        assertThat(LaneInk.inset(sampled, 20)).isEqualTo(5);
        assertThat(LaneInk.inset(sampled, 8)).isEqualTo(2);
        assertThat(LaneInk.inset(sampled, 7)).isZero();
        assertThat(LaneInk.inset(recorded, 20)).isZero();
    }

    @Test
    void textOn_aColour_isOfBlackAndWhiteWhatContrastsMore() {
        assertThat(LaneInk.textOn(Color.WHITE)).isEqualTo(Color.BLACK);
        assertThat(LaneInk.textOn(Color.BLACK)).isEqualTo(Color.WHITE);
        assertThat(LaneInk.textOn(new Color(0x0B62B8))).isEqualTo(Color.WHITE);
        assertThat(LaneInk.textOn(new Color(0x2B93CF))).isEqualTo(Color.BLACK);
        assertThat(LaneInk.textOn(new Color(117, 117, 117)))
                .as("4.61 and 4.56 to 1")
                .isEqualTo(Color.WHITE);
        assertThat(LaneInk.textOn(new Color(118, 118, 118)))
                .as("4.54 and 4.62 to 1")
                .isEqualTo(Color.BLACK);
        assertThat(LaneInk.textOn(new Color(255, 0, 0))).isEqualTo(Color.BLACK);
        assertThat(LaneInk.textOn(new Color(0, 0, 255))).isEqualTo(Color.WHITE);
    }
}

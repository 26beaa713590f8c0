package dev.contrail.analyzer.render.chart.lanes;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static dev.contrail.analyzer.ActionTraces.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.ScreenView;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.seen.Drawing;
import dev.contrail.analyzer.render.chart.seen.Rules;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands above the lanes, beside them and under them. */
class LanePanelTest {
    private static LaneChart chart(ActionTraces traces, long millis) {
        return Lanes.of(List.of(traces.build("lanes.jfr", millis * MILLI)), new Categories());
    }

    private static LaneScreen screen(LaneChart chart, long millis) {
        return LaneScreen.of(chart, new ScreenView(new TimeRange(START, START + millis * MILLI), 1_400, Set.of()));
    }

    private static Drawing seen(LaneChart chart, long millis) throws Exception {
        Drawing drawing = Drawing.of(screen(chart, millis));
        Rules.assertReadable(drawing);
        return drawing;
    }

    private static List<String> texts(Drawing drawing) {
        return drawing.words().stream().map(Drawing.Words::text).toList();
    }

    /** Seven actions that last, a to g, of which each takes a millisecond more than the one before; and a brief one. */
    private static ActionTraces seven() {
        var traces = new ActionTraces().add("worker-1", "brief", 0, MILLI / 100);
        for (int i = 0; i < 7; i++) {
            traces.add("worker-1", String.valueOf((char) ('a' + i)), (i + 1) * 20L * MILLI, (10 + i) * MILLI);
        }
        return traces.add("worker-2", "z", 0, 200 * MILLI);
    }

    /** Those that took the most time; the others are told under the picture, the first five by name. */
    @Test
    void atOnce_ofManyActions_isDrawnForTheFourThatTookTheMostTime() throws Exception {
        LaneChart chart = chart(seven(), 200);
        List<String> texts = texts(seen(chart, 200));

        assertThat(texts.stream()
                        .filter(text -> text.endsWith("at once, max 1"))
                        .toList())
                .containsExactly("z at once, max 1", "e at once, max 1", "f at once, max 1", "g at once, max 1");
        assertThat(screen(chart, 200).omissions())
                .extracting(Omission::text)
                .containsExactly("how many at once of 5 actions that took less time: brief, a, b, c, d");
    }

    @Test
    void atOnce_ofMoreThanNineActions_namesFiveOfTheOthers() {
        LaneChart chart = chart(seven().add("worker-1", "y", 190 * MILLI, MILLI), 200);

        assertThat(screen(chart, 200).omissions())
                .extracting(Omission::text)
                .containsExactly("how many at once of 6 actions that took less time: brief, a, b, c, d, …");
    }

    /** What takes less than a fiftieth of the longest one's time has no chart of its own. */
    @Test
    void atOnce_ofANegligibleAction_isNotDrawn() throws Exception {
        LaneChart chart = chart(
                new ActionTraces()
                        .add("worker-1", "upload", 0, 100 * MILLI)
                        .add("worker-2", "sign", 0, 2 * MILLI)
                        .add("worker-3", "log", 0, 2 * MILLI - 1),
                100);

        assertThat(texts(seen(chart, 100)))
                .contains("upload at once, max 1", "sign at once, max 1")
                .doesNotContain("log at once, max 1");
    }

    /** Two are at it for a fifth of the time: there the area is twice as high as where one is. */
    @Test
    void atOnce_area_isAsHighAsTheyWereMany() throws Exception {
        LaneChart chart = chart(
                new ActionTraces()
                        .add("worker-1", "upload", 0, 100 * MILLI)
                        .add("worker-2", "upload", 40 * MILLI, 20 * MILLI),
                100);
        LaneScreen screen = screen(chart, 100);
        Drawing drawing = seen(chart, 100);
        Rectangle2D title = drawing.words("upload at once, max 2").box();
        Rectangle2D area = Rules.filled(
                        drawing, Palette.color(chart.actions().get(0).color()))
                .stream()
                .filter(box -> box.getMinY() > title.getMinY())
                .max(Comparator.comparingDouble(box -> box.getWidth() * box.getHeight()))
                .orElseThrow();
        Rectangle2D max = drawing.words().stream()
                .filter(words -> words.text().equals("2"))
                .map(Drawing.Words::box)
                .filter(box -> box.getMinY() > title.getMaxY())
                .findFirst()
                .orElseThrow();

        assertThat(title.getMinX()).isEqualTo(screen.placeOf(START));
        assertThat(area.getMinX()).isEqualTo(screen.placeOf(START));
        assertThat(area.getMaxX()).isEqualTo(screen.placeOf(START + 100 * MILLI));
        assertThat(area.getHeight()).as("a tenth is free above").isBetween(36.0, 37.0);
        assertThat(area.getMinY() - title.getMinY()).isBetween(20.0, 26.0);
        assertThat(max.getMaxX()).as("left of the plot").isBetween(area.getMinX() - 12, area.getMinX());
        assertThat(max.getCenterY()).as("at the height of two").isBetween(area.getMinY() - 3, area.getMinY() + 3);
    }

    /** A name of one alarm; of several what they have in common. */
    @Test
    void alarms_haveTheirNumberRightOfTheLanes() throws Exception {
        LaneChart chart = chart(putBacks(), 100);
        Drawing one = seen(chart, 100);
        int right = screen(chart, 100).placeOf(START + 100 * MILLI);
        Drawing.Words number = one.words().stream()
                .filter(words -> words.text().equals("2") && words.ink().equals(Palette.VERMILLION))
                .findFirst()
                .orElseThrow();

        assertThat(number.box().getMinX()).isEqualTo(right + 8);
        assertThat(number.box().getCenterY())
                .isBetween(
                        one.words("worker-1").box().getMinY(),
                        one.words("worker-1").box().getMaxY());
        assertThat(one.words().stream().filter(words -> words.text().equals("put back")))
                .as("in the legend, and over the numbers")
                .anyMatch(words -> words.box().getMinX() == right + 8
                        && words.box().getMaxY() < number.box().getMinY());

        Drawing two = seen(chart(putBacks().add("worker-1", "failed", 30 * MILLI, 0), 100), 100);
        assertThat(texts(two)).contains("alarms", "3");
    }

    private static ActionTraces putBacks() {
        return new ActionTraces()
                .add("worker-1", "upload", 0, 100 * MILLI)
                .add("worker-1", "put back", 10 * MILLI, 0)
                .add("worker-1", "put back", 20 * MILLI, 0);
    }

    @Test
    void alarms_ofNoLane_haveNoColumn() throws Exception {
        Drawing drawing = seen(chart(new ActionTraces().add("worker-1", "upload", 0, 100 * MILLI), 100), 100);

        assertThat(drawing.words()).noneMatch(words -> words.ink().equals(Palette.VERMILLION));
    }

    /** What one thread at a time was seen doing is in the lanes; what several were, is counted as well. */
    @Test
    void atOnce_ofSamples_isDrawnWhereSeveralThreadsWereSeenAtIt() throws Exception {
        var builder = new TraceBuilder();
        int type = builder.text("jdk.ExecutionSample");
        int one = builder.thread(new TraceThread("worker-1", 1, false));
        int other = builder.thread(new TraceThread("worker-2", 2, false));
        builder.setting("jdk.ExecutionSample", "period", "10 ms");
        for (int look = 0; look < 10; look++) {
            long time = START + look * 10L * MILLI;
            builder.samples(false).add(type, time, one, builder.text(look < 5 ? "App.alone" : "App.shared"), 1);
            builder.samples(false).add(type, time, other, builder.text("App.shared"), 1);
        }
        LaneChart chart = chart(new ActionTraces(builder), 100);
        List<String> texts = texts(seen(chart, 100));

        assertThat(texts).contains("App.shared at once, max 2").noneMatch(text -> text.startsWith("App.alone at once"));
        assertThat(screen(chart, 100).omissions())
                .extracting(Omission::text)
                .noneMatch(text -> text.contains("at once"));
    }

    /** About a dozen ticks, one, two or five times a power of ten apart. */
    @ParameterizedTest
    @CsvSource({"23, 1", "24, 2", "55, 2", "56, 5", "119, 5", "120, 10"})
    void ticks_ofSoManyMilliseconds_areSoFarApart(long millis, String step) throws Exception {
        LaneChart chart =
                chart(new ActionTraces().add("worker-1", "take", 0, 0).add("worker-1", "take", 150 * MILLI, 0), 150);
        Drawing drawing = seen(chart, millis);
        double y = drawing.words("0").box().getCenterY();

        List<String> ticks = drawing.words().stream()
                .filter(words -> Math.abs(words.box().getCenterY() - y) < 2)
                .sorted(Comparator.comparingDouble(words -> words.box().getMinX()))
                .map(Drawing.Words::text)
                .toList();
        assertThat(ticks).startsWith("0", step);
        assertThat(drawing.words("0").box().getCenterX())
                .isBetween(
                        screen(chart, millis).placeOf(START) - 1.0,
                        screen(chart, millis).placeOf(START) + 1.0);
    }

    /** Lanes of more than six hundred pixels have the time above them, too. */
    @Test
    void ticks_ofHighLanes_areAboveThemAsWell() throws Exception {
        assertThat(zeros(30)).hasSize(1);
        List<Rectangle2D> both = zeros(31);
        assertThat(both).hasSize(2);
        assertThat(both.get(1).getMinY() - both.get(0).getMinY()).isGreaterThan(31 * 20);
    }

    /** The places of the number 0, from top to bottom; there is no lane of that name, and no chart of how many. */
    private static List<Rectangle2D> zeros(int threads) throws Exception {
        var traces = new ActionTraces();
        for (int thread = 0; thread < threads; thread++) {
            traces.add("thread-" + thread, "take", 0, 0).add("thread-" + thread, "take", 100 * MILLI, 0);
        }
        return seen(chart(traces, 100), 100).words().stream()
                .filter(words -> words.text().equals("0"))
                .map(Drawing.Words::box)
                .sorted(Comparator.comparingDouble(Rectangle2D::getMinY))
                .toList();
    }

    /** Right before the lanes, each at the middle of its own. */
    @Test
    void names_standRightAlignedBesideTheirLanes() throws Exception {
        LaneChart chart = chart(
                new ActionTraces().add("a", "upload", 0, 100 * MILLI).add("a-longer-name", "upload", 0, 100 * MILLI),
                100);
        Drawing drawing = seen(chart, 100);
        List<Rectangle2D> stripes = Rules.filled(drawing, LaneFrame.LANE);

        assertThat(stripes).hasSize(2);
        assertThat(stripes.get(0).getHeight()).as("a pixel parts lanes").isEqualTo(23);
        assertThat(stripes.get(1).getMinY() - stripes.get(0).getMinY()).isEqualTo(24);
        for (int lane = 0; lane < 2; lane++) {
            Drawing.Words name = drawing.words(chart.lanes().get(lane).name());
            assertThat(name.box().getMaxX())
                    .isBetween(
                            stripes.get(lane).getMinX() - 9, stripes.get(lane).getMinX() - 7);
            assertThat(name.box().getCenterY())
                    .isBetween(
                            stripes.get(lane).getCenterY() - 3,
                            stripes.get(lane).getCenterY() + 3);
            assertThat(name.ink()).isEqualTo(Theme.INK);
        }
    }

    /** A span of three pixels or more leaves one to a neighbour that looks the same, and none to another. */
    @Test
    void spans_ofOneActionOneAfterTheOther_areAPixelApart() throws Exception {
        LaneChart chart = chart(
                new ActionTraces()
                        .add("worker-1", "upload", 0, 40 * MILLI)
                        .add("worker-1", "upload", 40 * MILLI, 20 * MILLI)
                        .add("worker-1", "sign", 60 * MILLI, 40 * MILLI),
                100);
        LaneScreen screen = screen(chart, 100);
        Drawing drawing = seen(chart, 100);
        Rectangle2D stripe = Rules.filled(drawing, LaneFrame.LANE).get(0);
        List<Rectangle2D> bars = Rules.filled(
                        drawing, Palette.color(chart.actions().get(0).color()))
                .stream()
                .filter(bar -> stripe.contains(bar.getCenterX(), bar.getCenterY()))
                .sorted(Comparator.comparingDouble(Rectangle2D::getMinX))
                .toList();

        assertThat(bars).hasSize(2);
        assertThat(bars.get(0).getMaxX()).isEqualTo(bars.get(1).getMinX() - 1);
        assertThat(bars.get(1).getMaxX()).isEqualTo(screen.placeOf(START + 60 * MILLI));
    }

    /** Within its bar, four pixels from its start, where it fits with as much behind it. */
    @Test
    void task_isWrittenIntoItsSpanWhereItFits() throws Exception {
        LaneChart chart = chart(
                new ActionTraces()
                        .add("worker-1", "upload", 0, 50 * MILLI, "part-1")
                        .add("worker-1", "upload", 50 * MILLI, 3 * MILLI, "part-22")
                        .add("worker-1", "sign", 60 * MILLI, 40 * MILLI),
                100);
        Drawing drawing = seen(chart, 100);
        Rectangle2D stripe = Rules.filled(drawing, LaneFrame.LANE).get(0);

        assertThat(drawing.words("part-1").box().getMinX()).isEqualTo(stripe.getMinX() + 4);
        assertThat(drawing.words("part-1").box().getCenterY())
                .isBetween(stripe.getCenterY() - 2, stripe.getCenterY() + 2);
        assertThat(drawing.words("part-1").ink())
                .isEqualTo(LaneInk.textOn(Palette.color(chart.actions().get(0).color())));
        assertThat(texts(drawing)).doesNotContain("part-22");
    }
}

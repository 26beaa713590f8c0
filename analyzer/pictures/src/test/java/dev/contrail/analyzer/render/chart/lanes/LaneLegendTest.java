package dev.contrail.analyzer.render.chart.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.model.Overlay;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.seen.Drawing;
import dev.contrail.analyzer.render.chart.seen.Rules;
import dev.contrail.analyzer.render.chart.text.Labels;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The legends above lanes: which colour is which action, and which line over the lanes is which wait. */
class LaneLegendTest {
    private static final int LINE = 20;
    private static final int HALF_PIXEL = 1;

    private static LaneAction action(String name, int color, long count) {
        return new LaneAction(name, color, count, 0, 0);
    }

    private static List<LaneAction> actions(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> action("action-%02d".formatted(i), i, 100 + i))
                .toList();
    }

    private static LaneLegend legend(List<LaneAction> actions, int width) {
        return new LaneLegend(actions, width, Set.of());
    }

    @Test
    void entry_isItsColourItsNameAndHowOften() throws Exception {
        Drawing drawing = Drawing.of(legend(List.of(action("upload", 0, 1_234)), 400));
        Rectangle2D swatch = Rules.filled(drawing, Palette.color(0)).get(0);
        Rectangle2D name = drawing.words("upload").box();
        Rectangle2D count = drawing.words("1,234").box();

        assertThat(swatch).isEqualTo(new Rectangle2D.Double(0, 2, 12, 12));
        assertThat(name.getMinX()).isEqualTo(18);
        assertThat(name.getCenterY()).isBetween(swatch.getMinY(), swatch.getMaxY());
        assertThat(count.getMinX() - name.getMaxX()).isBetween(4.0, 5.0);
        assertThat(drawing.words("upload").ink()).isEqualTo(Theme.INK);
        assertThat(drawing.words("1,234").ink()).isEqualTo(Theme.INK_SOFT);
    }

    /** Samples are as low there as in the lanes, and are so far apart. */
    @Test
    void entry_ofSamples_tellsHowManyAndHowFarApart() throws Exception {
        var known = new LaneAction("parse", 0, 3, 3, 9, 120, 10_000_000);
        var unknown = new LaneAction("write", 1, 3, 3, 9, 70, 0);
        Drawing drawing = Drawing.of(legend(List.of(known, unknown), 400));

        assertThat(drawing.words()).extracting(Drawing.Words::text).contains("120 × 10 ms", "70");
        assertThat(Rules.filled(drawing, Palette.color(0))).containsExactly(new Rectangle2D.Double(0, 5, 12, 6));
    }

    /** Where there are samples, what took most time comes first; what has no colour of its own is one entry, the last. */
    @Test
    void entries_ofSamples_areByTimeAndOneForWhatWasSeldomSeen() throws Exception {
        var once = new LaneAction("App.once", Categories.OTHERS, 1, 1, 5, 1, 10_000_000);
        var twice = new LaneAction("App.twice", Categories.OTHERS, 2, 2, 20, 2, 10_000_000);
        var often = new LaneAction("App.often", 0, 9, 9, 90, 90, 10_000_000);
        var park = new LaneAction("park", 1, 3, 3, 300);
        LaneLegend legend = legend(List.of(once, often, twice, park), 900);
        Drawing drawing = Drawing.of(legend);

        assertThat(drawing.words().stream().map(Drawing.Words::text).toList())
                .containsExactly("park", "3", "App.often", "90 × 10 ms", "2 others", "3 × 10 ms");
        assertThat(Rules.filled(drawing, Palette.color(Categories.OTHERS))).hasSize(1);
        Rectangle2D others = drawing.words("2 others").box();
        assertThat(legend.nameAt((int) others.getCenterX(), (int) others.getCenterY()))
                .as("several have no one name")
                .isEmpty();
        assertThat(legend.omissions()).isEmpty();
    }

    @Test
    void entry_ofAllThatWasSeldomSeen_isItsNameWhenItIsOne() throws Exception {
        var once = new LaneAction("App.once", Categories.OTHERS, 1, 1, 5, 1, 10_000_000);

        assertThat(Drawing.of(legend(List.of(once), 400)).words().get(0).text()).isEqualTo("App.once");
    }

    /** As many entries in a line as it has room for. */
    @Test
    void entries_thatDoNotFit_beginALine() throws Exception {
        List<LaneAction> actions = actions(9);
        double entry =
                18 + Math.ceil(Labels.width(Theme.TEXT, "action-00")) + 4 + Math.ceil(Labels.width(Theme.TEXT, "100"));
        int three = (int) (3 * entry + 2 * 20);

        assertThat(legend(actions, three).height()).isEqualTo(3 * LINE);
        assertThat(legend(actions, three - 1).height()).isEqualTo(5 * LINE);
        assertThat(legend(actions, 10).height()).as("one in each line at least").isEqualTo(9 * LINE);
        Drawing drawing = Drawing.of(legend(actions, three));
        Rules.assertReadable(drawing);
        assertThat(drawing.words("action-03").box().getMinX()).isEqualTo(18);
        assertThat(drawing.words("action-03").box().getMinY()
                        - drawing.words("action-00").box().getMinY())
                .isEqualTo(LINE);
        assertThat(drawing.words("action-04").box().getMinX()).isEqualTo(18 + entry + 20);
    }

    /** 24, the most frequent and all alarms, in the order of their first appearance. */
    @Test
    void entries_ofVeryManyActions_areTheMostFrequentAndAlarms() throws Exception {
        List<LaneAction> many = Stream.concat(Stream.of(action("rejected", Categories.ALARM, 1)), actions(30).stream())
                .toList();
        LaneLegend legend = legend(many, 600);
        List<String> named = Drawing.of(legend).words().stream()
                .map(Drawing.Words::text)
                .filter(text -> text.matches("[a-z].*"))
                .toList();

        assertThat(named).hasSize(24).startsWith("rejected", "action-07").endsWith("action-29");
        assertThat(legend.omissions())
                .extracting(Omission::text)
                .containsExactly(
                        "7 of the legend's names: it holds the 24 most frequent",
                        "a colour of its own for every action: 9 have another's");
        assertThat(legend(actions(21), 600).omissions()).isEmpty();
        assertThat(legend(actions(22), 600).omissions())
                .extracting(Omission::count)
                .containsExactly(1L);
        assertThat(legend(
                                Stream.concat(actions(21).stream(), Stream.of(action("failed", Categories.ALARM, 1)))
                                        .toList(),
                                600)
                        .omissions())
                .as("alarms have a colour of their own")
                .isEmpty();
    }

    /** An entry's place is its colour, its name and its number, and what is between two entries is none of them. */
    @Test
    void nameAt_anyPlaceOfAnEntry_isItsName() throws Exception {
        LaneLegend legend = legend(actions(4), 250);
        Drawing drawing = Drawing.of(legend);
        int second = (int) drawing.words("action-01").box().getMinX() - 18;
        int end = second + (int) Math.ceil(drawing.words("101").box().getMaxX() - second);

        assertThat(legend.nameAt(0, 0)).contains("action-00");
        assertThat(legend.nameAt(second - 1, 5)).as("between").isEmpty();
        assertThat(legend.nameAt(second, 5)).contains("action-01");
        assertThat(legend.nameAt(second, LINE - 1)).contains("action-01");
        assertThat(legend.nameAt(0, LINE)).contains("action-02");
        assertThat(legend.nameAt(end - 2, 5)).contains("action-01");
        assertThat(legend.nameAt(end + HALF_PIXEL, 5)).isEmpty();
        assertThat(legend.nameAt(0, 2 * LINE)).isEmpty();
        assertThat(legend.nameAt(-1, 5)).isEmpty();
        assertThat(legend.nameAt(0, -1)).isEmpty();
    }

    private static Overlay overlay(String name, long... nanos) {
        long[] starts = new long[nanos.length];
        int[] lanes = new int[nanos.length];
        return new Overlay(
                name,
                false,
                IntColumn.of(lanes),
                LongColumn.of(starts),
                LongColumn.of(nanos),
                IntColumn.of(lanes),
                nanos.length,
                List.of(""));
    }

    @Test
    void overlay_isALineItsNameHowOftenAndHowLongInAll() throws Exception {
        Drawing drawing = Drawing.of(new OverlayLegend(List.of(overlay("lock", 2_000, 3_000)), 400));

        assertThat(Rules.filled(drawing, OverlayLook.of("lock").color()))
                .containsExactly(new Rectangle2D.Double(0, 6, 24, 4));
        assertThat(drawing.words("lock").box().getMinX()).isEqualTo(30);
        assertThat(drawing.words("lock").box().getCenterY()).isBetween(6.0, 10.0);
        double gap = drawing.words("×2, 5 µs").box().getMinX()
                - drawing.words("lock").box().getMaxX();
        assertThat(gap).isBetween(4.0, 5.0);
    }

    @Test
    void overlays_thatDoNotFit_beginALine() throws Exception {
        List<Overlay> four = Stream.of("lock", "lock", "lock", "lock")
                .map(name -> overlay(name, 1_000))
                .toList();
        int entry = 30
                + (int) Math.ceil(Labels.width(Theme.TEXT, "lock"))
                + 4
                + (int) Math.ceil(Labels.width(Theme.TEXT, "×1, 1 µs"));

        assertThat(new OverlayLegend(four, 2 * entry + 20).height()).isEqualTo(2 * LINE);
        assertThat(new OverlayLegend(four, 2 * entry + 19).height()).isEqualTo(4 * LINE);
        assertThat(new OverlayLegend(List.of(), 400).height()).isZero();
        assertThat(Drawing.of(new OverlayLegend(four, 2 * entry + 20)).words())
                .filteredOn(words -> words.text().equals("lock"))
                .extracting(words -> words.box().getMinX())
                .containsExactly(30.0, 30.0 + entry + 20, 30.0, 30.0 + entry + 20);
    }
}

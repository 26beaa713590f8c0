package dev.contrail.analyzer.render.chart.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.Marks;
import dev.contrail.analyzer.recording.TestRecordings;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.seen.Drawing;
import dev.contrail.analyzer.render.chart.seen.Rules;
import dev.contrail.analyzer.render.chart.seen.Scale;
import dev.contrail.analyzer.trace.Trace;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A lane chart's SVG, read as a person reads it, says what the threads did and when. */
class LaneGeometryTest {
    /** A column belongs to who covers its middle; where equals touch, a pixel parts them. */
    private static final double COLUMN = 0.51;

    private static final double PARTED = 1;
    /** The column at an end, when something shorter than a pixel is in it too. */
    private static final double SHARED = 1;

    private static final double WIDE = 4;
    private static final Pattern UNIT = Pattern.compile("time \\((ns|µs|ms|s)\\) since the first event");

    static IntStream moreSeeds() {
        return IntStream.range(2, 12);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void picture_ofRandomActions_hasEachWhereItWas(int seed) throws Exception {
        assertSaysWhatItIs(ActionTraces.random(seed, 40));
    }

    @ParameterizedTest
    @Tag("large")
    @MethodSource("moreSeeds")
    void picture_ofMoreRandomActions_hasEachWhereItWas(int seed) throws Exception {
        picture_ofRandomActions_hasEachWhereItWas(seed);
    }

    @ParameterizedTest
    @Tag("large")
    @ValueSource(strings = {"upload-queue-buggy", "upload-queue-fixed", "orders-buggy", "orders-fixed"})
    void picture_ofASample_hasEachActionWhereItWas(String sample) throws Exception {
        assertSaysWhatItIs(TestRecordings.read(Path.of("../../recordings/samples", sample + ".jfr")));
    }

    private static void assertSaysWhatItIs(Trace trace) throws Exception {
        LaneChart chart = Lanes.of(List.of(trace), new Categories());
        Drawing drawing = Drawing.of(LaneChartPicture.of(List.of(chart)));
        Rules.assertReadable(drawing);
        new Reader(chart, drawing).check();
    }

    private record Reader(LaneChart chart, Drawing drawing) {
        void check() {
            double perUnit = unit();
            Scale time = Scale.under(drawing, ticksY());
            for (Lane lane : chart.lanes()) {
                Rectangle2D band = band(lane);
                for (int mark = 0; mark < lane.marks().size(); mark++) {
                    check(lane.marks(), mark, band, time, perUnit);
                }
            }
            for (LaneAction action : chart.actions()) {
                assertThat(Rules.filled(drawing, Palette.color(action.color())))
                        .as("%s, in the legend and in a lane", action)
                        .hasSizeGreaterThan(1);
            }
        }

        /** Spans that can be seen have a bar from their start to their end; one that shares its columns may lose some. */
        private void check(Marks marks, int mark, Rectangle2D band, Scale time, double perUnit) {
            double from = place(marks.start(mark), time, perUnit);
            double to = place(marks.end(mark), time, perUnit);
            if (to - from < WIDE || isCovered(marks, mark)) {
                return;
            }
            LaneAction action = chart.actions().get(marks.action(mark));
            List<Rectangle2D> near = Rules.filled(drawing, Palette.color(action.color())).stream()
                    .filter(bar -> band.contains(bar.getCenterX(), bar.getCenterY()))
                    .filter(bar -> bar.getMinX() >= from - WIDE && bar.getMaxX() <= to + WIDE)
                    .toList();
            assertThat(near)
                    .as("%s of %s from %.1f to %.1f", action.name(), marks.task(mark), from, to)
                    .anyMatch(bar -> Math.abs(bar.getMinX() - from) <= COLUMN + SHARED
                            && bar.getMaxX() - to <= COLUMN
                            && to - bar.getMaxX() <= COLUMN + SHARED + PARTED);
        }

        /* An instant or a short span in the same row takes a column away from it: what is rare is in front. */
        private static boolean isCovered(Marks marks, int mark) {
            return IntStream.range(0, marks.size())
                    .anyMatch(other -> other != mark
                            && marks.subRow(other) == marks.subRow(mark)
                            && marks.start(other) <= marks.end(mark)
                            && marks.end(other) >= marks.start(mark));
        }

        private double place(long nanos, Scale time, double perUnit) {
            return time.placeOf((nanos - chart.range().startNanos()) / perUnit);
        }

        private Drawing.Words axis() {
            return drawing.words().stream()
                    .filter(words -> UNIT.matcher(words.text()).matches())
                    .findFirst()
                    .orElseThrow();
        }

        private double unit() {
            Matcher unit = UNIT.matcher(axis().text());
            assertThat(unit.matches()).isTrue();
            return switch (unit.group(1)) {
                case "ns" -> 1;
                case "µs" -> 1e3;
                case "ms" -> 1e6;
                default -> 1e9;
            };
        }

        /** The line of numbers that is nearest above the axis's name. */
        private double ticksY() {
            double name = axis().box().getCenterY();
            return drawing.words().stream()
                    .filter(words -> words.text().matches("[\\d,.]+"))
                    .mapToDouble(words -> words.box().getCenterY())
                    .filter(y -> y < name - 4)
                    .max()
                    .orElseThrow();
        }

        /** The grey stripe beside its name. */
        private Rectangle2D band(Lane lane) {
            double middle = drawing.words(lane.name()).box().getCenterY();
            return Rules.filled(drawing, LaneFrame.LANE).stream()
                    .filter(stripe -> stripe.getMinY() <= middle && middle <= stripe.getMaxY())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no stripe beside " + lane.name()));
        }
    }
}

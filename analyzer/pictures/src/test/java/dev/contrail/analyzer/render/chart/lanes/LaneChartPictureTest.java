package dev.contrail.analyzer.render.chart.lanes;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.PictureFormat;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.select.NameFilter;
import dev.contrail.analyzer.select.Selection;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.OpenAction;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class LaneChartPictureTest {
    private static final String VERMILLION = "rgb(213,94,0)";
    /** The middle of the first lane: below margin, title, numbers, legend and a gap. */
    private static final int FIRST_LANE = 24 + 32 + 3 * 20 + 12;
    /** How wide the numbers of alarms are, right of the plot. */
    private static final int ALARMS = 64;

    private static Picture picture(Trace... runs) {
        var categories = new Categories();
        List<LaneChart> charts = new ArrayList<>();
        for (Trace run : runs) {
            charts.add(Lanes.of(List.of(run), categories));
        }
        return LaneChartPicture.of(charts);
    }

    private static String svg(Picture picture) {
        return new String(PictureFormat.SVG.encode(picture), StandardCharsets.UTF_8);
    }

    private static Document parsed(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    /** Two uploads of five seconds each, and put-backs of a microsecond. */
    private static ActionTraces uploads() {
        return new ActionTraces()
                .add("worker-1", "upload", 0, 5_000 * MILLI, "part-1")
                .add("worker-2", "upload", 5_000 * MILLI, 5_000 * MILLI, "part-2")
                .add("worker-1", "put back", 7_000 * MILLI, 1_000)
                .add("worker-1", "put back", 8_000 * MILLI, 1_000);
    }

    @Test
    void svg_actionThatHasNotEnded_hasATornEdgeAtTheEnd() throws Exception {
        var builder = new TraceBuilder();
        int thread = builder.thread(new TraceThread("worker-1", 1, false));
        int action = builder.text("wait");
        builder.actions().add(action, 0, 1_000 * MILLI, thread, Trace.ABSENT, action, Trace.ABSENT);
        String ended = svg(picture(open(builder, thread, action, 0)));
        var another = new TraceBuilder();
        another.thread(new TraceThread("worker-1", 1, false));
        another.text("wait");
        another.actions().add(action, 0, 1_000 * MILLI, thread, Trace.ABSENT, action, Trace.ABSENT);
        String torn = svg(picture(open(another, thread, action, 1)));

        assertThat(parsed(torn).getDocumentElement().getTextContent())
                .contains("1 thread · 2 actions in 10 s, 1 had not ended (torn edge)");
        assertThat(parsed(ended).getDocumentElement().getTextContent()).doesNotContain("not ended");
        assertThat(lines(torn)).isGreaterThan(lines(ended));
    }

    @Test
    void svg_waitOfADumpAlone_isTornWhereItBeginsToo() throws Exception {
        String known = svg(picture(waitOfADump(Trace.ABSENT)));
        String unseen = svg(picture(waitOfADump(0)));

        assertThat(lines(unseen)).isGreaterThan(lines(known));
        assertThat(parsed(unseen).getDocumentElement().getTextContent())
                .contains("that only the dump of threads tells of began: drawn, torn on the left");
    }

    /** What begins before the part that is shown is cut off there, whether it is known when it began or not. */
    @Test
    void svg_partOfAWaitOfADump_isTornAtItsEndOnly() throws Exception {
        var later = new Selection(new TimeRange(5_000 * MILLI, 10_000 * MILLI), NameFilter.NONE);

        assertThat(lines(svg(picture(later.of(waitOfADump(0))))))
                .isEqualTo(lines(svg(picture(later.of(waitOfADump(Trace.ABSENT))))));
    }

    private static Trace waitOfADump(int began) {
        var builder = new TraceBuilder();
        int wait = builder.text("wait");
        int thread = builder.thread(new TraceThread("worker-1", 1, false));
        builder.actions().add(wait, 0, 1_000 * MILLI, thread, Trace.ABSENT, wait, Trace.ABSENT);
        builder.openActions()
                .add(new OpenAction(
                        1,
                        wait,
                        2_000 * MILLI,
                        thread,
                        Trace.ABSENT,
                        wait,
                        Trace.ABSENT,
                        Map.of(Attribute.BEGAN, began)));
        return builder.build("hang.jfr", new TimeRange(0, 10_000 * MILLI), 1);
    }

    /** How many lines shapes have; a torn edge has one for each tooth. */
    private static long lines(String svg) {
        return svg.chars().filter(letter -> letter == 'L').count();
    }

    /** A recording of ten seconds with so many notes of an action that began after two. */
    private static Trace open(TraceBuilder builder, int thread, int action, int notes) {
        for (int note = 1; note <= notes; note++) {
            builder.openActions()
                    .add(new OpenAction(note, action, 2_000 * MILLI, thread, Trace.ABSENT, action, Trace.ABSENT));
        }
        return builder.build("hang.jfr", new TimeRange(0, 10_000 * MILLI), 1);
    }

    @Test
    void svg_lanesAndLegend_areText() throws Exception {
        String text = parsed(svg(picture(uploads().build("queue.jfr", 10_000 * MILLI))))
                .getDocumentElement()
                .getTextContent();

        assertThat(text)
                .contains("queue.jfr", "2 threads · 4 actions in 10 s", "worker-1", "worker-2", "upload", "put back")
                .contains("part-1", "part-2", "upload at once, max 1", "time (s)");
    }

    @Test
    void svg_putBackOfAMicrosecondInTenSeconds_isAPixelOfTheAlarmColour() {
        String svg = svg(picture(uploads().build("queue.jfr", 10_000 * MILLI)));

        assertThat(svg).contains("fill:" + VERMILLION);
        assertThat(widthsOfMarks(svg)).contains(600, 1);
    }

    /** How wide the rectangles are that paths begin with. */
    private static Set<Integer> widthsOfMarks(String svg) {
        Set<Integer> widths = new HashSet<>();
        Matcher matcher = Pattern.compile("M(\\d+) (\\d+) L(\\d+) \\2 L\\3 \\d+ L\\1 \\d+ Z")
                .matcher(svg);
        while (matcher.find()) {
            widths.add(Integer.parseInt(matcher.group(3)) - Integer.parseInt(matcher.group(1)));
        }
        return widths;
    }

    @Test
    void png_putBackOfAMicrosecondInTenSeconds_isOneColumnOfTheAlarmColour() throws IOException {
        Picture picture = picture(uploads().build("queue.jfr", 10_000 * MILLI));
        BufferedImage image = png(picture);

        Set<Integer> columns = new HashSet<>();
        for (int column = 0; column < 1200; column++) {
            if (color(image, plotLeft(picture) + column, FIRST_LANE).equals(Palette.VERMILLION)) {
                columns.add(column);
            }
        }
        assertThat(columns).containsExactlyInAnyOrder(840, 960);
    }

    @Test
    void png_pointInAnUpload_hasItsColour() throws IOException {
        Picture picture = picture(uploads().build("queue.jfr", 10_000 * MILLI));
        BufferedImage image = png(picture);

        Color upload = Palette.color(new Categories().colorOf("upload"));
        assertThat(color(image, plotLeft(picture) + 300, FIRST_LANE)).isEqualTo(upload);
        assertThat(color(image, plotLeft(picture) + 900, FIRST_LANE + 24)).isEqualTo(upload);
        assertThat(color(image, plotLeft(picture) + 300, FIRST_LANE + 24)).isNotEqualTo(upload);
    }

    private static int plotLeft(Picture picture) {
        return picture.width() - Theme.MARGIN - ALARMS - 1200;
    }

    private static Color color(BufferedImage image, int x, int y) {
        return new Color(image.getRGB(2 * x, 2 * y));
    }

    private static BufferedImage png(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(PictureFormat.PNG.encode(picture)));
    }

    @Test
    @Tag("large")
    void svg_millionActions_isNoLargerThanItsPixels() {
        var random = new Random(7);
        var traces = new ActionTraces();
        long[] time = new long[8];
        for (int i = 0; i < 1_000_000; i++) {
            int worker = i % time.length;
            long duration = random.nextInt(20_000);
            traces.add("worker-" + worker, i % 1000 == 0 ? "put back" : "step " + i % 5, time[worker], duration);
            time[worker] += duration + random.nextInt(60_000);
        }

        String svg = svg(picture(traces.build("million.jfr", 5_000 * MILLI)));

        assertThat(svg.length()).isLessThan(1_000_000);
        assertThat(svg).contains("actions on their own: shorter than a pixel");
    }

    @Test
    void svg_hostileNames_isWellFormedAndHarmless() throws Exception {
        var traces = new ActionTraces()
                .add("<script>alert(1)</script>", "a\u0000b\u0007", 0, 50)
                .add("x".repeat(1_000), "]]>", 10, 50, "\uD800\uFFFE & \"")
                .add("\u202Ereversed", "<b>", 20, 50, "y".repeat(100_000));

        Document document = parsed(svg(picture(traces.build("<&\u0001>.jfr", 100))));

        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getDocumentElement().getTextContent()).contains("<script>alert(1)</script>");
    }

    @Test
    void svg_moreLanesThanFit_drawsTheBusiestAndTheRestTogether() {
        var traces = new ActionTraces();
        for (int thread = 0; thread < 1_440; thread++) {
            traces.add("t-" + thread, "take", thread, 1);
        }
        traces.add("t-1439", "put back", 5_000, 1);

        String svg = svg(picture(traces.build("many.jfr", 6_000)));

        assertThat(svg)
                .contains(
                        "1,240 threads in a lane of their own: there is room for 200, of each kind for those that did most")
                .contains(">1,240 other threads<")
                .contains(">t-1439<")
                .doesNotContain(">t-1438<");
    }

    /** As many virtual threads leave it that do one thing each: all of them over all of their time, not the first few. */
    @Test
    void svg_manyThreadsOfOneInstantEach_areADensityOverTheWholeTime() {
        var traces = new ActionTraces();
        for (int thread = 0; thread < 3_000; thread++) {
            traces.add("t-" + thread, "handle", thread * MILLI, 0);
        }

        String svg = svg(picture(traces.build("burst.jfr", 3_000 * MILLI)));

        assertThat(svg)
                .contains("3,000 threads · 3,000 actions in 3 s", ">2,960 other threads<", "in a lane of their own")
                .doesNotContain("fewer actions than these");
    }

    @Test
    void svg_twoRuns_areBothThereEachWithItsName() {
        var fixed = new ActionTraces().add("worker-1", "wait", 0, 4_000 * MILLI);

        String svg =
                svg(picture(uploads().build("buggy.jfr", 10_000 * MILLI), fixed.build("fixed.jfr", 4_000 * MILLI)));

        assertThat(svg).contains("2 runs on one time scale", "buggy.jfr", "fixed.jfr", "ends here");
    }

    @Test
    void svg_onlyInstants_hasTicksAndNoAtOnceChart() {
        var traces = new ActionTraces().add("a", "take", 0, 0).add("a", "put back", 500, 0);

        String svg = svg(picture(traces.build("i.jfr", 1_000)));

        assertThat(svg).contains(VERMILLION).doesNotContain("at once");
    }

    @Test
    void svg_singleInstantOrNothing_isDrawnWithoutTrouble() {
        assertThat(svg(picture(new ActionTraces().add("a", "take", 0, 0).build("i.jfr", 0))))
                .contains("1 thread · 1 action");
        assertThat(svg(picture(new ActionTraces().build("e.jfr", 0)))).contains("0 threads · 0 actions");
    }

    @Test
    void svg_messagesLongBeforeTheFirstAction_startsWithTheActionOnTheCommonClock() {
        String svg = svg(picture(messageThenActionAfter(60_000 * MILLI, 30_000 * MILLI)));

        assertThat(svg)
                .contains("time (s) since the first event", ">60<", ">90<")
                .doesNotContain(">50<");
    }

    @Test
    void svg_actionTooShortForTheCommonClock_countsFromItselfAndSaysSo() {
        String svg = svg(picture(messageThenActionAfter(60_000 * MILLI, MILLI)));

        assertThat(svg).contains("time (µs) since 60 s after the first event", ">1,000<");
    }

    private static Trace messageThenActionAfter(long nanos, long duration) {
        var builder = new TraceBuilder();
        int thread = builder.thread(new TraceThread("a", 1, false));
        builder.messages().add(0, ActionTraces.START, 0, thread, -1, -1, -1, MessageKind.CALL, 0);
        builder.actions().add(0, ActionTraces.START + nanos, duration, thread, -1, builder.text("take"), -1);
        return builder.build("late.jfr", new TimeRange(ActionTraces.START, ActionTraces.START + nanos), 1);
    }

    @Test
    void of_noRun_isRefused() {
        assertThatThrownBy(() -> LaneChartPicture.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}

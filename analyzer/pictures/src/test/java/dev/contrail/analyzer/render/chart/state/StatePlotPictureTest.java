package dev.contrail.analyzer.render.chart.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.derive.state.StateOptions;
import dev.contrail.analyzer.derive.state.States;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.PictureFormat;
import dev.contrail.analyzer.trace.Trace;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatePlotPictureTest {
    private static String svg(StateOptions options, Trace... runs) {
        return new String(PictureFormat.SVG.encode(picture(options, runs)), StandardCharsets.UTF_8);
    }

    /** The picture's texts, and not the whole file: so that a failure can be read. */
    private static List<String> texts(StateOptions options, Trace... runs) {
        return Pattern.compile("<text[^>]*>([^<]*)</text", Pattern.DOTALL)
                .matcher(svg(options, runs))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Picture picture(StateOptions options, Trace... runs) {
        var categories = new Categories();
        List<StatePlot> plots = Arrays.stream(runs)
                .map(run -> States.of(List.of(run), options, categories))
                .toList();
        return StatePlotPicture.of(plots);
    }

    private static long pixels(Picture picture, int rgb) {
        var image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        picture.paint(graphics);
        graphics.dispose();
        return pixels(image, rgb);
    }

    private static long pixels(BufferedImage image, int rgb) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).filter(pixel -> (pixel & 0xFFFFFF) == rgb).count();
    }

    private static int rgb(int category) {
        return Palette.color(category).getRGB() & 0xFFFFFF;
    }

    @Test
    void slidingWindow_asSvg_namesActionsMeasuresAndTime() {
        List<String> texts = texts(StateOptions.defaults(), StateTraces.window("window.jfr", 10, 300, 4, 1));

        assertThat(texts)
                .contains("window.jfr", "acquire", "300", "buffered", "released at once")
                .contains("released in a chain", "part", "of SlidingWindow", "requested", "time (ms)");
    }

    @Test
    @Tag("large")
    void slidingWindow_asPng_hasTheFourColours() throws IOException {
        Picture picture = picture(StateOptions.defaults(), StateTraces.window("window.jfr", 50, 300, 8, 1));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PictureFormat.PNG.encode(picture)));

        List<String> actions = List.of("acquire", "buffered", "released at once", "released in a chain");
        for (int action : new Categories().colorsOf(actions)) {
            assertThat(pixels(image, rgb(action))).as("action %d", action).isGreaterThan(100);
        }
    }

    @Test
    void panel_thatNeverChanges_isSmallAndHasItsValue() {
        var traces = new StateTraces();
        for (int i = 0; i < 20; i++) {
            traces.add("acme.Pool", List.of("leased", "limit"), i * 1_000L, 1, "Pool", 1, "lease", i % 4, 30);
        }
        Trace trace = traces.named("pool.jfr");
        int withLimit = picture(StateOptions.defaults(), trace).height();
        int without =
                picture(StateOptions.defaults().withMeasures("leased"), trace).height();

        assertThat(withLimit - without).isBetween(40, 80);
        assertThat(texts(StateOptions.defaults(), trace)).contains("limit", "30");
    }

    @Test
    void runs_several_standSideBySideUnderTheirNames() {
        Trace narrow = StateTraces.window("window-10.jfr", 10, 200, 4, 1);
        Trace wide = StateTraces.window("window-100.jfr", 100, 200, 4, 1);
        List<String> texts = texts(StateOptions.defaults(), narrow, wide);

        assertThat(texts).contains("State in 2 runs, each from its start", "window-10.jfr", "window-100.jfr");
        assertThat(texts).as("one legend").containsOnlyOnce("acquire");
        assertThat(texts).as("one heading per row").containsOnlyOnce("part");
        assertThat(texts).contains("400"); // acquired in both runs
    }

    @Test
    void runs_ofVeryDifferentLength_saySo() {
        Trace brief = StateTraces.level("depth", List.of(), 1, 2);
        Trace long20 = StateTraces.level(
                "depth", List.of(), IntStream.range(0, 20).mapToDouble(i -> i).toArray());

        assertThat(texts(StateOptions.defaults(), brief, long20))
                .contains("Not shown: one time scale for all: the runs' lengths differ too much");
    }

    @Test
    void facets_inSeveralBands_areAllNamed() {
        List<String> texts = texts(
                StateOptions.defaults().withFacet("thread").withMeasures("part"),
                StateTraces.window("w.jfr", 20, 200, 8, 1));

        for (int worker = 1; worker <= 8; worker++) {
            assertThat(texts).contains("worker-" + worker);
        }
    }

    @Test
    @Tag("large")
    void points_aMillion_becomeASmallSvgThatSaysSo() {
        var random = new Random(1);
        double[] values = new double[1_000_000];
        for (int i = 1; i < values.length; i++) {
            values[i] = values[i - 1] + random.nextGaussian();
        }
        String svg = svg(StateOptions.defaults(), StateTraces.level("depth", List.of("a", "b", "c", "d"), values));

        assertThat(svg.length()).isLessThan(1_500_000);
        assertThat(svg.contains("1,000,000 points one by one: they are drawn as "))
                .isTrue();
    }

    @Test
    void points_few_foldNothing() {
        assertThat(texts(StateOptions.defaults(), StateTraces.window("w.jfr", 10, 100, 4, 1)))
                .noneMatch(text -> text.startsWith("Not shown"));
    }

    @Test
    void values_notFinite_areSkippedAndCounted() {
        List<String> texts = texts(
                StateOptions.defaults(),
                StateTraces.level(
                        "depth", List.of("a", "b"), 1, Double.NaN, 3, Double.POSITIVE_INFINITY, -Double.MAX_VALUE));

        assertThat(texts).contains("Not shown: NaN or infinite values of depth: 2");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -7, 1e300, 1e-300, 4.2, 1e17})
    void values_constantOrAlone_areDrawn(double value) {
        Picture constant = picture(StateOptions.defaults(), StateTraces.level("depth", List.of(), value, value, value));
        Picture alone = picture(StateOptions.defaults(), StateTraces.level("depth", List.of(), value));

        assertThat(pixels(constant, rgb(0))).isGreaterThan(100);
        assertThat(pixels(alone, rgb(0))).isGreaterThan(10);
    }

    @Test
    void panel_withNothingFinite_isEmptyButThere() {
        assertThat(texts(StateOptions.defaults(), StateTraces.level("depth", List.of(), Double.NaN)))
                .contains("depth", "Not shown: NaN or infinite values of depth: 1");
    }

    @Test
    @Tag("large")
    void alarm_amongAMillion_isSeen() {
        double[] values = new double[200_000];
        Arrays.setAll(values, i -> i % 1000);
        var actions = new ArrayList<>(Collections.nCopies(199_999, "ok"));
        actions.add(100_000, "rejected");
        Picture picture = picture(StateOptions.defaults(), StateTraces.level("depth", actions, values));
        long inLegendAlone = pixels(
                picture(StateOptions.defaults(), StateTraces.level("depth", List.of("rejected"), Double.NaN)),
                Palette.VERMILLION.getRGB() & 0xFFFFFF);

        assertThat(pixels(picture, Palette.VERMILLION.getRGB() & 0xFFFFFF)).isGreaterThan(inLegendAlone);
    }

    @Test
    void assertion_violated_isCountedInTheLegendAndTicked() {
        Trace trace = StateTraces.level("depth", List.of("a", "b"), 1, 9, 2, 9);
        StateOptions options = StateOptions.defaults().withAssertions("depth <= 5", "depth > 0");

        assertThat(texts(options, trace)).contains("depth &lt;= 5", "fails in 2 of 4", "holds in all 4");
        assertThat(pixels(picture(options, trace), Palette.VERMILLION.getRGB() & 0xFFFFFF))
                .isGreaterThan(20);
    }

    @Test
    void names_hostile_leaveWellFormedXml() throws Exception {
        String name = "<script>alert(1)</script>&\u0000\u0007\u202e]]>\"'" + "x".repeat(1_000) + "\ud800";
        var traces = new StateTraces();
        for (int i = 0; i < 30; i++) {
            traces.add(name, List.of(name, "m"), i, i % 3, name, i % 2, name + i % 4, i, -i);
        }
        String svg =
                svg(StateOptions.defaults().withShapeByThread().withAssertions("m < 3"), traces.named(name + ".jfr"));

        assertThat(svg.contains("<script") || svg.contains("x".repeat(500))).isFalse();
        assertThat(svg.contains("…")).isTrue();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        assertThat(factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
    }

    @Test
    void categories_hundreds_areCutInTheLegendAndSaidSo() {
        List<String> actions =
                IntStream.range(0, 300).mapToObj(i -> "action-" + i).toList();
        List<String> texts = texts(
                StateOptions.defaults(),
                StateTraces.level(
                        "depth",
                        actions,
                        IntStream.range(0, 600).mapToDouble(i -> i).toArray()));

        assertThat(texts).contains("Not shown: 260 more names of colours in the legend");
    }

    @Test
    void runs_withoutPanels_areRefused() {
        Trace empty = new StateTraces().named("empty.jfr");

        assertThatThrownBy(() -> picture(StateOptions.defaults(), empty)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void run_withoutPanelsBesideOneWith_staysEmpty() {
        Trace empty = new StateTraces().named("empty.jfr");

        assertThat(texts(StateOptions.defaults(), empty, StateTraces.level("depth", List.of(), 1, 2)))
                .contains("empty.jfr", "no snapshots");
    }
}

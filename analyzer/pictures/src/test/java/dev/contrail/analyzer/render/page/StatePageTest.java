package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.derive.state.StateOptions;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.render.ColorCases;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real clicks on the state view: a window that is filled to 100 in 100 ms, by two threads in turns. */
class StatePageTest extends UploadsPage {
    private static final int POINTS = 101;

    @Override
    byte[] html() {
        StateOptions options =
                StateOptions.defaults().withDerived("free = 120 - buffered").withAssertions("buffered <= 80");
        return HtmlPage.of(List.of(Pages.run(options, window(POINTS, 1_000))));
    }

    /** Snapshots that count up from 0, one in so many microseconds; every tenth is a release. */
    private static Trace window(int points, long step) {
        var traces = new StateTraces();
        List<String> measures = List.of("part", "buffered");
        for (int i = 0; i < points; i++) {
            String action = i % 10 == 9 ? "released" : "acquired";
            traces.add("acme.Window", measures, i * step, 1 + i % 2, "Window", 1, action, i, i % POINTS);
        }
        return traces.named("window.jfr");
    }

    @Override
    double width() {
        return page.locator(".state canvas.marks").first().boundingBox().width - LEFT - 12;
    }

    private Locator panel(int index) {
        return page.locator(".panel-label").nth(index);
    }

    /** Where a value of a panel stands, whose axis goes from 0 to 100. */
    private double y(int panel, double value) {
        var box = panel(panel).boundingBox();
        double pad = Math.min(8, box.height / 10);
        return box.y + box.height - pad - value / 100 * (box.height - 2 * pad);
    }

    private void choose(String control, String value) {
        page.locator("select[aria-label=" + control + "]").selectOption(value);
        opened.settle();
    }

    private String legend() {
        return page.locator(".state .legend").innerText().replaceAll("\\s+", " ");
    }

    @Test
    void panels_whenOpened_showMeasuresFormulasAndWhatIsBroken() {
        assertThat(page.locator(".panel-measure").allInnerTexts()).containsExactly("part", "buffered", "free");
        assertThat(panel(1).innerText()).contains("✗ buffered <= 80").contains("20 of 101");
        assertThat(panel(2).innerText()).contains("= 120 - buffered");
        assertThat(legend()).isEqualTo("acquired 91 released 10");
    }

    @Test
    void hover_overAPoint_tellsTheWholeSnapshot() {
        page.mouse().move(LEFT + x(40), y(0, 40));
        opened.settle();

        assertThat(page.locator(".tooltip").innerText().replaceAll("\\s+", " "))
                .contains("part = 40", "buffered 40", "free 80", "action acquired", "thread worker-1", "Window#1");
    }

    @Test
    void hover_overAPointWithFieldsOfItsOwn_tellsThem() throws IOException {
        var builder = new TraceBuilder();
        var table = builder.snapshots("acme.Window", List.of("part"), List.of("mode"));
        int thread = builder.thread(new TraceThread("worker", 1, false));
        for (int i = 0; i < POINTS; i++) {
            table.add(
                    Pages.START + i * Pages.MILLI, thread, builder.participant("Window", 1), builder.text("acquired"));
            table.measure(0, i);
            table.attribute(0, builder.text("growing"));
        }
        opened.close();
        open(Pages.html(builder.build("own.jfr", new TimeRange(Pages.START, Pages.START + 100 * Pages.MILLI), 1)));

        page.mouse().move(LEFT + x(40), y(0, 40));
        opened.settle();

        assertThat(page.locator(".tooltip").innerText().replaceAll("\\s+", " ")).contains("part = 40", "mode growing");
    }

    @Test
    void click_onAPoint_selectsItAndHoldsItsInstant() {
        page.mouse().click(LEFT + x(40.2), y(0, 40));

        assertThat(opened.hash()).contains("at=40000000");
        assertThat(moment()).contains("Selected").contains("worker-1").contains("part 40 · acquired");
        page.keyboard().press("ArrowRight");
        assertThat(opened.hash()).contains("at=41000000");
    }

    @Test
    void colour_byThread_changesLegendAndLinkKeepsIt() throws IOException {
        choose("Colour", "thread");
        assertThat(legend()).isEqualTo("worker-1 51 worker-2 50");
        String hash = opened.hash();
        nothingElseHappened();

        open(hash);

        assertThat(legend()).isEqualTo("worker-1 51 worker-2 50");
    }

    @Test
    void facet_byThread_makesAPanelForEach() {
        choose("Facet", "thread");

        assertThat(page.locator(".panel-label").count()).isEqualTo(6);
        assertThat(panel(0).innerText()).contains("part").contains("worker-1");
        assertThat(panel(1).innerText()).contains("part").contains("worker-2");
    }

    @Test
    void shape_byThread_hasALegendOfItsOwn() {
        choose("Shape", "thread");

        assertThat(legend()).isEqualTo("acquired 91 released 10 worker-1 worker-2");
    }

    @Test
    void measures_chosen_areShown() {
        page.locator("[data-pane=state] .menu-button").click();
        page.locator(".check.measure", new Page.LocatorOptions().setHasText("part"))
                .locator("input")
                .uncheck();
        opened.settle();

        assertThat(page.locator(".panel-measure").allInnerTexts()).containsExactly("buffered", "free");
    }

    @Test
    void legend_click_switchesACategoryOff() {
        page.locator(".state .legend-entry").nth(1).click();
        page.mouse().move(LEFT + x(39), y(0, 39));
        opened.settle();

        assertThat(page.locator(".tooltip").innerText()).doesNotContain("part = 39");
    }

    @Test
    void filter_byAction_dimsTheRestAndArrowKeysPassIt() {
        page.locator("input[type=search]").fill("released");
        page.mouse().click(LEFT + x(10), y(0, 90));
        page.keyboard().press("ArrowRight");

        assertThat(opened.hash()).contains("at=19000000");
    }

    @Test
    void manyPoints_inOneView_areDrawnAsDensityAndSteppedWithoutLosingPeaks() throws IOException {
        nothingElseHappened();
        open(Pages.html(window(60_000, 1)));

        assertThat(page.locator("[data-pane=state] .pane-summary").innerText()).contains("60,000 snapshots");
        Object inked = page.evaluate("""
                () => {
                  const canvas = document.querySelector('.state canvas.marks');
                  const label = document.querySelectorAll('.panel-label')[1];
                  const ratio = devicePixelRatio;
                  const rows = [label.offsetTop + 9, label.offsetTop + label.offsetHeight - 10].map(top => {
                    const data = canvas.getContext('2d').getImageData(184 * ratio, top * ratio, (canvas.clientWidth - 200) * ratio, 1).data;
                    let colours = 0;
                    for (let i = 0; i < data.length; i += 4) {
                      colours += Math.max(data[i], data[i + 1], data[i + 2]) - Math.min(data[i], data[i + 1], data[i + 2]) > 40 ? 1 : 0;
                    }
                    return colours;
                  });
                  return Math.min(...rows);
                }""");
        assertThat(((Number) inked).intValue())
                .as("pixels at the least and the greatest value")
                .isPositive();
    }

    @Test
    void svg_saved_holdsEachLevelUntilTheNext() throws IOException {
        var saved = new SavedSvg(
                Files.readString(opened.saved(opened.menuEntries("SVG").last()).path()));

        assertThat(saved.lines().stream().filter(line -> line.color().equals("#9aa4b0")))
                .as("steps")
                .hasSizeGreaterThan(POINTS)
                .allMatch(line -> line.x1() == line.x2() || line.y1() == line.y2());
    }

    /** A load of 0.9 that is told after a second was that of the second before, in the line and in what held at an instant. */
    @Test
    void mean_isShownForTheTimeBeforeItWasTold() throws IOException {
        var traces = new StateTraces();
        double[] loads = {0, 0.9, 0.2};
        for (int i = 0; i < loads.length; i++) {
            traces.add("jdk.CPULoad", List.of("jvmUser"), i * 1_000L, 1, "CPU", 0, null, loads[i]);
        }
        try (Browser.Opened opened =
                browser.open(Pages.html(traces.named("load.jfr")), "#at=500000", ColorScheme.LIGHT)) {
            assertThat(opened.page.locator("aside.moment").innerText().replaceAll("\\s+", " "))
                    .contains("jvmUser 0.9 mean of 1 ms");
            var saved = new SavedSvg(Files.readString(
                    opened.saved(opened.menuEntries("SVG").last()).path()));
            List<SavedSvg.Line> level = saved.lines().stream()
                    .filter(line -> line.y1() == line.y2() && line.x2() - line.x1() > 100)
                    .filter(line -> ColorCases.all().stream().anyMatch(one -> one.light.equals(line.color())))
                    .toList();
            assertThat(level).as("0.9 stands above 0.2").hasSize(2);
            assertThat(level.get(0).y1()).isLessThan(level.get(1).y1());
            opened.assertQuiet();
        }
    }

    /** At the cursor the line stands between 10 and 190: 10 alone would contradict it. */
    @Test
    void moment_betweenTwoOfANumberThatMoves_tellsBoth() throws IOException {
        var traces = new StateTraces();
        int[] used = {10, 190, 190};
        for (int i = 0; i < used.length; i++) {
            traces.add("jdk.GCHeapSummary", List.of("heapUsed"), i * 1_000L, 1, "heap", 0, null, used[i]);
        }
        byte[] html = Pages.html(traces.named("heap.jfr"));
        try (Browser.Opened opened = browser.open(html, "#at=900000", ColorScheme.LIGHT)) {
            assertThat(opened.page.locator("aside.moment").innerText().replaceAll("\\s+", " "))
                    .contains("heapUsed 10 then 190");
        }
        try (Browser.Opened opened = browser.open(html, "#at=1500000", ColorScheme.LIGHT)) {
            assertThat(opened.page.locator("aside.moment").innerText().replaceAll("\\s+", " "))
                    .contains("heapUsed 190 500 µs");
        }
    }

    @Test
    void snapshot_thatIsTheOnlyOneOfItsSubject_isDrawn() throws IOException {
        Trace trace = StateTraces.level("size", List.of("started"), 5);
        try (Browser.Opened lone = browser.open(Pages.html(trace))) {
            assertThat(lone.page.evaluate("""
                    color => {
                      const [red, green, blue] = [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16));
                      const canvas = document.querySelector('.state canvas.marks');
                      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                      let drawn = 0;
                      for (let i = 0; i < data.length; i += 4) {
                        drawn += data[i] === red && data[i + 1] === green && data[i + 2] === blue ? 1 : 0;
                      }
                      return drawn > 8;
                    }""", colorOf("started"))).isEqualTo(true);
            lone.assertQuiet();
        }
    }

    private static String colorOf(String name) {
        int index = new Categories().colorOf(name);
        return ColorCases.all().stream()
                .filter(example -> example.index == index)
                .findFirst()
                .orElseThrow()
                .light;
    }
}

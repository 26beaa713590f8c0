package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.derive.state.StateOptions;
import dev.contrail.analyzer.derive.state.States;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.render.ColorCases;
import dev.contrail.analyzer.render.chart.PictureFormat;
import dev.contrail.analyzer.render.chart.lanes.LaneChartPicture;
import dev.contrail.analyzer.render.chart.state.StatePlotPicture;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A name has one colour: in each view, in each page, in both themes, and in the pictures. */
class ColorsAlikePageTest extends InBrowser {
    /** What legends say: the view, the name, the colour. */
    private static final String LEGENDS = """
            () => {
              const hex = color => '#' + color.match(/\\d+/g).slice(0, 3).map(part => Number(part).toString(16).padStart(2, '0')).join('');
              const shown = (view, entries, color) => [...document.querySelectorAll(entries)]
                .filter(entry => color(entry)).map(entry => [view, entry.querySelector('.name').textContent, hex(color(entry))]);
              return [
                ...shown('lanes', '.lanes .legend-entry', entry => getComputedStyle(entry.querySelector('.swatch')).backgroundColor),
                ...shown('state', '.state .legend-entry', entry => {
                  const { fill, stroke } = getComputedStyle(entry.querySelector('path'));
                  return fill === 'none' ? stroke : fill;
                }),
                ...shown('sequence', '.legend.key .key-entry:has(.key-line)', entry => getComputedStyle(entry.querySelector('.key-line')).backgroundColor),
              ];
            }""";

    @Test
    void names_inEachViewPageAndTheme_haveOneColourWhichPicturesHaveToo() throws IOException {
        Map<String, TreeSet<String>> light = new TreeMap<>();
        Map<String, TreeSet<String>> dark = new TreeMap<>();
        Map<String, TreeSet<String>> views = new TreeMap<>();
        for (List<String> samples : List.of(List.of("orders-buggy"), List.of("orders-buggy", "orders-fixed"))) {
            List<PageRun> runs = new ArrayList<>();
            for (String sample : samples) {
                runs.add(Pages.run(sample(sample)));
            }
            try (Browser.Opened opened = browser.open(HtmlPage.of(runs))) {
                opened.eachLook(look -> {
                    for (List<String> entry : legends(opened.page)) {
                        Map<String, TreeSet<String>> theme = look.theme().equals("dark") ? dark : light;
                        theme.computeIfAbsent(entry.get(1), name -> new TreeSet<>())
                                .add(entry.get(2));
                        views.computeIfAbsent(entry.get(1), name -> new TreeSet<>())
                                .add(entry.get(0));
                    }
                });
                opened.assertQuiet();
            }
        }

        assertThat(light)
                .hasSizeGreaterThan(6)
                .allSatisfy((name, colors) -> assertThat(colors).hasSize(1));
        assertThat(dark.keySet()).isEqualTo(light.keySet());
        assertThat(views.get("lease")).containsExactly("sequence", "state");
        light.forEach((name, colors) -> assertThat(dark.get(name)).as(name).containsExactly(darkOf(colors.first())));
        String pictures = pictures(sample("orders-buggy"));
        light.forEach((name, colors) -> assertThat(pictures.contains(rgb(colors.first())))
                .as("%s in pictures", name)
                .isTrue());
    }

    @SuppressWarnings("unchecked") // the script's rows
    private static List<List<String>> legends(Page page) {
        return (List<List<String>>) page.evaluate(LEGENDS);
    }

    /** As SVG files write it. */
    private static String rgb(String hex) {
        int color = Integer.parseInt(hex.substring(1), 16);
        return "rgb(%d,%d,%d)".formatted(color >> 16, color >> 8 & 255, color & 255);
    }

    private static String darkOf(String light) {
        return ColorCases.all().stream()
                .filter(example -> example.light.equals(light))
                .findFirst()
                .orElseThrow()
                .dark;
    }

    private static String pictures(Trace trace) {
        List<Trace> run = List.of(trace);
        var categories = Categories.of(run);
        var lanes = LaneChartPicture.of(List.of(Lanes.of(run, categories)));
        var state = StatePlotPicture.of(List.of(States.of(run, StateOptions.defaults(), categories)));
        return new String(PictureFormat.SVG.encode(lanes), StandardCharsets.UTF_8)
                + new String(PictureFormat.SVG.encode(state), StandardCharsets.UTF_8);
    }
}

package dev.contrail.analyzer.render.page;

import static dev.contrail.analyzer.render.page.Pages.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A wait of which only the dump of threads tells is torn where it begins, too, and only there. */
class DumpedWaitsPageTest extends UploadsPage {
    private static final Pattern TORN = Pattern.compile("d=\"M[^\"L]+((?:L[^\"L]+){6,})Z\" fill=\"#");

    @Override
    byte[] html() {
        var actions = new Pages.Actions();
        actions.add("worker-1", "wait", "file-1", 0, 100 * MILLI);
        actions.open("worker-1", "wait", "file-2", 20 * MILLI);
        actions.dumped("worker-2", "wait", "file-3", 20 * MILLI);
        return Pages.html(actions.trace("hang.jfr", 100 * MILLI));
    }

    private String colorAt(int lane, double below, double fromBegin) {
        double top = page.locator(".lane-name").nth(lane).boundingBox().y
                - page.locator(".lanes-plot").boundingBox().y;
        return opened.colorAt(x(20) + fromBegin, top + 2 + below);
    }

    @Test
    void leftEdge_ofAWaitOfTheDump_isTornInEachWindowAndTheme() {
        opened.eachLook(look -> {
            String paper = colorAt(1, 10, -30);
            String ink = colorAt(1, 10, 12);
            assertThat(paper).as("%s", look).isNotEqualTo(ink);
            assertThat(colorAt(1, 4.5, 1.5)).as("between two teeth, %s", look).isEqualTo(paper);
            assertThat(colorAt(1, 8.5, 1.5)).as("a tooth, %s", look).isEqualTo(ink);
            assertThat(colorAt(1, 4.5, 6)).as("behind the teeth, %s", look).isEqualTo(ink);
        });
    }

    @Test
    void zoomedIn_behindItsBegin_itsLeftEdgeIsWhole() throws IOException {
        opened.close();
        open("#from=50000000&to=100000000");

        double top = page.locator(".lane-name").nth(1).boundingBox().y
                - page.locator(".lanes-plot").boundingBox().y;
        assertThat(opened.colorAt(1.5, top + 6.5)).isEqualTo(opened.colorAt(12, top + 6.5));
    }

    @Test
    void summary_countsThem_andASavedPictureIsTornAlike() throws IOException {
        assertThat(page.locator(".pane-summary").first().innerText())
                .isEqualTo(
                        "2 threads · 3 actions, 2 had not ended (torn edge), the begin of 1 is not known (torn on the left, too)");

        page.locator("[aria-label='Save this view']").click();
        String saved =
                Files.readString(opened.saved(opened.menuEntries("SVG").first()).path());
        assertThat(TORN.matcher(saved)
                        .results()
                        .map(torn ->
                                torn.group(1).chars().filter(at -> at == 'L').count()))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }
}

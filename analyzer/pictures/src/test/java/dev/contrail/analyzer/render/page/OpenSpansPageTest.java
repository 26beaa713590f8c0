package dev.contrail.analyzer.render.page;

import static dev.contrail.analyzer.render.page.Pages.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What has not ended when the recording does has a torn edge there, and only there. */
class OpenSpansPageTest extends UploadsPage {
    /** Down an edge in teeth of four pixels, as static pictures have it. */
    private static final Pattern TORN = Pattern.compile("d=\"M[^\"L]+(?:L[^\"L]+){6,}Z\" fill=\"#");

    @Override
    byte[] html() {
        var actions = new Pages.Actions();
        actions.add("worker-1", "upload", "file-1", 0, 100 * MILLI);
        actions.add("worker-2", "upload", "file-2", 0, 40 * MILLI);
        actions.open("worker-2", "upload", "file-3", 60 * MILLI);
        return Pages.html(actions.trace("hang.jfr", 100 * MILLI));
    }

    /** The colour of a lane some pixels below the top of its marks, and some pixels from its right edge. */
    private String colorAt(int lane, double below, double fromRight) {
        double top = page.locator(".lane-name").nth(lane).boundingBox().y
                - page.locator(".lanes-plot").boundingBox().y;
        return opened.colorAt(width() - fromRight, top + 2 + below);
    }

    @Test
    void edge_ofWhatHasNotEnded_isTornInEachWindowAndTheme() {
        opened.eachLook(look -> {
            String paper = colorAt(1, 10, width() * 0.5);
            String ink = colorAt(1, 10, width() * 0.2);
            assertThat(paper).as("%s", look).isNotEqualTo(ink);
            assertThat(colorAt(1, 4.5, 1.5)).as("between two teeth, %s", look).isEqualTo(paper);
            assertThat(colorAt(1, 8.5, 1.5)).as("a tooth, %s", look).isEqualTo(ink);
            assertThat(colorAt(1, 12.5, 1.5)).as("between two teeth, %s", look).isEqualTo(paper);
            assertThat(colorAt(1, 4.5, 6)).as("behind the teeth, %s", look).isEqualTo(ink);
            assertThat(colorAt(0, 4.5, 1.5)).as("what ended, %s", look).isEqualTo(ink);
        });
    }

    @Test
    void zoomedIn_beforeTheEndOfTheRecording_nothingIsTorn() throws IOException {
        opened.close();
        open("#from=50000000&to=90000000");
        String ink = colorAt(1, 10, width() * 0.2);

        assertThat(colorAt(1, 4.5, 1.5)).isEqualTo(ink);
    }

    @Test
    void summaryTooltipAndSelection_sayThatItHasNotEnded() throws IOException {
        assertThat(page.locator(".pane-summary").first().innerText())
                .isEqualTo("2 threads · 3 actions, 1 had not ended (torn edge)");
        page.mouse().move(LEFT + x(80), laneMiddle(1));
        opened.settle();
        assertThat(page.locator(".tooltip").innerText()).contains("40 ms, not ended");
        click(80, 1);
        assertThat(moment()).contains("ended not before the recording did");

        page.locator("[aria-label='Save this view']").click();
        String saved =
                Files.readString(opened.saved(opened.menuEntries("SVG").first()).path());
        assertThat(TORN.matcher(saved).results()).hasSize(1);
    }
}

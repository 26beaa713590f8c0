package dev.contrail.analyzer.render.page;

import static dev.contrail.analyzer.render.page.Pages.MILLI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.microsoft.playwright.Mouse;
import dev.contrail.analyzer.select.Selection;
import dev.contrail.analyzer.trace.TimeRange;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Real wheel, drags, clicks and keys that move through time and look at it. */
class TimePageTest extends UploadsPage {
    @Test
    void lanes_whenOpened_showMarksInTheirColours() {
        assertThat(opened.colorAt(x(39), 8)).isEqualTo(UPLOAD);
        assertThat(opened.colorAt(x(50.5), 8)).isNotEqualTo(UPLOAD);
        assertThat(opened.colorAt(x(28), 48)).isEqualTo(TAKE);
        assertThat(page.locator(".at-once canvas").boundingBox().height).isGreaterThan(28);
    }

    @Test
    void putBack_atAnyZoom_isDrawn() {
        assertThat(alarmPixels()).isPositive();
        page.mouse().move(LEFT + x(50), laneMiddle(0));
        for (int i = 0; i < 12; i++) {
            page.mouse().wheel(0, -400);
        }
        assertThat(alarmPixels()).isPositive();
        assertThat(range()[1] - range()[0]).isLessThan(MILLI);
    }

    private long alarmPixels() {
        opened.settle();
        return ((Number) page.evaluate("""
                        color => {
                          const canvas = document.querySelector('.lanes canvas.marks');
                          const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                          let found = 0;
                          for (let i = 0; i < data.length; i += 4) {
                            found += '#' + [data[i], data[i + 1], data[i + 2]].map(p => p.toString(16).padStart(2, '0')).join('') === color;
                          }
                          return found;
                        }""", ALARM)).longValue();
    }

    @Test
    void page_ofAPart_spansTheTimeAskedForSinceTheFirstEvent() throws IOException {
        long first = Pages.uploads().eventRange().orElseThrow().startNanos();
        var asked = new TimeRange(first + 31 * MILLI, first + 59 * MILLI);

        open(Pages.html(Selection.of(asked).of(Pages.uploads())));

        assertThat(page.locator(".facts").innerText()).contains("28 ms");
        assertThat(page.locator("[data-pane=state] .pane-summary").innerText())
                .isEqualTo("No snapshots in this part of the recording.");
        page.keyboard().press("w"); // seven tenths of it, around its middle
        opened.settle();
        assertThat(range()[0]).isCloseTo(35 * MILLI, offset(0.3 * MILLI));
        assertThat(range()[1]).isCloseTo(55 * MILLI, offset(0.3 * MILLI));
    }

    @Test
    void wheel_overLanes_zoomsAroundThePointer() {
        page.mouse().move(LEFT + x(50), laneMiddle(0));
        page.mouse().wheel(0, -300);

        double[] range = range();

        assertThat(range[1] - range[0]).isLessThan(60.0 * MILLI);
        assertThat((range[0] + range[1]) / 2).isBetween(48.0 * MILLI, 52.0 * MILLI);
    }

    @Test
    void pinch_onATrackpad_zooms() {
        page.mouse().move(LEFT + x(50), laneMiddle(0));
        page.keyboard().down("Control"); // as browsers tell it
        page.mouse().wheel(0, -40);
        page.keyboard().up("Control");

        assertThat(range()[1] - range()[0]).isLessThan(80.0 * MILLI);
    }

    @Test
    void atOnce_clickAndWheel_areThoseOfTheLanes() {
        var strip = page.locator(".at-once canvas").boundingBox();
        page.mouse().click(LEFT + x(40.2), strip.y + 10);
        assertThat(opened.hash()).contains("at=40000000");
        page.mouse().wheel(0, -300);
        assertThat(range()[1] - range()[0]).isLessThan(60.0 * MILLI);
    }

    @Test
    void threadName_click_selectsTheThread() {
        page.locator(".lane-name").nth(1).click();
        opened.settle();

        assertThat(moment()).contains("Selected").contains("thread worker-2");
        assertThat(page.locator(".lane-name.selected").innerText()).contains("worker-2");
    }

    @Test
    void keys_wAndSAndAAndDAndZero_moveThroughTime() {
        page.mouse().move(LEFT + x(50), laneMiddle(0));
        page.keyboard().press("w");
        page.keyboard().press("w");
        double[] zoomed = range();
        page.keyboard().press("d");
        double[] moved = range();
        page.keyboard().press("s");
        double[] wider = range();
        page.keyboard().press("0");

        assertThat(zoomed[1] - zoomed[0]).isLessThan(60.0 * MILLI);
        assertThat(moved[0]).isGreaterThan(zoomed[0]);
        assertThat(moved[1] - moved[0]).isCloseTo(zoomed[1] - zoomed[0], offset(2.0));
        assertThat(wider[1] - wider[0]).isGreaterThan(moved[1] - moved[0]);
        assertThat(range()).containsExactly(0, 100.0 * MILLI);
    }

    @Test
    void drag_ofLanes_movesTime() {
        page.mouse().move(LEFT + x(50), laneMiddle(0));
        page.mouse().wheel(0, -400);
        double before = range()[0];
        page.mouse().down();
        page.mouse().move(LEFT + x(50) - 200, laneMiddle(0), new Mouse.MoveOptions().setSteps(4));
        page.mouse().up();

        assertThat(range()[0]).isGreaterThan(before);
        assertThat(opened.hash()).doesNotContain("at=");
    }

    @Test
    void click_nearAnEdge_snapsToItAndSelects() {
        click(40.2, 0);

        assertThat(opened.hash()).contains("at=40000000");
        click(20, 0);
        assertThat(moment())
                .contains("Selected")
                .contains("file-1")
                .contains("40 ms")
                .contains("worker-1 upload file-1");
        assertThat(moment()).contains("worker-2 take part-1");
    }

    @Test
    void arrowKeys_afterAClick_stepFromChangeToChange() {
        click(35, 0);
        page.keyboard().press("ArrowRight");
        assertThat(opened.hash()).contains("at=40000000");
        page.keyboard().press("ArrowRight");
        assertThat(opened.hash()).contains("at=50000000");
        assertThat(moment()).contains("put back part-1");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        assertThat(opened.hash()).contains("at=30000000");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(opened.hash()).doesNotContain("at=");
    }

    @Test
    void shiftDrag_betweenEdges_measures() {
        page.keyboard().down("Shift");
        page.mouse().move(LEFT + x(10.2), laneMiddle(1));
        page.mouse().down();
        page.mouse().move(LEFT + x(29.8), laneMiddle(1), new Mouse.MoveOptions().setSteps(4));
        page.mouse().up();
        page.keyboard().up("Shift");

        assertThat(opened.hash()).contains("measure=10000000~30000000");
        opened.rest();
        assertThat(moment()).contains("Measured").contains("length 20 ms").contains("take 1 begun 20 ms");
    }

    @Test
    void hover_overAMark_tellsAboutIt() {
        page.mouse().move(LEFT + x(20), laneMiddle(0));
        opened.settle();

        assertThat(page.locator(".tooltip").innerText())
                .contains("upload file-1")
                .contains("worker-1")
                .contains("40 ms");
        page.mouse().move(LEFT + x(50), laneMiddle(0));
        opened.settle();
        assertThat(page.locator(".tooltip").isVisible()).isFalse();
    }

    @Test
    void overview_drag_choosesAStretch() {
        double y = page.locator(".overview").boundingBox().y + 14;
        page.mouse().move(LEFT + x(20), y);
        page.mouse().down();
        page.mouse().move(LEFT + x(60), y, new Mouse.MoveOptions().setSteps(4));
        page.mouse().up();

        assertThat(range()[0]).isCloseTo(20.0 * MILLI, offset(0.5 * MILLI));
        assertThat(range()[1]).isCloseTo(60.0 * MILLI, offset(0.5 * MILLI));
    }
}

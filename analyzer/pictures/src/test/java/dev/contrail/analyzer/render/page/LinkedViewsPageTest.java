package dev.contrail.analyzer.render.page;

import static dev.contrail.analyzer.render.page.Pages.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lanes and state of the same threads: what is selected in one is selected in the other, at one cursor. */
class LinkedViewsPageTest extends UploadsPage {
    private static final String ACCENT = "#5b4bdb";

    /** worker-1 works from 0 to 40 ms, worker-2 from 50 to 90 ms; each tells the window's state in the middle of it. */
    @Override
    byte[] html() {
        var actions = new Pages.Actions();
        actions.add("worker-1", "upload", "file-1", 0, 40 * MILLI);
        actions.add("worker-2", "upload", "file-2", 50 * MILLI, 40 * MILLI);
        snapshot(actions.builder(), "worker-1", 20, 1);
        snapshot(actions.builder(), "worker-2", 70, 2);
        return Pages.html(actions.trace("linked.jfr", 100 * MILLI));
    }

    private static void snapshot(TraceBuilder builder, String thread, long millis, int value) {
        var rows = builder.snapshots("acme.Window", List.of("buffered"), List.of());
        int index = builder.thread(new TraceThread(thread, thread.hashCode(), false));
        rows.add(Pages.START + millis * MILLI, index, builder.participant("Window", 1), builder.text("filled"));
        rows.measure(0, value);
    }

    @Override
    double x(double millis) {
        return width() * millis / 90; // the run ends with what happens last
    }

    private double stateRow(boolean top) {
        var box = page.locator(".panel-label").boundingBox();
        return top ? box.y + 8 : box.y + box.height - 8;
    }

    /** How many pixels of a canvas have the colour of what is selected, left and right of its middle. */
    private List<?> selected(String canvas) {
        opened.settle();
        return (List<?>) page.evaluate("""
                ([selector, color]) => {
                  const canvas = document.querySelector(selector);
                  const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  const found = [0, 0];
                  for (let i = 0; i < data.length; i += 4) {
                    const same = '#' + [data[i], data[i + 1], data[i + 2]].map(p => p.toString(16).padStart(2, '0')).join('') === color;
                    found[(i / 4) % canvas.width * 2 < canvas.width ? 0 : 1] += same ? 1 : 0;
                  }
                  return found.map(n => n > 0);
                }""", List.of(canvas, ACCENT));
    }

    @Test
    void click_onASnapshot_selectsWhatItsThreadDidThen() {
        page.mouse().click(LEFT + x(70), stateRow(true));

        assertThat(selected(".lanes canvas.marks")).isEqualTo(List.of(false, true));
        assertThat(page.locator(".lane-name.selected").innerText()).contains("worker-2");
        assertThat(moment())
                .contains("at 70")
                .contains("worker-2 upload file-2")
                .contains("buffered 2 · filled");
        assertThat(page.locator(".lanes-plot .time-line.cursor").isVisible()).isTrue();
    }

    @Test
    void click_onAnAction_selectsTheSnapshotsOfItsThreadInThatTime() {
        click(10, 0);

        assertThat(selected(".state canvas.rings")).isEqualTo(List.of(true, false));
        assertThat(page.locator(".state-plot .time-line.cursor").isVisible()).isTrue();
    }

    @Test
    void click_inTheMomentTable_selectsInThePictures() {
        click(10, 1);
        assertThat(selected(".lanes canvas.marks")).isEqualTo(List.of(false, false));
        page.locator(".row-button").first().click();

        assertThat(selected(".lanes canvas.marks")).isEqualTo(List.of(true, false));
    }
}

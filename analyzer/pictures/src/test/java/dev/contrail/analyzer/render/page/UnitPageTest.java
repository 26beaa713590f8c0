package dev.contrail.analyzer.render.page;

import static dev.contrail.analyzer.render.page.Pages.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.SnapshotFields;
import dev.contrail.analyzer.unit.Unit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a number is a number of is told where it is pointed at. */
class UnitPageTest extends UploadsPage {
    @Override
    byte[] html() {
        var actions = new Pages.Actions();
        actions.add("worker-1", "upload", "file-1", 0, 90 * MILLI);
        var rows = actions.builder()
                .snapshots(
                        new SnapshotFields(
                                "acme.Window",
                                List.of("size", "waited"),
                                List.of(Unit.BYTES, Unit.TIME),
                                List.of(),
                                Set.of()),
                        false);
        for (int i = 1; i <= 2; i++) {
            int thread = actions.builder().thread(new TraceThread("worker-1", "worker-1".hashCode(), false));
            int window = actions.builder().participant("Window", 1);
            rows.add(
                    Pages.START + 40 * MILLI * i,
                    thread,
                    window,
                    actions.builder().text("filled"));
            rows.measure(0, i * 3_355_443.0);
            rows.measure(1, i * 1_500_000.0);
        }
        return Pages.html(actions.trace("units.jfr", 100 * MILLI));
    }

    @Override
    double x(double millis) {
        return width() * millis / 90;
    }

    @Test
    void moment_ofMeasuresWithUnits_tellsThem() {
        page.mouse().click(LEFT + x(60), page.locator(".state canvas").first().boundingBox().y + 4);

        assertThat(moment()).contains("size 3.2 MB · filled").contains("waited 1.5 ms · filled");
    }
}

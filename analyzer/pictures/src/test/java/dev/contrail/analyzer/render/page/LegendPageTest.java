package dev.contrail.analyzer.render.page;

import static dev.contrail.analyzer.render.page.Pages.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.contrail.analyzer.trace.TraceThread;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The legend of a profile: many methods, most of them seen once, and pauses of the JVM. */
class LegendPageTest extends InBrowser {
    private static final int METHODS = 30;

    /** One method after the other is seen once, the last one ten times; a lock is waited for longer than all that. */
    private static byte[] profile() {
        var actions = new Pages.Actions();
        var builder = actions.builder();
        int thread = builder.thread(new TraceThread("worker", 1, false));
        var samples = builder.samples(false);
        int type = builder.text("jdk.ExecutionSample");
        for (int i = 0; i < METHODS - 1 + 10; i++) {
            String method = i < METHODS - 1 ? "Orders.once" + i : "Orders.often";
            samples.add(type, Pages.START + 10L * i * MILLI, thread, builder.text(method), 1);
        }
        actions.add("worker", "lock", "Object", 400 * MILLI, 500 * MILLI);
        actions.pause("GC pause", "Pause Young", 70 * MILLI, 4 * MILLI);
        return Pages.html(actions.trace("profile.jfr", 1_000 * MILLI));
    }

    @Test
    void legend_ofSamples_beginsWithWhatTookMostTimeAndLeavesLanesWhole() throws IOException {
        try (Browser.Opened opened = browser.open(profile())) {
            Page page = opened.page;
            Locator legend = page.locator(".lanes .legend");
            opened.eachLook(look -> {
                List<String> names = legend.locator(".legend-entry .name").allInnerTexts();
                assertThat(names).as("%s", look).startsWith("GC pause", "lock", "Orders.often", "Orders.once0");
                assertThat(names).hasSize(METHODS + 2);
                double foot = legend.boundingBox().y + legend.boundingBox().height;
                List<BoundingBox> seen = legend.locator(".name").all().stream()
                        .map(Locator::boundingBox)
                        .filter(box -> box.y < foot)
                        .toList();
                assertThat(seen).as("names in sight, %s", look).hasSizeGreaterThan(4);
                assertThat(page.locator(".lane-name.pauses .name").boundingBox().y)
                        .as("pauses clear of them, %s", look)
                        .isGreaterThanOrEqualTo(seen.stream()
                                        .mapToDouble(box -> box.y + box.height)
                                        .max()
                                        .orElseThrow()
                                + 6);
                assertThat(page.locator(".lane-name").last().boundingBox().y)
                        .as("a lane in sight, %s", look)
                        .isLessThan(page.locator("[data-pane=state]").boundingBox().y);
            });
            opened.assertQuiet();
        }
    }
}

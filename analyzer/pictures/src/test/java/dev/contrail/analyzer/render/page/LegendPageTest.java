package dev.contrail.analyzer.render.page;

import static dev.contrail.analyzer.render.page.Pages.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import dev.contrail.analyzer.trace.TraceThread;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The legend of a profile: some methods seen often, many seen once, and pauses of the JVM. */
class LegendPageTest extends InBrowser {
    private static final int METHODS = 30;
    private static final int SOME = 6;

    /** One method after the other is seen once, some three times, the last one ten times; a lock is waited for longer than all that. */
    private static byte[] profile() {
        var actions = new Pages.Actions();
        var builder = actions.builder();
        int thread = builder.thread(new TraceThread("worker", 1, false));
        var samples = builder.samples(false);
        int type = builder.text("jdk.ExecutionSample");
        List<String> seen = Stream.of(
                        IntStream.range(0, METHODS - 1).mapToObj(i -> "Orders.once" + i),
                        IntStream.range(0, 3 * SOME).mapToObj(i -> "Orders.some" + i / 3),
                        Stream.generate(() -> "Orders.often").limit(10))
                .flatMap(methods -> methods)
                .toList();
        for (int i = 0; i < seen.size(); i++) {
            samples.add(type, Pages.START + 10L * i * MILLI, thread, builder.text(seen.get(i)), 1);
        }
        actions.add("worker", "lock", "Object", 600 * MILLI, 500 * MILLI);
        actions.pause("GC pause", "Pause Young", 70 * MILLI, 4 * MILLI);
        return Pages.html(actions.trace("profile.jfr", 1_200 * MILLI));
    }

    @Test
    void legend_ofSamples_beginsWithWhatTookMostTimeAndLeavesLanesWhole() throws IOException {
        try (Browser.Opened opened = browser.open(profile())) {
            Page page = opened.page;
            Locator legend = page.locator(".lanes .legend");
            opened.eachLook(look -> {
                List<String> names = legend.locator(".legend-entry .name").allInnerTexts();
                assertThat(names)
                        .as("%s", look)
                        .startsWith("GC pause", "lock", "Orders.often", "Orders.some0")
                        .endsWith("Orders.some5", (METHODS - 1) + " others")
                        .hasSize(3 + SOME + 1);
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

    /** One click hides all that has no colour of its own, another shows it again, and it can be seen alone. */
    @Test
    void legend_ofWhatWasSeldomSeen_switchesAllOfIt() throws IOException {
        try (Browser.Opened opened = browser.open(profile())) {
            Page page = opened.page;
            Locator others = page.locator(".lanes .legend-entry", new Page.LocatorOptions().setHasText(" others"));
            Locator often = page.locator(".lanes .legend-entry", new Page.LocatorOptions().setHasText("Orders.often"));
            PlaywrightAssertions.assertThat(others.locator(".number")).hasText("29 × 10 ms");

            others.click();
            PlaywrightAssertions.assertThat(others).hasAttribute("aria-pressed", "false");
            PlaywrightAssertions.assertThat(often).hasAttribute("aria-pressed", "true");
            others.click();
            PlaywrightAssertions.assertThat(others).hasAttribute("aria-pressed", "true");
            others.click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
            PlaywrightAssertions.assertThat(others).hasAttribute("aria-pressed", "true");
            PlaywrightAssertions.assertThat(often).hasAttribute("aria-pressed", "false");
            opened.assertQuiet();
        }
    }
}

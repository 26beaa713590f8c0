package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page of more than it can hold says what it has merged, and draws all of the time. */
class LargePageTest extends InBrowser {
    private static final int HELD = 2_000;

    /** Whether a colour is drawn in the lanes. */
    private static final String HOLDS = """
            color => {
              const canvas = document.querySelector('.lanes canvas.marks');
              const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              const rgb = Number.parseInt(color, 16);
              for (let i = 0; i < data.length; i += 4) {
                if ((data[i] << 16 | data[i + 1] << 8 | data[i + 2]) === rgb) return true;
              }
              return false;
            }""";

    /** Two threads poll in turns, five times as often as the page holds; one of them puts back once. */
    private static byte[] large() {
        var actions = new Pages.Actions();
        int spans = 5 * HELD;
        for (int i = 0; i < spans; i++) {
            actions.add("worker-" + i % 2, "poll", "queue", i * 10_000L, 10_000);
        }
        actions.add("worker-1", "put back", "part-1", spans / 2 * 10_000L + 5_000, 0);
        return HtmlPage.of(List.of(Pages.run(actions.trace("large.jfr", spans * 10_000L))), HELD);
    }

    @Test
    void actions_beyondWhatAPageHolds_areMergedWhichItSays() throws IOException {
        try (Browser.Opened opened = browser.open(large())) {
            Page page = opened.page;
            Locator notice = page.locator(".lanes .notice");
            opened.eachLook(look -> {
                assertThat(notice.innerText())
                        .as("%s", look)
                        .matches("A page holds about 2,000 actions, so those shorter than [\\d.]+ µs are merged: .*"
                                + "copy the command for the visible range\\.");
                assertThat((boolean) notice.evaluate(
                                "e => e.scrollHeight > e.clientHeight || e.scrollWidth > e.clientWidth"))
                        .as("cut, %s", look)
                        .isFalse();
                assertThat(page.locator(".lanes .legend").innerText().replaceAll("\\s+", " "))
                        .as("counts of all, %s", look)
                        .contains("poll 10,000")
                        .contains("put back 1");
                double width = page.locator(".lanes canvas.marks").boundingBox().width;
                assertThat(opened.colorAt(width / 2, 8)).as("%s", look).isEqualTo(opened.colorAt(8, 8));
                assertThat((boolean) page.evaluate(HOLDS, look.theme().equals("dark") ? "f0702a" : "d55e00"))
                        .as("the put back among them, %s", look)
                        .isTrue();
            });
            notice.locator(".link").click();
            opened.settle();
            assertThat(page.locator(".toast").innerText()).isEqualTo("Command copied");
            opened.assertQuiet();
        }
    }
}

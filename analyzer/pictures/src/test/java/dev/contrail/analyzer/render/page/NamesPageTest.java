package dev.contrail.analyzer.render.page;

import static dev.contrail.analyzer.render.page.Pages.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.TraceThread;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that are longer than their room, and differ in their middle: two pools of one service, and what they call. */
class NamesPageTest extends InBrowser {
    private static final String SERVICE = "orders-service-connection-pool-";

    /** From 0 to 90 ms each thread works, each on a number of its own, and calls a client that is named like it. */
    private static byte[] pools() {
        var actions = new Pages.Actions();
        var builder = actions.builder();
        for (String pool : List.of("alpha", "omega")) {
            for (int i = 1; i <= 3; i++) {
                String name = SERVICE + pool + "-worker-" + i;
                actions.add(name, "work " + pool + i, "job", 0, 90 * MILLI);
                builder.messages()
                        .add(
                                builder.text("contrail.Message"),
                                Pages.START + i * MILLI,
                                0,
                                builder.thread(new TraceThread(name, name.hashCode(), false)),
                                builder.participant(name, 0),
                                builder.participant("com.acme.orders.storage.gateway." + pool + ".Client", 0),
                                builder.text("get"),
                                MessageKind.CALL,
                                0);
            }
        }
        actions.add("main", "wait", "all", 0, 90 * MILLI);
        return Pages.html(actions.trace("pools.jfr", 100 * MILLI));
    }

    @Test
    void longNames_inLanesHeadsAndTable_keepWhatTellsThemApartAndHaveAllOfItInTheTitle() throws IOException {
        try (Browser.Opened opened = browser.open(pools())) {
            Page page = opened.page;
            opened.eachLook(look -> {
                assertApart(page.locator(".lane-name .name"), 7, look + ", lanes");
                assertThat(page.locator(".lane-name .name", new Page.LocatorOptions().setHasText("alpha"))
                                .count())
                        .as("%s", look)
                        .isEqualTo(3);
                assertThat(page.locator(".sequence-head .name").allInnerTexts())
                        .as("heads, %s", look)
                        .hasSizeGreaterThan(3)
                        .doesNotHaveDuplicates()
                        .allMatch(name -> name.contains("alpha") || name.contains("omega"));
                assertThat(page.locator(".sequence-head").first().getAttribute("title"))
                        .startsWith(SERVICE);

                page.locator(".lanes canvas.marks").click();
                opened.rest();
                assertApart(page.locator(".moment-rows[aria-label=Threads] .name"), 7, look + ", table");
                page.keyboard().press("Escape");
                page.keyboard().press("Escape");
            });
            opened.assertQuiet();
        }
    }

    /** Each name is whole, or has an ellipsis and all of it in its title; no two are alike, and the browser cuts none. */
    private static void assertApart(Locator names, int count, String where) {
        assertThat(names.allInnerTexts()).as(where).hasSize(count).doesNotHaveDuplicates();
        for (Locator name : names.all()) {
            String text = name.innerText();
            String title = name.getAttribute("title");
            assertThat(title).as(where).matches("main|" + SERVICE + "(alpha|omega)-worker-\\d");
            assertThat(text.equals(title) || text.contains("…"))
                    .as("%s in %s", text, where)
                    .isTrue();
            assertThat((boolean) name.evaluate("element => element.scrollWidth > element.clientWidth"))
                    .as("cut: %s in %s", text, where)
                    .isFalse();
        }
    }
}

package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.diff.Difference;
import dev.contrail.analyzer.diff.Side;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a page does not show is said as such, once, where it can be read. */
class NotShownPageTest extends InBrowser {
    private static final String LOST = "Not shown: 1 chunk damaged";
    private static final String LEFT_OUT = "Not shown: events shorter than 20 ms; events of 3 threads";

    private static Trace damaged() {
        var trace = new MessageTrace()
                .call("client", "server", "get")
                .call(null, null, "from nobody to nobody")
                .reply("server", "client", "ok");
        trace.builder().omit(Omission.damaged(1, "1 chunk damaged"));
        trace.builder().omit(new Omission(Omission.Kind.NOT_RECORDED, 1, "events shorter than 20 ms"));
        trace.builder().omit(new Omission(Omission.Kind.FILTERED, 3, "events of 3 threads"));
        return trace.build();
    }

    @Test
    void report_ofADamagedRecording_saysWhatIsNotShownInItsHeadAndWhatTheSequenceLacksThere() throws IOException {
        try (Browser.Opened opened = browser.open(Pages.html(damaged()))) {
            Page page = opened.page;
            Locator facts = page.locator(".facts");
            opened.eachLook(look -> {
                assertThat(page.locator(".loss").innerText()).as("%s", look).isEqualTo(LOST);
                assertThat(right(page.locator(".loss")))
                        .as("the loss is not cut, %s", look)
                        .isLessThanOrEqualTo(right(facts));
                assertThat(facts.getAttribute("title")).contains(LOST + " · " + LEFT_OUT);
                assertThat(facts.locator("span").allInnerTexts()).contains(LEFT_OUT);
                assertThat(page.locator("[data-pane=sequence] .pane-summary").innerText())
                        .as("%s", look)
                        .isEqualTo("2 messages · 2 participants · Not shown: 1 message without sender and receiver");
            });
            opened.assertQuiet();
        }
    }

    private static double right(Locator element) {
        return element.boundingBox().x + element.boundingBox().width;
    }

    @Test
    void diff_ofDamagedRecordings_saysOfEachWhatIsNotShown() throws IOException {
        var side = new Side(damaged(), Set.of());
        try (Browser.Opened opened = browser.open(DiffPage.of(Difference.of(side, side), List.of("B")))) {
            opened.eachLook(look -> assertThat(opened.page.locator(".run-title").allInnerTexts())
                    .as("%s", look)
                    .hasSize(2)
                    .allSatisfy(title -> assertThat(title).contains(LEFT_OUT).endsWith(LOST)));
            opened.assertQuiet();
        }
    }
}

package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import dev.contrail.analyzer.derive.MessageTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that nobody has answered when the recording ends: two that wait for what others got, and a note that does not. */
class OpenCallsPageTest extends ServicePage {
    /** Down both sides, and up and down over two teeth. */
    private static final Pattern TORN = Pattern.compile("d=\"M[^\"L]+(?:L[^\"L]+){6}Z\" fill=\"none\"");

    @BeforeEach
    void hang() throws IOException {
        var trace = new MessageTrace();
        for (int i = 0; i < 4; i++) {
            trace.on("worker-1").call("Client/1", "Server", "get " + i).reply("Server", "Client/1", "200 OK");
        }
        trace.call("Client/1", "Server", "get c")
                .on("worker-2")
                .call("Client/2", "Audit", "note")
                .call("Client/2", "Server", "get d");
        open(Pages.html(trace.build("hang.jfr")), "#folded=lanes,state");
    }

    @Test
    void callsWithoutReply_areCountedAndExplained() {
        assertThat(summary()).contains("11 messages").contains("2 calls still without a reply");
        assertThat(page.locator(".key").innerText().lines()).contains("no reply until the end");
    }

    @Test
    void tooltip_ofACallWithoutReply_saysThatItHasNone() {
        assertThat(tooltipOf("get c").replaceAll("\\s+", " ")).contains("reply none until the end of the recording");
        assertThat(tooltipOf("note")).doesNotContain("until the end");
    }

    private String tooltipOf(String text) {
        label(text).hover();
        opened.settle();
        return page.locator(".tooltip").innerText();
    }

    @Test
    void moment_afterTheLastMessage_hasThemInFlight() {
        label("get d").click();
        assertThat(moment())
                .contains("Messages in flight")
                .contains("get c → Server")
                .contains("get d → Server");
    }

    /** As many as the table has room for are all there are; only of more it says that these are the latest. */
    @Test
    void moment_withManyInFlight_saysWhereSomeAreLeftOut() throws IOException {
        assertThat(momentOf(8)).contains("get 1 → Server").doesNotContain("the latest");
        assertThat(momentOf(9)).doesNotContain("get 1 → Server").contains("get 9 → Server", "the latest 8");
    }

    private String momentOf(int calls) throws IOException {
        var trace = new MessageTrace();
        for (int i = 1; i <= calls; i++) {
            trace.on("worker-" + i).call("Client/" + i, "Server", "get " + i);
        }
        for (int i = 1; i <= calls; i++) {
            trace.on("worker-" + i).reply("Server", "Client/" + i, "200 OK");
        }
        open(Pages.html(trace.build("many.jfr")), "#folded=lanes,state");
        label("get " + calls).click();
        return moment();
    }

    @Test
    void bars_ofCallsWithoutReply_endTorn() throws IOException {
        page.locator("[aria-label='Save this view']").click();
        Download download = opened.saved(opened.menuEntries("SVG").first());

        assertThat(TORN.matcher(Files.readString(download.path())).results()).hasSize(2);
    }
}

package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.contrail.analyzer.recording.TestRecordings;
import dev.contrail.events.MessageEvent;
import dev.contrail.events.QueueEvent;
import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.Name;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What someone's own events say in fields of their own is told where they are pointed at. */
class DetailsPageTest {
    private static Browser browser;
    private static byte[] html = {};

    @SuppressWarnings("NullAway.Init") // each test opens its page first
    private Browser.Opened opened;

    @Name("test.page.Put")
    public static class PutEvent extends MessageEvent {
        long bytes = 65_536;
        double ratio = 0.25;
        boolean retried = true;
        String bucket = "<b>photos</b>";
        long order = Long.MAX_VALUE;

        public PutEvent() {}
    }

    @Name("test.page.Upload")
    public static class UploadEvent extends QueueEvent {
        int part = 7;

        public UploadEvent() {}
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        browser = Browser.start();
        Path file = TestRecordings.record(
                folder.resolve("own.jfr"), DetailsPageTest::run, "test.page.Put", "test.page.Upload");
        html = Pages.html(TestRecordings.read(file));
    }

    private static void run() {
        var upload = new UploadEvent();
        upload.begin();
        upload.action = "upload";
        var put = new PutEvent();
        put.from = "client";
        put.to = "server";
        put.label = "PUT /1";
        put.commit();
        upload.commit();
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nothingElseHappened() {
        opened.assertQuiet();
        opened.close();
    }

    private Page open(String hash) throws IOException {
        opened = browser.open(html, hash, ColorScheme.LIGHT);
        return opened.page;
    }

    @Test
    void hover_overAMessage_tellsItsOwnFields() throws IOException {
        Page page = open("#folded=lanes,state");

        page.locator(".sequence-label", new Page.LocatorOptions().setHasText("PUT /1"))
                .hover();

        assertThat(tooltip())
                .contains("bytes 65536 ")
                .contains("ratio 0.25 ")
                .contains("retried true")
                .contains("bucket <b>photos</b>")
                .contains("order 9223372036854775807");
    }

    @Test
    void hover_overAMark_tellsItsOwnFields() throws IOException {
        Page page = open("");
        var lane = page.locator(".lane-name").first().boundingBox();
        var plot = page.locator(".lanes canvas.marks").boundingBox();

        page.mouse().move(plot.x + plot.width / 2, lane.y + lane.height / 2);

        assertThat(tooltip()).contains("upload", "part 7");
    }

    private String tooltip() {
        opened.settle();
        return opened.page.locator(".tooltip").innerText().replaceAll("\\s+", " ");
    }
}

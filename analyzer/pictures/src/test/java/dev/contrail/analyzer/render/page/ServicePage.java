package dev.contrail.analyzer.render.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * A page whose messages have everything that a sequence can show, and hands to use it. A microsecond passes per message.
 */
abstract class ServicePage extends InBrowser {
    private static byte[] html;

    Browser.Opened opened;
    Page page;

    /**
     * A client leases a connection; the connection opens a socket, is pinged 37 times, fails, closes the socket, is silent
     * for a millisecond, opens another, hears from outside and tells the outside, gets a reply that it never asked for,
     * and succeeds. Its state is told, and its thread works on a task while it fails.
     */
    static Trace trace() {
        var trace = new MessageTrace();
        trace.call("client", "com.acme.Pool/1", "lease");
        trace.created("com.acme.Pool/1", "HttpConnection/2");
        trace.created("HttpConnection/2", "Socket/3");
        trace.reply("com.acme.Pool/1", "client", "connection");
        for (int i = 0; i < 37; i++) {
            trace.call("client", "HttpConnection/2", "ping");
            trace.reply("HttpConnection/2", "client", "pong");
        }
        trace.call("client", "HttpConnection/2", "PUT /1");
        trace.call("HttpConnection/2", "HttpConnection/2", "responseAlreadyReceived = true");
        trace.reply("HttpConnection/2", "client", "failed: 503");
        trace.closed("HttpConnection/2", "Socket/3");
        trace.silent(1_000);
        trace.created("HttpConnection/2", "Socket/4");
        trace.call(null, "HttpConnection/2", "push");
        trace.call("HttpConnection/2", null, "metric");
        trace.add("Socket/4", "HttpConnection/2", "late", MessageKind.REPLY, 99);
        trace.on("worker").call("client", "HttpConnection/2", "PUT /2");
        trace.reply("HttpConnection/2", "client", "201 Created");
        addWork(trace);
        return trace.build("service.jfr");
    }

    private static void addWork(MessageTrace trace) {
        var builder = trace.builder();
        int worker = builder.thread(new TraceThread("worker", "worker".hashCode(), false));
        builder.actions()
                .add(
                        builder.text("contrail.Queue"),
                        MessageTrace.START + 78_500,
                        3_000,
                        worker,
                        builder.participant("queue", 0),
                        builder.text("upload"),
                        builder.participant("task-1", 0));
        var snapshots = builder.snapshots("HttpConnection", List.of("sockets"), List.of());
        for (int instance = 2; instance <= 3; instance++) {
            int connection = builder.participant("HttpConnection", instance);
            snapshots.add(MessageTrace.START + 1_084_000 + instance, worker, connection, builder.text("opened"));
            snapshots.measure(0, instance);
        }
    }

    @BeforeAll
    static void read() throws IOException {
        html = Pages.html(trace());
    }

    @BeforeEach
    void open() throws IOException {
        opened = browser.open(html, "#folded=lanes,state", ColorScheme.LIGHT);
        page = opened.page;
    }

    final void open(String hash) throws IOException {
        open(html, hash);
    }

    final void open(byte[] other, String hash) throws IOException {
        opened.close();
        opened = browser.open(other, hash, ColorScheme.LIGHT);
        page = opened.page;
    }

    @AfterEach
    void nothingElseHappened() {
        opened.assertQuiet();
        opened.close();
    }

    Locator label(String text) {
        return page.locator(".sequence-label", new Page.LocatorOptions().setHasText(text));
    }

    Locator head(String name) {
        return page.locator(".sequence-head", new Page.LocatorOptions().setHasText(name));
    }

    List<String> heads() {
        opened.settle();
        return page.locator(".sequence-head").allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", ""))
                .toList();
    }

    /** The labels in view, from top to bottom. */
    List<String> labels() {
        opened.settle();
        return page.locator(".sequence-label").all().stream()
                .filter(Locator::isVisible)
                .sorted((a, b) -> Double.compare(a.boundingBox().y, b.boundingBox().y))
                .map(Locator::innerText)
                .toList();
    }

    /** The label of the message that is marked as selected, or as the one meant by another view. */
    String marked(String how) {
        opened.settle();
        Locator found = page.locator(".sequence-label[data-marked=" + how + "]");
        return found.count() == 0 ? "" : found.first().innerText();
    }

    String moment() {
        opened.rest();
        return page.locator(".moment").innerText().replaceAll("\\s+", " ");
    }

    String summary() {
        opened.settle();
        return page.locator("[data-pane=sequence] .pane-summary").innerText();
    }

    double scrollTop() {
        opened.settle();
        return ((Number) page.evaluate("document.querySelector('.sequence-scroll').scrollTop")).doubleValue();
    }

    /** So that not all messages are in view. */
    void makeLow() {
        page.setViewportSize(1440, 440);
        opened.settle();
    }

    void scrollBy(double dy) {
        double before = scrollTop();
        page.mouse().move(500, 400);
        page.mouse().wheel(0, dy);
        page.waitForFunction("""
                before => {
                  const { scrollTop, scrollHeight, clientHeight } = document.querySelector('.sequence-scroll');
                  return scrollTop !== before || scrollTop + clientHeight >= scrollHeight - 1;
                }""", before);
        opened.rest();
    }
}

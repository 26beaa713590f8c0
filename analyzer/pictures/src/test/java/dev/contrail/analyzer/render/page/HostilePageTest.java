package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a recording's names say, the page shows them as text and runs nothing. */
class HostilePageTest {
    private static final List<String> NAMES = List.of(
            "</script><script>alert(1)</script>",
            "<img src=x onerror=alert(2)>",
            "javascript:alert(3)",
            "\u202Egnp.exe\u202C",
            "half \uD800 pair",
            "zero\u0000bell\u0007",
            "__proto__",
            "constructor",
            "toString",
            "=HYPERLINK(\"http://example.invalid\")",
            "&lt;&amp;%s%n${x}",
            "]]>--><!--",
            "x".repeat(1 << 20),
            "");

    private static Trace trace() {
        var actions = new Pages.Actions();
        long at = 0;
        for (String name : NAMES) {
            actions.add(name, name, name, at, 1_000_000);
            actions.add("worker", name, name, at, 1_000_000);
            actions.wait("worker", name, name, at, 500_000);
            actions.pause("pause " + name, name, at, 100_000);
            at += 1_000_000;
        }
        var builder = actions.builder();
        for (String name : NAMES) {
            var snapshots = builder.snapshots(name, List.of(name, "whole"), List.of());
            for (double value : new double[] {1, Double.NaN, Double.POSITIVE_INFINITY, -0.0, 1e308}) {
                snapshots.add(
                        Pages.START,
                        builder.thread(new TraceThread(name, 1, false)),
                        builder.participant(name, 1),
                        builder.text(name));
                snapshots.measure(0, value);
                snapshots.measure(1, 3);
            }
            builder.messages()
                    .add(
                            builder.text(name),
                            Pages.START,
                            0,
                            builder.thread(new TraceThread(name, 1, false)),
                            builder.participant(name, 1),
                            builder.participant(name, 2),
                            builder.text(name),
                            MessageKind.CALL,
                            0);
        }
        return actions.trace("<b>" + NAMES.get(0) + ".jfr", at);
    }

    @Test
    void names_thatAreMarkupOrCode_areShownAsText() throws IOException {
        byte[] html = Pages.html(trace());
        assertThat(new String(html, StandardCharsets.UTF_8))
                .doesNotContain("alert(")
                .doesNotContain("onerror");

        try (Browser browser = Browser.start();
                Browser.Opened opened = browser.open(html)) {
            assertThat(opened.page.title()).startsWith("<b></script>");
            assertThat(opened.page.locator("h1").innerText()).startsWith("<b></script><script>alert(1)");
            assertThat(opened.page.locator("img").count()).isZero();
            opened.page.keyboard().press("2");
            opened.page.keyboard().press("3");
            opened.settle();
            opened.settle();
            assertThat(opened.page.locator(".lane-name").allInnerTexts().toString())
                    .as("the middle of a long one is left out")
                    .contains("<img src=…alert(2)>", "javascript:alert(3)", "__proto__", "half \uFFFD pair")
                    .doesNotContain("\u202E");
            assertThat(opened.page.getByTitle("<img src=x onerror=alert(2)>").count())
                    .as("all of it is told where it is pointed at")
                    .isPositive();

            assertThat(opened.page.locator(".overlay-entry").allInnerTexts().toString())
                    .contains("<img src=x onerror=alert(2)>", "__proto__");
            opened.page.locator(".overlay-entry").first().click();
            opened.page.locator("input[type=search]").fill("__proto__, (, [, \\, -*, thread:)");
            opened.page.keyboard().press("Enter");
            opened.page.locator("input[type=search]").fill("");
            opened.page.locator("input[type=search]").blur();
            opened.page.mouse().click(400, 300);
            opened.page.keyboard().press("ArrowRight");
            opened.settle();
            opened.assertQuiet();
        }
    }

    @Test
    void participants_andLabelsThatAreMarkupOrCode_areShownAsText() throws IOException {
        try (Browser browser = Browser.start();
                Browser.Opened opened = browser.open(Pages.html(trace()), "#folded=lanes,state", ColorScheme.LIGHT)) {
            assertThat(opened.page.locator(".sequence-label").allInnerTexts().toString())
                    .contains("<img src=x onerror=alert(2)>", "javascript:alert(3)", "__proto__", "half \uFFFD pair")
                    .doesNotContain("\u202E");
            opened.page.locator("[data-pane=sequence] select").selectOption("instance");
            opened.settle();
            assertThat(titles(opened.page))
                    .contains("</script><script>alert(1)</script>", "javascript:alert(3)")
                    .doesNotContain("\u202E");
            assertThat(opened.page.locator(".sequence-head").allInnerTexts().toString())
                    .contains("</script>…</script>", "alert(2)>")
                    .doesNotContain("\u202E");
            for (String name : List.of("alert(1)", "alert(2)")) {
                opened.page
                        .locator(".sequence-head[title*='" + name + "']")
                        .first()
                        .click();
                assertThat(opened.page.locator(".life-name").innerText()).contains(name);
                opened.page.keyboard().press("Escape");
            }
            opened.page.locator(".find input").fill("__proto__, [, (, \\, *");
            opened.page.locator(".find input").fill("onerror");
            opened.page.locator(".find input").press("Enter");
            opened.page.locator(".sequence-label").first().hover();
            opened.page
                    .locator(".menu-button", new Page.LocatorOptions().setHasText("Show"))
                    .click();
            opened.settle();
            assertThat(opened.page.locator(".participant-list").innerText()).contains("javascript:alert(3)#1");
            assertThat(opened.page.locator("img").count()).isZero();
            opened.assertQuiet();
        }
    }

    @Test
    void participants_200_000OfThem_openAndAreFound() throws IOException {
        var trace = new MessageTrace();
        for (int i = 0; i < 200_000; i++) {
            trace.call("p" + i, "p" + (i + 1), "pass");
        }
        try (Browser browser = Browser.start();
                Browser.Opened opened = browser.open(Pages.html(trace.build()))) {
            assertThat(opened.page.locator(".pane-summary").last().innerText())
                    .contains("200,000 messages")
                    .contains("200,001 participants");
            assertThat(opened.page.locator(".sequence-head").count()).isBetween(5, 40);
            opened.page.locator(".find input").fill("p123456");
            opened.page.locator(".find input").press("Enter");
            opened.settle();
            assertThat(titles(opened.page)).contains("p123456");
            opened.page
                    .locator(".menu-button", new Page.LocatorOptions().setHasText("Show"))
                    .click();
            opened.settle();
            assertThat(opened.page.locator(".participant-list label").count()).isEqualTo(200);
            opened.assertQuiet();
        }
    }

    @Test
    void policy_ofThePage_letsNoOtherScriptRunAndNothingLoad() throws IOException {
        try (Browser browser = Browser.start();
                Browser.Opened opened = browser.open(Pages.html(Pages.uploads()))) {
            Object ran = opened.page.evaluate("""
                    () => new Promise(done => {
                      let ran = false;
                      window.mark = () => { ran = true; };
                      const script = document.createElement('script');
                      script.textContent = 'window.mark()';
                      document.body.append(script);
                      fetch('data:text/plain,x').then(() => done('fetched'), () => done(ran));
                    })""");

            assertThat(ran).isEqualTo(false);
        }
    }

    @Test
    void participants_twoHundredThousand_doNotKeepThePageFromOpening() throws IOException {
        var actions = new Pages.Actions();
        for (int i = 0; i < 200_000; i++) {
            actions.add("worker-" + i % 20_000, "take", "task-" + i, i * 1_000L, 500);
        }
        try (Browser browser = Browser.start();
                Browser.Opened opened = browser.open(Pages.html(actions.trace("many.jfr", 200_000_000)))) {
            opened.page.locator("input[type=search]").fill("task-199999");
            opened.page.keyboard().press("Enter");
            opened.settle();

            assertThat(opened.page.locator(".lane-name").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains("worker-19999");
            opened.assertQuiet();
        }
    }

    /** The heads' names, which stand there cut where there is no room. */
    private static String titles(Page page) {
        return String.valueOf(page.locator(".sequence-head").evaluateAll("all => all.map(head => head.title)"));
    }
}

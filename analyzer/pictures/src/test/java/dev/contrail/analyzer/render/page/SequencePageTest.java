package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.trace.TraceThread;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the sequence pane shows, and real clicks, wheel and keys that change what it shows. */
class SequencePageTest extends ServicePage {
    @Test
    void sequence_whenOpened_showsWhoTalksToWhomInOrder() {
        assertThat(heads()).containsExactly("client", "Pool#1", "HttpConnection#1", "Socket#1", "Socket#2");
        assertThat(labels())
                .containsSubsequence(
                        "lease", "new", "connection", "ping", "pong", "PUT /1", "responseAlreadyReceived = true");
        assertThat(summary()).isEqualTo("88 messages · 5 participants · 1 reply without its call");
        assertThat(page.locator(".sequence-gap").innerText()).isEqualTo("1 ms of silence");
        assertThat(page.locator(".key").innerText().lines())
                .containsExactly(
                        "main",
                        "worker",
                        "something went wrong",
                        "closed",
                        "at work on a call",
                        "call",
                        "reply",
                        "reply without its call",
                        "from outside",
                        "goes outside");
    }

    @Test
    void key_ofTwelveColours_listsEachAndShowsItsLastRow() throws IOException {
        var trace = new MessageTrace();
        var builder = trace.builder();
        for (int i = 1; i <= 12; i++) {
            trace.call("client", "server", "action " + i);
            int worker = builder.thread(new TraceThread("worker", 1, false));
            int task = builder.participant("task", i);
            builder.actions().add(0, MessageTrace.START + i, 1, worker, task, builder.text("action " + i), task);
        }
        open(Pages.html(trace.build("many.jfr")), "#folded=lanes,state");
        page.setViewportSize(1000, 700);
        opened.settle();

        Locator key = page.locator(".key");
        assertThat(key.innerText().lines()).hasSize(13).contains("action 1", "action 12", "call");
        assertThat(page.locator(".key-entry").last().boundingBox().y)
                .isLessThan(key.boundingBox().y + key.boundingBox().height);
    }

    @Test
    void alarms_standOut_byMoreThanColour() {
        Locator alarm = label("failed: 503");
        assertThat(alarm.getAttribute("class")).contains("alarm");
        assertThat(alarm.evaluate("label => getComputedStyle(label).fontWeight"))
                .isEqualTo("600");
        assertThat(label("connection").evaluate("label => getComputedStyle(label).fontWeight"))
                .isEqualTo("400");
    }

    @Test
    void wheel_scrollsMessagesUnderTheirHeads() {
        makeLow();
        double head = head("client").boundingBox().y;
        scrollBy(120);

        assertThat(scrollTop()).isEqualTo(120);
        assertThat(labels()).doesNotContain("lease");
        assertThat(head("client").boundingBox().y).isEqualTo(head);
        assertThat(opened.hash()).doesNotContain("from=");
    }

    @Test
    void head_ofWhoIsNotThereYetOrNoLonger_saysSo() {
        makeLow();
        assertThat(head("Socket#2").innerText()).contains("not yet");
        scrollBy(5_000);
        assertThat(head("Socket#1").innerText()).contains("closed");
        assertThat(head("Socket#2").innerText()).doesNotContain("not yet");
    }

    @Test
    void repeats_areFoldedAndOpenAndCloseByClick() {
        Locator fold = page.locator(".sequence-fold");
        assertThat(fold.innerText()).startsWith("×37 repeats of these 2 in 73 µs");
        assertThat(labels().stream().filter("ping"::equals)).hasSize(1);
        double before = fold.boundingBox().y;

        fold.click();
        assertThat(labels().stream().filter("ping"::equals).count()).isGreaterThan(5);
        assertThat(fold.boundingBox().y).isEqualTo(before);
        assertThat(opened.hash()).contains("open%22%3A%5B4%5D");

        fold.click();
        assertThat(labels().stream().filter("ping"::equals)).hasSize(1);
    }

    @Test
    void lifelines_ofClassesAndPackages_standForTheirInstances() {
        Locator level = page.locator("[data-pane=sequence] select");
        level.selectOption("class");
        assertThat(heads()).containsExactly("client", "Pool", "HttpConnection", "Socket×2");
        level.selectOption("package");
        assertThat(heads()).containsExactly("client", "com.acme", "HttpConnection", "Socket×2");
        assertThat(opened.hash()).contains("package");
        level.selectOption("instance");
        assertThat(heads()).hasSize(5);
    }

    @Test
    void participants_hiddenInTheMenu_leaveWithTheirMessagesAndComeBack() {
        page.locator(".menu-button", new Page.LocatorOptions().setHasText("Show"))
                .click();
        page.locator(".participant-list label", new Page.LocatorOptions().setHasText("client"))
                .click();
        assertThat(heads()).doesNotContain("client");
        assertThat(labels()).doesNotContain("lease", "ping").contains("new");
        assertThat(summary()).contains("8 of 88 messages");
        assertThat(page.locator(".menu-button", new Page.LocatorOptions().setHasText("1 hidden"))
                        .count())
                .isEqualTo(1);

        page.locator(".participants .link").first().click();
        page.keyboard().press("Escape");
        assertThat(heads()).contains("client");
        assertThat(page.locator(".participants").isVisible()).isFalse();
    }

    @Test
    void head_click_tellsTheLifeOfAParticipant() {
        head("HttpConnection").click();
        assertThat(page.locator(".life").innerText())
                .contains("HttpConnection#1")
                .contains("lived 1.09 ms, made 2 Sockets, and outlived 1 of them")
                .contains("by Pool#1")
                .contains("talks with")
                .contains("1 to itself");
        assertThat(moment()).contains("object HttpConnection#1");

        page.locator(".life button", new Page.LocatorOptions().setHasText("Only its messages"))
                .click();
        assertThat(labels()).doesNotContain("lease").contains("ping");
        assertThat(summary()).contains("only those of HttpConnection#1");

        head("HttpConnection").click();
        page.locator(".life button", new Page.LocatorOptions().setHasText("Hide"))
                .click();
        assertThat(heads()).doesNotContain("HttpConnection#1");
    }

    @Test
    void find_typed_countsHitsAndStepsThroughThem() {
        Locator find = page.locator(".find input");
        find.fill("put /");
        assertThat(hits()).isEqualTo("2");
        find.press("Enter");
        assertThat(marked("selected")).isEqualTo("PUT /1");
        find.press("Enter");
        assertThat(marked("selected")).isEqualTo("PUT /2");
        assertThat(hits()).isEqualTo("2 of 2");
        page.locator("[aria-label='Previous hit']").click();
        assertThat(marked("selected")).isEqualTo("PUT /1");

        find.fill("Socket#2");
        assertThat(hits()).isEqualTo("2");
        find.fill("nowhere");
        assertThat(hits()).isEqualTo("none");
        find.press("Escape");
        opened.settle();
        assertThat(find.inputValue()).isEmpty();
    }

    private String hits() {
        opened.settle();
        return page.locator(".find-state").innerText();
    }

    @Test
    void find_inAFold_opensIt() {
        page.locator(".find input").fill("pong");
        page.locator(".find input").press("Enter");
        page.locator(".find input").press("Enter");
        opened.settle();
        assertThat(page.locator(".sequence-fold").getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(hits()).isEqualTo("2 of 37");
    }

    @Test
    void hover_overAMessage_tellsAboutIt() {
        var box = label("PUT /1").boundingBox();
        page.mouse().move(box.x + 4, box.y + 8);
        opened.settle();
        assertThat(page.locator(".tooltip").innerText().replaceAll("\\s+", " "))
                .contains("PUT /1")
                .contains("from client")
                .contains("to HttpConnection#1")
                .contains("answered after 2 µs: failed: 503")
                .contains("thread main");
        page.mouse().move(box.x, page.locator(".sequence-gap").boundingBox().y + 6);
        opened.settle();
        assertThat(page.locator(".tooltip").isVisible()).isFalse();
    }

    @Test
    void tooltip_ofMessagesThatLackAnEnd_saysSo() {
        scrollBy(5_000);
        assertThat(tooltipOf("push")).contains("found: it comes from outside");
        assertThat(tooltipOf("metric")).contains("lost: it goes outside");
        assertThat(tooltipOf("late")).contains("reply; its call is not here");
    }

    private String tooltipOf(String text) {
        label(text).hover();
        opened.settle();
        return page.locator(".tooltip").innerText();
    }

    @Test
    void minimap_drag_scrolls() {
        makeLow();
        var map = page.locator(".sequence-minimap").boundingBox();
        page.mouse().move(map.x + 20, map.y + 4);
        page.mouse().down();
        page.mouse().move(map.x + 20, map.y + 90);
        page.mouse().up();
        assertThat(scrollTop()).isPositive();
    }

    @Test
    void choices_inTheLink_showTheSameAgain() throws IOException {
        page.locator("[data-pane=sequence] select").selectOption("class");
        page.locator(".find input").fill("put");
        page.locator(".sequence-fold").click();
        String hash = opened.hash();

        open(hash);
        assertThat(heads()).contains("Socket×2");
        assertThat(page.locator(".find input").inputValue()).isEqualTo("put");
        assertThat(page.locator(".sequence-fold").getAttribute("aria-expanded")).isEqualTo("true");
    }

    @Test
    void choices_inALinkThatWasChanged_areLeftOut() throws IOException {
        open(
                "#folded=lanes,state&choices=%7B%22sequence%22%3A%7B%22level%22%3A7%2C%22hidden%22%3A%22x%22%2C%22open%22%3A%7B%7D%7D%7D");
        assertThat(heads()).hasSize(5);
    }

    @Test
    void keyboard_tab_reachesEveryControl() {
        assertThat(opened.controlsReachedByTab())
                .contains(
                        "Find participant or message",
                        "Lifelines",
                        "menu-button",
                        "Messages; arrow up and down go to the next one",
                        "sequence-fold",
                        "HttpConnection#1: what is known of it");
    }

    @Test
    void processes_onOneClock_haveLifelinesOfTheirOwnUnderTheirNames() throws IOException {
        var traces = List.of(
                new MessageTrace().call("shop", "Stock/1", "take").build("shop.jfr"),
                new MessageTrace().call("bank", "Stock/1", "lend").build("bank.jfr"));
        open(HtmlPage.of(List.of(Pages.run(traces.get(0), traces.get(1)))), "");
        assertThat(page.locator(".sequence-head").allInnerTexts().toString().replaceAll("\\s+", " "))
                .isEqualTo("[shop shop.jfr, Stock #1 shop.jfr, bank bank.jfr, Stock #1 bank.jfr]");
    }

    /** A pool is what a class is to its threads; before anybody chooses, few enough are shown to be looked at. */
    @Test
    void lifelines_ofThreads_areOneAPoolByClass() throws IOException {
        var trace = new MessageTrace();
        for (int thread = 1; thread <= 25; thread++) {
            trace.builder().thread(new TraceThread("worker-" + thread, thread, false));
            trace.call("main", "worker-" + thread, "start");
        }
        open(Pages.html(trace.build("pool.jfr")), "#folded=lanes,state");
        assertThat(heads()).containsExactly("main", "worker-…×25");

        page.locator("[data-pane=sequence] select").selectOption("instance");
        assertThat(heads()).startsWith("main", "worker-1", "worker-2");
    }
}

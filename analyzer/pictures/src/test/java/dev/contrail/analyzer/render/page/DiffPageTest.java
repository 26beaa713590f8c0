package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.diff.Difference;
import dev.contrail.analyzer.diff.Side;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.SnapshotRows;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The page of what changed opens at the cause, for each bug and its repair, and can be walked through with keys. */
class DiffPageTest extends InBrowser {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/diff-expect-continue.txt");

    /** What the page reads: of each edit what it is, and both messages. */
    private static final String READ = """
            async ([script, data]) => {
              const { open, diff } = new Function(script + '; return { open: $shell_data, diff: $diff_data };')();
              const read = diff.readDifference(await open.openData(data));
              const told = m => m === null ? '-' : `${m.row} ${m.time} ${m.thread} ${m.from} ${m.arrow} ${m.to}: ${m.label} ${m.took}`;
              const lines = Array.from(read.edits.kind, (_, place) => [read.kindOf(place), told(read.message(place, 0)), told(read.message(place, 1))].join(' | '));
              const { sides, others, empty, findings, actions, measures, edits } = read;
              return JSON.stringify({ sides: sides.map(({ messages, ...side }) => ({ ...side, messages: messages.size })),
                others, empty, findings, actions, measures: measures.length, first: edits.first }, null, 1) + '\\n' + lines.join('\\n') + '\\n';
            }""";

    private static Side side(String sample) throws IOException {
        return new Side(sample(sample), Set.of());
    }

    static Difference difference(String a, String b) throws IOException {
        return Difference.of(side(a), side(b));
    }

    private static Browser.Opened open(Difference difference, ColorScheme scheme, int width, int height)
            throws IOException {
        Browser.Opened opened = browser.open(DiffPage.of(difference, List.of("B")), "", scheme);
        opened.page.setViewportSize(width, height);
        opened.settle();
        return opened;
    }

    /** Within the pane that it belongs to, and within the window. */
    private static boolean isSeen(Locator locator) {
        return (boolean) locator.evaluate("""
                element => {
                  const { left, top, right, bottom } = element.getBoundingClientRect();
                  const at = document.elementFromPoint((Math.max(0, left) + Math.min(innerWidth, right)) / 2, (top + bottom) / 2);
                  return at !== null && (element.contains(at) || at.contains(element));
                }""");
    }

    @Test
    void expectContinue_opensAtWhatOnlyTheRepairedRunSaysAndIsWalkedWithKeys() throws IOException {
        Difference difference = difference("expect-continue-buggy", "expect-continue-fixed");
        try (Browser.Opened opened = open(difference, ColorScheme.LIGHT, 1000, 700)) {
            Page page = opened.page;
            Locator selected = page.locator(".edit-row[aria-selected=true]");
            assertThat(selected.innerText()).contains("only B", "responseAlreadyReceived = false");
            assertThat(isSeen(selected)).isTrue();
            assertThat(page.locator(".finding").allInnerTexts())
                    .containsExactly(
                            "only A\nHttpConnection#1 outlived ClientSocket#1 and still answers “503 Slow Down”, twice");
            assertThat(page.locator(".finding-words").innerText()).contains("did not take that back");
            assertThat(page.locator(".pane").count()).as("panes of nothing").isEqualTo(1);

            page.keyboard().press("n");
            opened.settle();
            assertThat(selected.innerText()).contains("only A", "upload failed: 503 Slow Down");
            page.keyboard().press("n");
            opened.settle();
            assertThat(selected.innerText()).contains("only B", "201 Created");
            assertThat(page.locator(".edit-told").innerText()).contains("not there", "[messages 31]");
            assertThat(opened.hash()).contains("at");

            page.locator(".finding-words .link").click();
            opened.settle();
            assertThat(selected.innerText()).contains("503 Slow Down");
            assertThat(isSeen(selected)).isTrue();

            page.keyboard().press("Home");
            opened.settle();
            assertThat(selected.innerText()).isEqualTo("▾ 15 unchanged");
            int rows = rows(page);
            page.keyboard().press("Enter");
            opened.settle();
            assertThat(selected.getAttribute("aria-expanded")).isEqualTo("false");
            assertThat(rows(page)).isEqualTo(rows - 15);
            axe(opened);
            assertGolden(String.valueOf(page.evaluate(
                    READ, List.of(script(), Pages.text(DiffPage.data(difference, List.of("B")))))));
            opened.assertQuiet();
        }
    }

    /** How many rows there are, in view or not. */
    private static int rows(Page page) {
        return Integer.parseInt(page.locator(".edits").getAttribute("aria-rowcount"));
    }

    private static void axe(Browser.Opened opened) {
        var axe = new Axe(opened);
        axe.look("the page of a difference", "html");
        axe.assertNothingViolated();
    }

    private static String script() {
        return PageScript.of("shell/data.js", PageDataTest::resource) + "\n"
                + PageScript.of("diff/data.js", PageDataTest::resource);
    }

    private static void assertGolden(String read) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, read);
        }
        assertThat(read).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void uploadQueue_opensAtTheActionsThatOneRunAloneDoes() throws IOException {
        Difference difference = difference("upload-queue-buggy", "upload-queue-fixed");
        try (Browser.Opened opened = open(difference, ColorScheme.DARK, 1000, 700)) {
            Page page = opened.page;
            assertThat(page.locator(".finding").innerText())
                    .containsPattern("^only A\\n\\d threads “put back” \\d+ tasks [\\d,]+ times");
            Locator row = page.locator(".compared tr.only-a");
            assertThat(row.innerText())
                    .matches(
                            "put back\\s+UploadQueue\\s+\\d,\\d{3}\\s+never\\s+[\\d.]+ s\\s+\\d\\s+only in A, first at .*");
            assertThat(page.locator(".compared tr.only-b").innerText()).startsWith("wait");
            assertThat(isSeen(row)).isTrue();
            opened.assertQuiet();
        }
    }

    @Test
    void messages_thatAreFew_leaveTheRoomToValuesAndNamesAreWhole() throws IOException {
        Difference difference = Difference.of(talk(1), talk(2));
        try (Browser.Opened opened = open(difference, ColorScheme.LIGHT, 1600, 2600)) {
            Page page = opened.page;
            var rows = page.locator(".edit-rows").boundingBox();
            var told = page.locator(".edit-told").boundingBox();
            var pane = page.locator("[data-pane=messages]").boundingBox();

            assertThat(told.y).isEqualTo(rows.y + rows.height);
            assertThat(pane.y + pane.height).isEqualTo(told.y + told.height);
            assertThat(page.locator(".run-name")
                            .evaluateAll("names => names.some(name => name.scrollWidth > name.clientWidth)"))
                    .isEqualTo(false);
            opened.assertQuiet();
        }
    }

    private static Side talk(int load) {
        var builder = new TraceBuilder();
        int main = builder.thread(new TraceThread("main", 1, false));
        int type = builder.text("app.Message");
        SnapshotRows loads = builder.snapshots("app.Load", List.of("load"), List.of());
        for (int i = 0; i < 3; i++) {
            long time = 100L * i * ActionTraces.MILLI;
            int client = builder.participant("Client", 0);
            int server = builder.participant("Server", 0);
            builder.messages().add(type, time, 0, main, client, server, builder.text("ask " + i), MessageKind.CALL, 0);
            loads.add(time, main, server, Trace.ABSENT);
            loads.measure(0, (double) load * i);
        }
        Trace trace = new ActionTraces(builder)
                .add("main", "ask", 0, load * ActionTraces.MILLI)
                .build(
                        "a talk with a name that is long enough to be cut, of load " + load + ".jfr",
                        1_000 * ActionTraces.MILLI);
        return new Side(trace, Set.of());
    }

    private static Side uploads(int slow) {
        var traces = new ActionTraces()
                .add("worker-1", "take", 0, 10 * ActionTraces.MILLI)
                .add("worker-1", "upload", 20 * ActionTraces.MILLI, slow * ActionTraces.MILLI)
                .add("worker-2", "close", 900 * ActionTraces.MILLI, 10 * ActionTraces.MILLI);
        return new Side(traces.build("uploads-" + slow + ".jfr", 1_000 * ActionTraces.MILLI), Set.of());
    }

    @Test
    void actions_thatAreAlike_areFoldedBelowThoseThatChanged() throws IOException {
        Difference difference = Difference.of(uploads(40), uploads(400));
        try (Browser.Opened opened = open(difference, ColorScheme.LIGHT, 1000, 700)) {
            Page page = opened.page;
            Locator rows = page.locator(".compared tbody th:visible");
            Locator fold = page.locator(".fold-rows");
            assertThat(page.locator("[data-pane=by-action] .pane-summary").innerText())
                    .isEqualTo("1 action done more often, longer, or more at once in one run, 2 alike in both");
            opened.eachLook(look -> {
                assertThat(rows.allInnerTexts()).as("%s", look).containsExactly("upload");
                assertThat(fold.innerText())
                        .isEqualTo("▸ 2 done about as often, as long and as many at once in both runs");
                fold.focus();
                page.keyboard().press("Enter");
                opened.settle();
                assertThat(rows.allInnerTexts()).as("%s", look).containsExactly("upload", "close", "take");
                assertThat(rows.all()).as("%s", look).allMatch(DiffPageTest::isSeen);
                fold.click();
                opened.settle();
            });
            opened.assertQuiet();
        }
    }

    @Test
    void slidingWindow_opensAtTheValuesThatPartAndTellsThemAtAnInstant() throws IOException {
        Difference difference = difference("sliding-window-10", "sliding-window-100");
        try (Browser.Opened opened = open(difference, ColorScheme.LIGHT, 1600, 1000)) {
            Page page = opened.page;
            assertThat(page.locator(".finding").innerText())
                    .matches("(?s)both\nSlidingWindow#1 stood still \\d+ times.*");
            Locator first = page.locator(".overlay").first();
            assertThat(isSeen(first)).isTrue();
            assertThat(first.locator("canvas").getAttribute("aria-label"))
                    .matches(
                            "buffered of SlidingWindow: in A 0 to 9, in B 0 to 99; apart from \\d+ ms; most at [\\d.]+ m?s");
            assertThat(first.locator(".curve").allInnerTexts()).containsExactly("A\n0 to 9", "B\n0 to 99");

            page.locator(".overlays").focus();
            page.keyboard().press("End");
            opened.settle();
            assertThat(first.locator(".curve").allInnerTexts()).containsExactly("A\n0", "B\n0");
            page.keyboard().press("Escape");
            opened.settle();
            assertThat(first.locator(".curve").allInnerTexts()).containsExactly("A\n0 to 9", "B\n0 to 99");
            opened.assertQuiet();
        }
    }

    @Test
    void orders_hasAllThreeViewsAndEveryControlIsReached() throws IOException {
        try (Browser.Opened opened = open(difference("orders-buggy", "orders-fixed"), ColorScheme.DARK, 1600, 1000)) {
            Page page = opened.page;
            assertThat(page.locator(".pane-title").allInnerTexts()).containsExactly("Messages", "Actions", "Values");
            Locator selected = page.locator(".edit-row[aria-selected=true]");
            assertThat(selected.innerText()).contains("only B", "give back");
            assertThat(List.of(
                            selected,
                            page.locator(".compared tbody tr").first(),
                            page.locator(".overlay").first()))
                    .allMatch(DiffPageTest::isSeen);

            assertThat(opened.controlsReachedByTab())
                    .contains("Copy a link to this view", "Light or dark", "Keys", "pane-fold", "text-button")
                    .contains("Messages of both runs", "Actions of both runs", "Resize Messages")
                    .anyMatch(name -> name.startsWith("Values of both runs"));
            axe(opened);
            int seen = page.locator(".edit-row").count();
            page.evaluate("dispatchEvent(new Event('beforeprint'))");
            assertThat(page.locator(".edit-row").count()).as("rows on paper").isGreaterThan(5 * seen);
            assertThat(page.locator(".print-cut").count()).isZero();
            assertThat(page.locator(".compared").isVisible()).isTrue();
            page.evaluate("dispatchEvent(new Event('afterprint'))");
            assertThat(page.locator(".edit-row").count()).isEqualTo(seen);
            page.evaluate("document.activeElement.blur()");
            page.keyboard().press("t");
            page.keyboard().press("2");
            page.keyboard().press("/");
            page.keyboard().type("give back");
            page.keyboard().press("Enter");
            opened.settle();
            assertThat(page.locator(".compared").isVisible()).isFalse();
            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("light");
            assertThat(page.locator(".edit-row.edit").allInnerTexts())
                    .isNotEmpty()
                    .allMatch(row -> row.contains("give back"));
            assertThat(page.locator(".overlay:visible").count()).isZero();
            page.keyboard().press("/");
            page.keyboard().press("Control+a");
            page.keyboard().type("exchange:17");
            opened.settle();
            page.locator(".check", new Page.LocatorOptions().setHasText("Unfold all"))
                    .click();
            opened.settle();
            assertThat(page.locator(".edit-row.edit .edit-label").allInnerTexts())
                    .filteredOn(label -> label.endsWith("]"))
                    .isNotEmpty()
                    .allMatch(label -> label.endsWith(" [17]"));
            opened.assertQuiet();
        }
    }
}

package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One cursor, range, filter and selection through the sequence and the other panes; and the sequence as files. */
class SequenceLinkTest extends ServicePage {
    @Test
    void message_click_selectsItEverywhere() {
        label("PUT /1").click();

        assertThat(marked("selected")).isEqualTo("PUT /1");
        assertThat(marked("pair")).isEqualTo("failed: 503");
        assertThat(opened.hash()).contains("at=78000").contains("%22view%22%3A%22sequence%22");
        assertThat(moment())
                .contains("at 78.0 µs")
                .contains("for 2 µs")
                .contains("thread main")
                .contains("object client")
                .contains("object HttpConnection#1")
                .contains("Messages in flight client PUT /1 → HttpConnection#1 now");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(marked("selected")).isEmpty();
    }

    @Test
    void message_click_isSeenInLanesAndState() throws IOException {
        open("");
        page.locator(".find input").fill("PUT /2");
        page.locator(".find input").press("Enter");
        opened.settle();

        assertThat(page.locator(".lane-name.selected").innerText()).contains("worker");
        assertThat(opened.hash()).contains("at=1086000");
        assertThat(pixels(".state canvas.rings")).isZero();
        page.locator(".sequence-head", new Page.LocatorOptions().setHasText("HttpConnection"))
                .click();
        opened.settle();
        assertThat(pixels(".state canvas.rings")).isPositive();
    }

    @Test
    void cursor_besideAMessage_snapsToIt() {
        double width = page.locator(".ruler-box").boundingBox().width - 196;
        page.mouse()
                .click(
                        184 + width * (80.5 / 1_087) + 2,
                        page.locator(".ruler-box").boundingBox().y + 12);

        assertThat(opened.hash()).containsPattern("at=(78|79|80|81)000(&|$)");
    }

    @Test
    void alarms_amongMessages_areDrawnInTheirColourUntilTheFilterDropsThem() {
        assertThat(pixelsOf(".sequence-stick canvas", "#d55e00")).isPositive();
        page.locator("input[type=search]").fill("-failed*");
        page.locator("input[type=search]").press("Enter");
        opened.settle();
        assertThat(pixelsOf(".sequence-stick canvas", "#d55e00")).isZero();
    }

    private long pixels(String canvas) {
        return pixelsOf(canvas, "");
    }

    /** How many pixels of a canvas have a colour, or any. */
    private long pixelsOf(String canvas, String color) {
        return ((Number) page.evaluate("""
                        ([selector, color]) => {
                          const canvas = document.querySelector(selector);
                          const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                          let found = 0;
                          for (let i = 0; i < data.length; i += 4) {
                            const hex = '#' + [data[i], data[i + 1], data[i + 2]].map(p => p.toString(16).padStart(2, '0')).join('');
                            found += data[i + 3] > 0 && (color === '' || hex === color) ? 1 : 0;
                          }
                          return found;
                        }""", List.of(canvas, color))).longValue();
    }

    @Test
    void arrowKeys_inThePane_stepFromMessageToMessage() {
        label("PUT /1").click();
        page.keyboard().press("ArrowDown");
        assertThat(marked("selected")).isEqualTo("responseAlreadyReceived = true");
        page.keyboard().press("ArrowDown");
        assertThat(marked("selected")).isEqualTo("failed: 503");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(marked("selected")).isEqualTo("pong");
        page.keyboard().press("ArrowRight");
        assertThat(opened.hash()).contains("at=6000");
    }

    @Test
    void arrowKeys_beyondWhatIsInView_scroll() {
        makeLow();
        label("lease").click();
        for (int i = 0; i < 12; i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(scrollTop()).isPositive();
        Locator selected = page.locator(".sequence-label[data-marked=selected]");
        assertThat(selected.innerText()).isEqualTo("metric");
        assertThat(selected.boundingBox().y).isBetween(240.0, 420.0);
    }

    @Test
    void selection_madeInLanes_marksAndShowsTheMessageOfItsTime() throws IOException {
        open("");
        page.setViewportSize(1440, 700);
        opened.settle();
        Locator lane = page.locator(".lane-name", new Page.LocatorOptions().setHasText("worker"));
        double y = lane.boundingBox().y + lane.boundingBox().height / 2;
        double width = page.locator(".lanes canvas.marks").boundingBox().width;
        page.mouse().click(184 + width * (80.0 / 1_089), y);
        opened.settle();

        assertThat(moment()).contains("task-1");
        assertThat(page.locator(".sequence-label[data-marked=near]").boundingBox().y)
                .isLessThan(700);
        assertThat(scrollTop()).isPositive();
    }

    @Test
    void cursor_setElsewhere_scrollsToTheMessageNearestInTime() {
        makeLow();
        Locator ruler = page.locator(".ruler-box");
        page.mouse().click(184 + (ruler.boundingBox().width - 196) * 0.998, ruler.boundingBox().y + 12);
        opened.settle();

        assertThat(scrollTop()).isPositive();
        assertThat(marked("near")).isNotEmpty();
    }

    @Test
    void messages_beyondTheVisibleRange_areDimmedOrLeftOutAndItIsSaid() throws IOException {
        open("#folded=lanes,state&from=1050000&to=1090000");
        assertThat(summary()).contains("82 beyond the visible range dimmed");
        assertThat(label("PUT /2").evaluate("label => label.style.opacity")).isEqualTo("1");
        assertThat(label("PUT /1").evaluate("label => label.style.opacity")).isEqualTo("0.4");

        page.locator(".menu-button", new Page.LocatorOptions().setHasText("Show"))
                .click();
        page.locator(".participants label", new Page.LocatorOptions().setHasText("Only the visible range"))
                .click();
        assertThat(labels()).containsExactly("new", "push", "metric", "late [99]", "PUT /2", "201 Created");
        assertThat(summary()).contains("6 of 88 messages").contains("82 beyond the visible range left out");
    }

    @Test
    void zoom_toAStretchThatIsNotInView_scrollsThere() {
        makeLow();
        double y = page.locator(".overview").boundingBox().y + 14;
        double width = page.locator(".overview").boundingBox().width - 196;
        page.mouse().move(184 + width * 0.9, y);
        page.mouse().down();
        page.mouse().move(184 + width - 1, y);
        page.mouse().up();
        assertThat(labels()).contains("push", "metric");
    }

    @Test
    void filter_whileTyping_dimsAndEnterKeepsOnlyMatches() {
        page.locator("input[type=search]").fill("PUT");
        opened.settle();
        assertThat(label("lease").evaluate("label => label.style.opacity")).isEqualTo("0.3");
        assertThat(label("PUT /1").evaluate("label => label.style.opacity")).isEqualTo("1");
        page.locator("input[type=search]").press("Enter");
        assertThat(labels()).containsExactly("PUT /1", "PUT /2");
        page.locator("input[type=search]").fill("thread:worker");
        assertThat(labels()).containsExactly("PUT /2", "201 Created");
        page.locator("input[type=search]").fill("zzz");
        opened.settle();
        assertThat(page.locator(".sequence-plot .nothing").isVisible()).isTrue();
    }

    @Test
    void measure_overMessages_countsThem() throws IOException {
        open("#folded=lanes,state&measure=78000~82000");
        page.locator("body").press("Shift");
        assertThat(moment()).contains("messages 4").contains("went wrong 1 message");
    }

    @Test
    void save_asSvgCsvAndPng_givesFiles() throws IOException {
        assertThat(saved("SVG"))
                .startsWith("<svg")
                .contains("HttpConnection")
                .contains("×37 repeats")
                .contains("1 ms of silence")
                .contains("failed: 503")
                .contains("stroke-dasharray=\"6 4\"")
                .endsWith("</svg>\n");
        assertThat(saved("CSV"))
                .startsWith("row,time_ns,duration_ns,kind,from,to,label,thread,partner_row,exchange\r\n")
                .contains("0,0,0,call,client,Pool#1,lease,main,3,\r\n")
                .contains("83,1083000,0,call,,HttpConnection#1,push,main,,\r\n");
        assertThat(saved("PNG")).startsWith("\u0089PNG");
    }

    private String saved(String kind) throws IOException {
        Download download = opened.saved(opened.menuEntries(kind).last());
        assertThat(download.suggestedFilename()).startsWith("service-sequence.");
        return new String(
                Files.readAllBytes(download.path()),
                kind.equals("PNG") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
}

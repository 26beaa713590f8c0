package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One request through a service with a cache, a bounded pool and a limit: in the buggy one a request that the limit refuses
 * keeps its connection, and later ones wait for one in vain.
 */
class ExchangePageTest extends InBrowser {
    private static byte[] html;

    private Browser.Opened opened;
    private Page page;

    @BeforeAll
    static void read() throws IOException {
        html = samplePage("orders-buggy");
    }

    @BeforeEach
    void open() throws IOException {
        opened = browser.open(html, "#folded=lanes,state", ColorScheme.LIGHT);
        page = opened.page;
    }

    private void open(String hash, ColorScheme scheme) throws IOException {
        opened.close();
        opened = browser.open(html, hash, scheme);
        page = opened.page;
    }

    @AfterEach
    void nothingElseHappened() {
        opened.assertQuiet();
        opened.close();
    }

    private List<String> labels() {
        opened.settle();
        return page.locator(".sequence-label:visible").allInnerTexts();
    }

    private String summary(String pane) {
        opened.settle();
        return page.locator("[data-pane=" + pane + "] .pane-summary").innerText();
    }

    /** From opening the page: went wrong, only this exchange. */
    @ParameterizedTest
    @CsvSource({"1600, 1000, LIGHT", "1000, 700, DARK"})
    void cause_ofAFailedRequest_isTwoClicksAway(int width, int height, ColorScheme scheme) throws IOException {
        open("#folded=lanes,state", scheme);
        page.setViewportSize(width, height);
        opened.settle();
        assertThat(page.locator(".wrong-button").innerText()).matches("Went wrong: \\d\\d");

        page.locator(".wrong-button").click();
        opened.settle();
        page.locator(".row-button", new Page.LocatorOptions().setHasText("exchange"))
                .click();

        opened.settle();
        assertThat(page.locator("input[type=search]").inputValue()).matches("exchange:\\d+");
        assertThat(labels())
                .satisfiesExactly(
                        get -> assertThat(get).matches("GET product-\\d+ \\[\\d+]"),
                        product -> assertThat(product).startsWith("get product-"),
                        miss -> assertThat(miss).isEqualTo("miss"),
                        lease -> assertThat(lease).isEqualTo("lease"),
                        connection -> assertThat(connection).isEqualTo("connection"),
                        query -> assertThat(query).isEqualTo("query?"),
                        rejected -> assertThat(rejected).isEqualTo("rejected"),
                        failed -> assertThat(failed).startsWith("failed: 429 too many queries ["));
        assertThat(page.locator(".sequence-head").count())
                .as("a client, the service, its cache, pool and limit")
                .isEqualTo(5);
    }

    @Test
    void only_oneExchange_holdsInAllViewsAndInALink() throws IOException {
        open("#filter=exchange:15&keep=1", ColorScheme.LIGHT);

        assertThat(summary("lanes")).contains("1 of 6 threads").contains("match of");
        assertThat(summary("sequence")).containsPattern("^\\d+ of \\d+ messages");
        int kept = Integer.parseInt(summary("sequence").replaceAll(" of .*", ""));
        assertThat(kept).isBetween(4, 12);
        page.locator("input[type=search]").fill("exchange:15, exchange:16");
        assertThat(Integer.parseInt(summary("sequence").replaceAll(" of .*", "")))
                .isGreaterThan(kept);
    }

    @Test
    void message_selected_tellsItsExchangeAndKeyRJumpsToTheReplyAndBack() {
        page.locator(".sequence-label", new Page.LocatorOptions().setHasText("GET product-0"))
                .first()
                .click();
        opened.settle();
        String call = page.locator(".sequence-label[data-marked=selected]").innerText();
        String number = call.replaceAll(".*\\[(\\d+)]", "$1");
        assertThat(page.locator(".moment").innerText().replaceAll("\\s+", " "))
                .contains("exchange " + number)
                .containsPattern("reply (200|failed).* \\d+.* ms")
                .containsPattern("through client-\\d → OrderService#1 → StockCache#1");

        page.keyboard().press("r");
        opened.settle();
        assertThat(page.locator(".sequence-label[data-marked=selected]").innerText())
                .matches("(200|failed).*\\[" + number + "]");
        page.keyboard().press("r");
        opened.settle();
        assertThat(page.locator(".sequence-label[data-marked=selected]").innerText())
                .isEqualTo(call);
        page.keyboard().press("x");
        opened.settle();
        assertThat(page.locator("input[type=search]").inputValue()).isEqualTo("exchange:" + number);
    }

    @Test
    void exchange_thatIsNotThere_isSaidToBeNone() throws IOException {
        open("#filter=exchange:99999", ColorScheme.LIGHT);
        Locator told = page.locator(".filter-state");

        opened.eachLook(look -> {
            assertThat(told.innerText()).as("%s", look).isEqualTo("no exchange 99999");
            assertThat(told.boundingBox().x + told.boundingBox().width)
                    .as("%s", look)
                    .isLessThanOrEqualTo(page.locator(".filter").boundingBox().x
                            + page.locator(".filter").boundingBox().width);
        });
        page.locator("input[type=search]").fill("exchange:7, exchange:99999, -exchange:88888");
        opened.settle();
        assertThat(told.innerText()).isEqualTo("no exchange 99999");
        page.locator("input[type=search]").fill("exchange:7");
        opened.settle();
        assertThat(told.innerText()).isEqualTo("Enter keeps only these");
    }

    @Test
    void find_byNumber_hitsTheMessagesOfTheExchange() {
        page.locator(".find input").fill("exchange:7");
        opened.settle();

        assertThat(page.locator(".find-state").innerText()).matches("\\d+");
        page.keyboard().press("Enter");
        opened.settle();
        assertThat(page.locator(".sequence-label[data-marked=selected]").innerText())
                .endsWith("[7]");
    }

    @Test
    void labels_list_sortsByAColumnAndFiltersByALabel() {
        page.locator(".menu-button", new Page.LocatorOptions().setHasText("Labels"))
                .click();
        Locator rows = page.locator(".label-list tbody tr");
        assertThat(rows.first().innerText()).startsWith("lease");

        page.locator(".label-list thead button", new Page.LocatorOptions().setHasText("Went wrong"))
                .click();
        page.locator(".label-list thead button", new Page.LocatorOptions().setHasText("Median"))
                .click();
        assertThat(page.locator(".label-list [aria-sort=descending]").innerText())
                .contains("Median");
        assertThat(rows.first().innerText()).contains("ms");
        page.locator(".label-list tbody button", new Page.LocatorOptions().setHasText("query?"))
                .click();
        opened.settle();

        assertThat(page.locator("input[type=search]").inputValue()).isEqualTo("query?");
        assertThat(labels()).isNotEmpty().allMatch("query?"::equals);
    }

    @Test
    void lanes_byExchange_haveALaneForEachRequest() throws IOException {
        open("#group=exchange&folded=state,sequence", ColorScheme.LIGHT);

        assertThat(summary("lanes")).startsWith("120 exchanges · ");
        assertThat(page.locator(".lane-name .name").first().innerText()).matches("exchange \\d+");
        page.locator("[data-pane=lanes] select").nth(1).selectOption("process");
        assertThat(summary("lanes")).startsWith("6 threads");
        assertThat(page.locator(".lane-name .name").first().innerText()).isEqualTo("http-1");
    }
}

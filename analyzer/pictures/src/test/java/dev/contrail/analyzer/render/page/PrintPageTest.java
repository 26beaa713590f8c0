package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.recording.TraceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What comes on paper: every pane, whole, on as many sheets as it needs. */
class PrintPageTest extends InBrowser {
    private static final Path SAMPLE = Path.of("..", "..", "recordings", "samples", "orders-buggy.jfr");

    /** Keeps what stands on the page when it is printed. */
    private static final String WATCH = """
            () => addEventListener('beforeprint', () => {
              const panes = [...document.querySelectorAll('.pane:not(.folded)')];
              window.printed = {
                panes: panes.map(pane => pane.dataset.pane),
                cut: [...document.querySelectorAll('.lane-scroll, .state-scroll, .sequence-scroll')]
                  .map(e => e.scrollHeight - e.clientHeight + e.scrollWidth - e.clientWidth),
                lanes: document.querySelectorAll('.lane-name').length,
                messages: document.querySelectorAll('.sequence-time').length,
                theme: document.documentElement.dataset.theme,
              };
            })""";

    private static byte[] html;

    @BeforeAll
    static void read() throws IOException {
        try (TraceFile recording = TraceFile.open(SAMPLE)) {
            html = Pages.html(recording.read(Mapping.standard(), position -> {}));
        }
    }

    @Test
    void print_ofAPageWithAFoldedPaneInTheDark_holdsAllPanesWholeOnWhiteSheets() throws IOException {
        try (Browser.Opened opened = browser.open(html, "#folded=state", ColorScheme.DARK)) {
            Page page = opened.page;
            page.setViewportSize(1000, 700);
            opened.rest();
            Object height = page.evaluate("document.querySelector('[data-pane=sequence]').offsetHeight");
            page.evaluate(WATCH);

            byte[] pdf =
                    page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));

            var printed = (Map<?, ?>) page.evaluate("window.printed");
            assertThat(printed.get("panes")).isEqualTo(List.of("lanes", "state", "sequence"));
            assertThat(printed.get("cut")).isEqualTo(List.of(0, 0, 0));
            assertThat(printed.get("lanes")).isEqualTo(6);
            assertThat((Integer) printed.get("messages")).isGreaterThan(700);
            assertThat(printed.get("theme")).isEqualTo("light");
            assertThat(sheets(pdf)).isBetween(10L, 60L);
            opened.rest();
            assertThat(page.evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
            assertThat(page.evaluate("document.querySelector('[data-pane=sequence]').offsetHeight"))
                    .isEqualTo(height);
            assertThat(opened.hash()).contains("folded=state");
            opened.assertQuiet();
        }
    }

    @Test
    void print_ofAnyLook_isTheSameSheets() throws IOException {
        try (Browser.Opened opened = browser.open(html)) {
            Page page = opened.page;
            page.evaluate(WATCH);
            opened.eachLook(look -> {
                page.evaluate("dispatchEvent(new Event('beforeprint'))");
                var printed = (Map<?, ?>) page.evaluate("window.printed");
                Object pieces = page.evaluate(
                        "[...document.querySelectorAll('.legend')].map(e => e.scrollHeight - e.clientHeight)");
                page.evaluate("dispatchEvent(new Event('afterprint'))");
                opened.settle();

                assertThat(printed.get("panes")).as("%s", look).isEqualTo(List.of("lanes", "state", "sequence"));
                assertThat(printed.get("cut")).as("%s", look).isEqualTo(List.of(0, 0, 0));
                assertThat(pieces).as("legends, %s", look).isEqualTo(List.of(0, 0, 0));
                assertThat(printed.get("lanes")).as("%s", look).isEqualTo(6);
                assertThat((Integer) printed.get("messages")).as("%s", look).isGreaterThan(700);
                assertThat(printed.get("theme")).as("%s", look).isEqualTo("light");
                assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo(look.theme());
            });
            opened.assertQuiet();
        }
    }

    private static long sheets(byte[] pdf) {
        return Pattern.compile("/Type /Page\\b")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}

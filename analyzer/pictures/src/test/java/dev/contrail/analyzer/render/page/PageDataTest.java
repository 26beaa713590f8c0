package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What Java writes is what the page's own module reads. */
class PageDataTest {
    @Test
    void names_withHalfASurrogatePair_areEscaped() {
        assertThat(PageData.escapeHalfPairs("\"a\uD800b\uDC00\uD83D\uDE00\""))
                .isEqualTo("\"a\\ud800b\\udc00\uD83D\uDE00\"");
        assertThat(PageData.escapeHalfPairs("\"plain\"")).isEqualTo("\"plain\"");
    }

    @Test
    void columns_readByThePage_haveTheValuesWritten() throws IOException {
        var numbers = new PageColumnsFixture();
        try (Browser browser = Browser.start();
                Browser.Opened opened =
                        browser.open("<main id=app aria-busy=false>open</main>".getBytes(StandardCharsets.UTF_8))) {
            Object read = opened.page.evaluate(
                    """
                    async ([script, data, columns]) => {
                      const { openData } = new Function(script + '; return $shell_data;')();
                      const page = await openData(data);
                      return columns.map(column => Array.from(page.column(column), value => String(value)));
                    }""",
                    List.of(PageScript.of("shell/data.js", PageDataTest::resource), numbers.data(), numbers.columns()));

            assertThat(read).isEqualTo(numbers.expected());
        }
    }

    @Test
    void marks_readByThePage_haveTheTimesWritten() throws IOException {
        try (Browser browser = Browser.start();
                Browser.Opened opened = browser.open(Pages.html(Pages.uploads()))) {
            String script = PageScript.of("lanes/data.js", PageDataTest::resource);
            Object read = opened.page.evaluate(
                    """
                    async ([script, data]) => {
                      const { data: d, lanes } = new Function(script + '; return { data: $shell_data, lanes: $lanes_data };')();
                      const page = await d.openData(data);
                      const marks = lanes.readMarks(page, page.runs[0].lanes);
                      return marks.lanes.map(lane => Array.from({ length: lane.end - lane.first }, (_, i) => lane.first + i)
                        .map(i => [lane.name, marks.actions[marks.action[i]].name, page.names[marks.task[i]],
                                   marks.start[i] / 1e6, marks.end[i] / 1e6].join(' '))).flat();
                    }""",
                    List.of(
                            PageScript.of("shell/data.js", PageDataTest::resource) + "\n" + script,
                            Pages.data(Pages.run(Pages.uploads()))));

            assertThat(read)
                    .isEqualTo(List.of(
                            "worker-1 upload file-1 0 40",
                            "worker-1 upload file-2 60 100",
                            "worker-2 take part-1 10 30",
                            "worker-2 put back part-1 50 50"));
        }
    }

    static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

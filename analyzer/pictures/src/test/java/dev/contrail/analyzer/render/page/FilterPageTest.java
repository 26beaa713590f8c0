package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.FilterCases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page reads a filter as the command line does: both are held to one table. */
class FilterPageTest {
    @Test
    void filter_inThePage_keepsWhatTheTableSays() throws IOException {
        List<Map<String, Object>> cases = FilterCases.all();
        try (Browser browser = Browser.start();
                Browser.Opened opened =
                        browser.open("<main id=app aria-busy=false>open</main>".getBytes(StandardCharsets.UTF_8))) {
            Object kept =
                    opened.page.evaluate("""
                    ([script, cases]) => {
                      const { createFilter } = new Function(script + '; return $tools_filter;')();
                      return cases.map(({ filter: text, names, thread, exchange }) => {
                        const filter = createFilter(text);
                        const { included, excluded } = filter.flags(names);
                        const onThread = filter.threads([thread])[0] === 1;
                        const inExchange = filter.exchanges([String(exchange ?? '')])[0] === 1;
                        return onThread && inExchange && filter.keeps(included.includes(1), excluded.includes(1));
                      });
                    }""", List.of(PageScript.of("tools/filter.js", PageDataTest::resource), cases));

            assertThat((List<?>) kept).hasSameSizeAs(cases);
            for (int i = 0; i < cases.size(); i++) {
                assertThat(((List<?>) kept).get(i))
                        .as("%s", cases.get(i))
                        .isEqualTo(cases.get(i).get("keeps"));
            }
        }
    }
}

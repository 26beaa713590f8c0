package dev.contrail.analyzer.render.chart.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.render.chart.Theme;
import org.junit.jupiter.api.Test;

class TextBlockTest {
    private static TextBlock wrap(String text, double width, int lines) {
        return TextBlock.wrap(text, Theme.TEXT, width, lines);
    }

    @Test
    void wrap_textThatFits_isOneLine() {
        assertThat(wrap("PUT /report", 200, 3).lines()).containsExactly("PUT /report");
    }

    @Test
    void wrap_longText_breaksAtSpaces() {
        TextBlock block = wrap("waiting for a free connection", 120, 3);

        assertThat(block.lines()).containsExactly("waiting for a", "free connection");
        assertThat(block.shortened()).isFalse();
    }

    @Test
    void wrap_className_breaksAtAHump() {
        assertThat(wrap("PoolingHttpClientConnectionManager", 160, 2).lines())
                .containsExactly("PoolingHttpClient", "ConnectionManager");
    }

    @Test
    void wrap_textLongerThanItsLines_endsInAnEllipsisWithinTheWidth() {
        TextBlock block = wrap("word ".repeat(100), 100, 2);

        assertThat(block.lines()).hasSize(2);
        assertThat(block.lines().get(1)).endsWith("…");
        assertThat(block.shortened()).isTrue();
        assertThat(block.width()).isLessThanOrEqualTo(100);
    }

    @Test
    void wrap_surrogatePairs_areNotSplit() {
        for (String line : wrap("\ud83d\ude00".repeat(100), 50, 3).lines()) {
            assertThat(line.replace("…", "").codePoints()).allMatch(c -> c == 0x1F600);
        }
    }

    @Test
    void wrap_emptyText_hasNoLines() {
        assertThat(wrap(" \n", 100, 2).lines()).isEmpty();
    }
}

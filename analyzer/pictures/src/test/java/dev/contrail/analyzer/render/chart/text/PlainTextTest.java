package dev.contrail.analyzer.render.chart.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void of_controlCharactersAndHalfPairs_areMarked() {
        assertThat(PlainText.of("a\u0000b\nc\uD800d\u202Ee")).isEqualTo("a\uFFFDb c\uFFFDde");
    }

    @Test
    void of_emojiAndAccents_stay() {
        assertThat(PlainText.of("é 😀 日本")).isEqualTo("é 😀 日本");
    }
}

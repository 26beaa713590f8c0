package dev.contrail.reader.internal.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JDK 17 and 25 write names of threads in modified UTF-8; their own reader loses characters outside the basic plane. */
class JvmTextTest {
    @ParameterizedTest
    @CsvSource({
        "6f76656e20 eda0bd edbd95, oven \ud83d\udf55",
        "eda0bd edbd95 eda0bd edbd94, \ud83d\udf55\ud83d\udf54",
        "f09f8d95, \ud83c\udf55",
        "eda0bd 61, \ufffda",
        "edbd95 eda0bd, \ufffd\ufffd",
        "eda0bd edbd, \ufffd\ufffd",
        "ff eda0bc edbd95, \ufffd\ud83c\udf55"
    })
    void of_pairsOfSurrogates_areOneCharacterEach(String hex, String text) {
        byte[] bytes = HexFormat.of().parseHex("00" + hex.replace(" ", "") + "00");

        assertThat(JvmText.of(bytes, 1, bytes.length - 2)).isEqualTo(text);
    }

    @Test
    void of_textInUtf8_isItself() {
        byte[] bytes = "café 中".getBytes(StandardCharsets.UTF_8);

        assertThat(JvmText.of(bytes, 0, bytes.length)).isEqualTo("café 中");
    }
}

package dev.contrail.analyzer.redact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {
    private final Pseudonyms words = new Pseudonyms(new byte[] {1}, List.of("put back"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HttpConnection",
                "worker-12",
                "com.acme.Cart$Item",
                "Jürgen",
                "日本語テキスト",
                "𠀀𠀁𠀂𠀃",
                "10.20.30.40"
            })
    void of_text_takesTheSameRoomAndKeepsNoWord(String text) {
        String other = words.of(text);
        assertThat(other).isNotEqualTo(text).hasSameSizeAs(text);
        assertThat(other.getBytes(UTF_8)).hasSameSizeAs(text.getBytes(UTF_8));
        assertThat(other).doesNotContainPattern("[A-Za-z]{2}");
        assertThat(words.of(text)).isEqualTo(other);
    }

    @Test
    void of_numberedNames_keepNumbersAndWhatPartsThem() {
        assertThat(words.of("pool-1-thread-12")).matches("\\w{4}-1-\\w{6}-12");
        assertThat(words.of("com.acme.Cart")).matches("[a-z]\\d[a-z]\\.[a-z]\\d[a-z]\\d\\.[A-Z]\\d[a-z]\\d");
        String prefix = words.of("worker-1").replace("-1", "");
        assertThat(words.of("worker-2")).isEqualTo(prefix + "-2");
    }

    @Test
    void of_addressesAndLongNumbers_areReplaced() {
        assertThat(words.of("10.20.30.40")).matches("\\d\\d\\.\\d\\d\\.\\d\\d\\.\\d\\d");
        assertThat(words.of("fe80::12:34")).doesNotContain("12", "34", "fe80");
        assertThat(words.of("card 4111222233334444")).doesNotContain("4111").matches("\\w{4} \\d{16}");
    }

    @Test
    void of_shortAndKeptTexts_stay() {
        assertThat(words.of("put")).isEqualTo("put");
        assertThat(words.of("Put Back")).isEqualTo("Put Back");
        assertThat(words.ofSecret("bob")).isNotEqualTo("bob").hasSize(3);
    }

    @Test
    void of_signatures_stayReadable() {
        assertThat(words.of("(Ljava/lang/String;I)V")).matches("\\(L\\w{4}/\\w{4}/\\w{6};I\\)V");
        assertThat(words.of("[Ljava.lang.String;")).matches("\\[L\\w{4}\\.\\w{4}\\.\\w{6};");
        assertThat(words.of("([BIII[[JZ)V")).isEqualTo("([BIII[[JZ)V");
        assertThat(words.of("(IIIIILCart;)[LCart;")).matches("\\(IIIIIL\\w{4};\\)\\[L\\w{4};");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[INFO] LOGIN failed; password=hunter2",
                "(by Lucy; password hunter2)",
                "(LLucy;password)V",
                "(LLucy;)password",
                "[LLucy;password",
                "(password L;)V",
                "(password",
                "[[",
                "(password)"
            })
    void of_textThatOnlyBeginsLikeASignature_keepsNoWord(String text) {
        assertThat(words.of(text)).hasSameSizeAs(text).doesNotContainPattern("[a-z]{2}");
    }

    @Test
    void of_manyWords_noTwoGetTheSame() {
        var random = new Random(7);
        Set<String> texts = new HashSet<>();
        while (texts.size() < 5000) {
            texts.add(random.ints(4, 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        assertThat(texts.stream().map(words::of).distinct()).hasSize(5000);
    }

    @Test
    void of_otherKey_givesOtherWords() {
        assertThat(new Pseudonyms(new byte[] {2}, List.of()).of("HttpConnection"))
                .isNotEqualTo(words.of("HttpConnection"));
        assertThat(new Pseudonyms(new byte[] {1}, List.of()).of("HttpConnection"))
                .isEqualTo(words.of("HttpConnection"));
    }
}

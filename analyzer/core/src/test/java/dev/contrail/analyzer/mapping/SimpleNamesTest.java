package dev.contrail.analyzer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimpleNamesTest {
    @ParameterizedTest
    @CsvSource({
        "[I, int[]",
        "[[B, byte[][]",
        "[Ljava/lang/Thread;, Thread[]",
        "[[Lcom.acme.Order$Line;, Line[][]",
        "[, [",
        "[Lopen, [Lopen",
        "a.b.Outer$Inner, Inner",
    })
    void name_ofAClass_isShort(String name, String simple) {
        assertThat(SimpleNames.of(name)).isEqualTo(simple);
    }
}

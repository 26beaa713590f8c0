package dev.contrail.analyzer.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is told as missing, by places: {@code x} is what the other side lacks. */
class RepeatsTest {
    private static String settled(String symbols, String lacks) {
        var only = new boolean[lacks.length()];
        for (int place = 0; place < only.length; place++) {
            only[place] = lacks.charAt(place) == 'x';
        }
        var told = new StringBuilder();
        for (boolean is : Repeats.settled(symbols.chars().toArray(), only)) {
            told.append(is ? 'x' : '.');
        }
        return told.toString();
    }

    @Test
    void settled_ofTurnsThatStopEarly_lackTheEnd() {
        assertThat(settled("lcglcglcglcg", "..xxxx....xx")).isEqualTo("..x....xxxxx");
    }

    @Test
    void settled_ofOneStretch_isAsLateAsItCanBe() {
        assertThat(settled("ablcglcgz", "..xxx....")).isEqualTo(".....xxx.");
    }

    /** From the front the first l would be matched, and what is inserted torn in two. */
    @Test
    void settled_ofAnInsertedStretch_keepsItWhole() {
        assertThat(settled("axlylz", ".xxx..")).isEqualTo(".xxx..");
    }

    @Test
    void settled_ofNothing_isNothing() {
        assertThat(settled("abab", "....")).isEqualTo("....");
        assertThat(settled("abab", "xxxx")).isEqualTo("xxxx");
        assertThat(settled("", "")).isEmpty();
    }
}

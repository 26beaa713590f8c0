package dev.contrail.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasureNamesTest {
    @Test
    void recorded_oneName_isThatName() {
        assertThat(MeasureNames.recorded("part", null, null, null)).isEqualTo("part");
        assertThat(MeasureNames.recorded(null, null, null, null)).isNull();
    }

    @Test
    void recorded_severalNames_areOneText() {
        assertThat(MeasureNames.recorded("part", "buffered", null, null)).isEqualTo("part | buffered");
        assertThat(MeasureNames.recorded("part", "buffered", "requested", "released"))
                .isEqualTo("part | buffered | requested | released");
    }

    @Test
    void recorded_sameNamesAgain_isTheSameText() {
        String first = MeasureNames.recorded("width", "height", null, null);

        assertThat(MeasureNames.recorded(new String("width"), "height", null, null))
                .isSameAs(first);
    }

    @Test
    void recorded_moreNamesThanPlaces_areAllRight() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 2_000; i++) {
                assertThat(MeasureNames.recorded("a" + i, "b", "c", null)).isEqualTo("a" + i + " | b | c");
                assertThat(MeasureNames.recorded("a" + i, "b", null, null)).isEqualTo("a" + i + " | b");
            }
        }
    }
}

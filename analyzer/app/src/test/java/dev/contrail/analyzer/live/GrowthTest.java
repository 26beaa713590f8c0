package dev.contrail.analyzer.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrowthTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void bytesPerSecond_withinTheFirstSecond_isWhatCameAtLeast() {
        var growth = new Growth(100, 0);
        growth.at(1_100, SECOND / 5);

        assertThat(growth.bytesPerSecond()).isEqualTo(1_000);
    }

    @Test
    void bytesPerSecond_afterAPause_isThatOfTheLastWindow() {
        var growth = new Growth(0, 0);
        growth.at(4_000, SECOND);
        growth.at(4_000, 3 * SECOND);

        assertThat(growth.bytesPerSecond()).isZero();
        assertThat(growth.bytes(4_000)).isEqualTo(4_000);
    }

    @Test
    void bytesPerSecond_whenFilesAreRemoved_isNotNegative() {
        var growth = new Growth(5_000, 0);
        growth.at(1_000, SECOND);

        assertThat(growth.bytesPerSecond()).isZero();
        assertThat(growth.bytes(1_000)).isZero();
    }
}

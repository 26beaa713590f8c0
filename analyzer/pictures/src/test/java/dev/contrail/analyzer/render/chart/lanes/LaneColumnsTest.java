package dev.contrail.analyzer.render.chart.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LaneColumnsTest {
    private static final int COMMON = 0;
    private static final int RARE = 1;
    private static final int ALARM = 2;

    private final LaneColumns columns = new LaneColumns(10, new int[] {2, 1, 0});

    @Test
    void column_spanOverItsMiddle_isOwnedByIt() {
        columns.add(7, 1, COMMON, 2.4, 5.6);

        assertThat(columns.top(1)).isEqualTo(LaneColumns.NONE);
        assertThat(columns.owner(2)).isEqualTo(7);
        assertThat(columns.owner(5)).isEqualTo(7);
        assertThat(columns.top(6)).isEqualTo(LaneColumns.NONE);
        assertThat(columns.blockEnd(2)).isEqualTo(6);
    }

    @Test
    void column_alarmThinnerThanAPixel_showsItOverASpan() {
        columns.add(0, 1, RARE, 0, 10);
        columns.add(1, 1, ALARM, 4.2, 4.2001);

        assertThat(columns.top(4)).isEqualTo(ALARM);
        assertThat(columns.bottom(4)).isEqualTo(RARE);
        assertThat(columns.owner(4)).isEqualTo(LaneColumns.SEVERAL);
        assertThat(columns.owner(5)).isZero();
        assertThat(columns.merged()).isEqualTo(1);
    }

    @Test
    void column_commonMarkAfterARareOne_keepsTheRareOne() {
        columns.add(0, 1, RARE, 3.1, 3.1);
        columns.add(1, 1, COMMON, 3.2, 3.2);

        assertThat(columns.top(3)).isEqualTo(RARE);
        assertThat(columns.bottom(3)).isEqualTo(RARE);
    }

    @Test
    void column_instantAtTheVeryEnd_isInTheLastOne() {
        columns.add(0, 1, RARE, 10, 10);

        assertThat(columns.top(9)).isEqualTo(RARE);
        assertThat(columns.merged()).isZero();
    }
}

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

    /** Of two that are done as often, the rarer one: it has been elsewhere less. */
    @Test
    void columnOfManyThreads_tellsWhatMostOfThemDo() {
        LaneColumns many = LaneColumns.ofMany(10, new int[] {2, 1, 0});
        many.add(0, 1, RARE, 0, 10);
        many.add(1, 3, COMMON, 2.2, 2.3);
        many.add(2, 1, COMMON, 4, 6);

        assertThat(many.top(2)).isEqualTo(RARE);
        assertThat(many.most(2)).isEqualTo(COMMON);
        assertThat(many.fullness(2, COMMON)).isEqualTo(0.75);
        assertThat(many.most(0)).isEqualTo(RARE);
        assertThat(many.most(4)).isEqualTo(RARE);
        assertThat(LaneColumns.ofMany(10, new int[] {0}).most(0)).isEqualTo(LaneColumns.NONE);
    }
}

package dev.contrail.analyzer.render.chart.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which mark a pixel column stands for, and where columns look the same. */
class LaneColumnOwnerTest {
    private static final int COMMON = 0;
    private static final int RARE = 1;
    private static final int ALARM = 2;

    private final LaneColumns columns = new LaneColumns(10, new int[] {2, 1, 0});

    /** So a window tells what an instant was about, and not that there are others. */
    @Test
    void column_instantAlone_isOwnedByIt() {
        columns.add(5, 1, COMMON, 3.2, 3.2);

        assertThat(columns.owner(3)).isEqualTo(5);
        assertThat(columns.merged()).isZero();
    }

    @Test
    void column_instantAndAnotherOrASpanOfItsAction_isOwnedByNeither() {
        columns.add(5, 1, COMMON, 3.2, 3.2);
        columns.add(6, 1, COMMON, 3.3, 3.3);
        columns.add(7, 1, COMMON, 6.1, 6.2);
        columns.add(8, 1, COMMON, 6.3, 9);

        assertThat(columns.owner(3)).isEqualTo(LaneColumns.SEVERAL);
        assertThat(columns.owner(6)).isEqualTo(LaneColumns.SEVERAL);
        assertThat(columns.owner(7)).isEqualTo(8);
        assertThat(columns.merged()).isEqualTo(1);
    }

    @Test
    void column_folded_standsForSeveral() {
        columns.add(5, 3, COMMON, 3.2, 3.2);
        columns.add(6, 2, RARE, 6, 8);

        assertThat(columns.owner(3)).isEqualTo(LaneColumns.SEVERAL);
        assertThat(columns.owner(6)).isEqualTo(LaneColumns.SEVERAL);
        assertThat(columns.merged()).isEqualTo(3);
    }

    /** Two in a column are as full as it gets; one is half of that. */
    @Test
    void fullness_isMeasuredByTheFullestColumn() {
        assertThat(columns.fullness(0)).isZero();

        columns.add(5, 1, COMMON, 3, 5);
        columns.add(6, 1, COMMON, 4, 5);

        assertThat(columns.fullness(3)).isEqualTo(0.5);
        assertThat(columns.fullness(4)).isEqualTo(1);
        assertThat(columns.fullness(5)).isZero();
    }

    /** What fills less than a third of a pixel is not worth its half. */
    @Test
    void bottom_spanThatFillsLittleOfAColumn_isNotShownUnderARareOne() {
        columns.add(0, 1, COMMON, 0, 2.2);
        columns.add(1, 1, RARE, 2.3, 2.3);
        columns.add(2, 1, COMMON, 4, 5);
        columns.add(3, 1, RARE, 4.3, 4.3);

        assertThat(columns.top(2)).isEqualTo(RARE);
        assertThat(columns.bottom(2)).isEqualTo(RARE);
        assertThat(columns.top(4)).isEqualTo(RARE);
        assertThat(columns.bottom(4)).isEqualTo(COMMON);
    }

    @Test
    void blockEnd_neighbourOfAnotherLookOrMark_isTheEnd() {
        columns.add(0, 1, COMMON, 0, 3);
        columns.add(1, 1, COMMON, 3, 6);
        columns.add(2, 1, RARE, 6, 8);
        columns.add(3, 1, ALARM, 9.1, 9.1);

        assertThat(columns.blockEnd(0)).isEqualTo(3);
        assertThat(columns.blockEnd(3)).isEqualTo(6);
        assertThat(columns.blockEnd(6)).isEqualTo(8);
        assertThat(columns.blockEnd(8)).isEqualTo(9);
        assertThat(columns.blockEnd(9)).isEqualTo(columns.size());
    }
}

package dev.contrail.analyzer.derive.moment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.MomentCases;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MomentGroupsTest {
    static List<MomentCases.Case> cases() {
        return MomentCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rows_alike_areToldAsOne(MomentCases.Case example) {
        List<MomentRow> rows = example.rows.stream().map(MomentGroupsTest::row).toList();

        List<MomentRow> told = MomentGroups.of(rows);

        assertThat(told.stream().map(MomentGroupsTest::line)).isEqualTo(example.table);
        assertThat(told.stream()
                        .flatMap(row -> row.members().isEmpty() ? List.of(row).stream() : row.members().stream()))
                .as("none is lost")
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    private static MomentRow row(String text) {
        String[] cells = text.split("\\|", -1);
        long nanos = cells[4].isEmpty() ? MomentRow.INSTANT : Long.parseLong(cells[4]) * 1_000_000;
        String what = (cells[1] + " " + cells[2]).strip();
        return new MomentRow(cells[0], what, cells[1], cells[3], 0, "", nanos, List.of());
    }

    private static String line(MomentRow row) {
        String line = row.who() + "|" + row.what() + "|" + row.object();
        return row.members().isEmpty() ? line : line + "|" + row.lasted();
    }
}

package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.trace.column.DoubleColumn;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Columns with awkward values, and what JavaScript must print for them. */
final class PageColumnsFixture {
    private final PageColumns columns = new PageColumns();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<List<String>> expected = new ArrayList<>();

    PageColumnsFixture() {
        expect(columns.ints(IntColumn.of()));
        expect(columns.ints(IntColumn.of(-1, 3, -1, 200, 70_000)), "-1", "3", "-1", "200", "70000");
        expect(columns.ints(IntColumn.of(5, 5, 5)), "5", "5", "5");
        expect(columns.ints(IntColumn.of(1_000_000, 1_000_001, 1_000_002)), "1000000", "1000001", "1000002");
        expect(columns.times(LongColumn.of(90, 100, 10_000_000_100L), 100), "-10", "0", "10000000000");
        expect(columns.numbers(3, LongColumn.of(0, -5_000_000_000L, 7, 8)), "0", "-5000000000", "7");
        expect(columns.signed(3, row -> row - 1L), "-1", "0", "1");
        expect(columns.doubles(DoubleColumn.of(1, Double.NaN, -3)), "1", "NaN", "-3");
        expect(
                columns.doubles(DoubleColumn.of(0.1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN)),
                "0.1",
                "Infinity",
                "-Infinity",
                "NaN");
        expect(columns.doubles(DoubleColumn.of(1e300, 4.9e-324)), "1e+300", "5e-324");
    }

    private void expect(int column, String... values) {
        numbers.add(column);
        expected.add(List.of(values));
    }

    List<Integer> columns() {
        return numbers;
    }

    List<List<String>> expected() {
        return expected;
    }

    String data() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("runs", List.of());
        tree.put("names", List.of());
        return Pages.text(PageData.encode(tree, columns));
    }
}

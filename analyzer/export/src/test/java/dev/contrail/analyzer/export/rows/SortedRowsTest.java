package dev.contrail.analyzer.export.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortedRowsTest {
    @ParameterizedTest
    @CsvSource({"1, 1000000", "2, 3", "3, 100", "4, 1", "5, 5000", "6, 40000"})
    void sortedRows_stretchesInMemoryAndInTheFile_comeBackInOrderAndEqualOnesAsGiven(long seed, int mostInMemory)
            throws IOException {
        var random = new Random(seed);
        var expected = new ArrayList<long[]>();
        try (var rows = new SortedRows(3, mostInMemory)) {
            for (int stretch = 0; stretch < 40; stretch++) {
                long time = random.nextInt(1_000);
                for (int i = random.nextInt(400); i > 0; i--) {
                    long[] row = {time, expected.size(), random.nextLong()};
                    rows.add(row);
                    expected.add(row);
                    time += random.nextInt(5);
                }
                rows.endStretch();
            }

            List<long[]> first = all(rows);
            List<long[]> again = all(rows);

            expected.sort(Comparator.comparingLong(row -> row[0])); // stable
            assertThat(first.stream().map(Arrays::toString))
                    .containsExactlyElementsOf(
                            expected.stream().map(Arrays::toString).toList());
            assertThat(again).hasSameSizeAs(first);
        }
    }

    private static List<long[]> all(SortedRows rows) throws IOException {
        var all = new ArrayList<long[]>();
        rows.forEach(row -> all.add(row.clone()));
        return all;
    }
}

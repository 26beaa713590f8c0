package dev.contrail.analyzer.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.LaneAction;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesCommandTest {
    private static List<LaneAction> actions(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new LaneAction("a" + n, 0, n % 2 == 0 ? 1 : 1_000 + n, 0, 0))
                .toList();
    }

    @Test
    void tell_ofAFewActions_namesAll_asTheyCame() {
        assertThat(LanesCommand.tell(1, actions(3))).isEqualTo("1 lane; a0 1, a1 1,001, a2 1");
        assertThat(LanesCommand.tell(2, actions(12)))
                .startsWith("2 lanes; a0 1,")
                .endsWith(", a11 1,011");
    }

    @Test
    void tell_ofManyActions_namesTheMostFrequent() {
        assertThat(LanesCommand.tell(31, actions(170)))
                .startsWith("31 lanes; a147 1,147, a149 1,149,")
                .endsWith(", a167 1,167, a169 1,169 and 158 more");
    }
}

package dev.contrail.jmc.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.model.StateSeries;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.jmc.Samples;
import dev.contrail.jmc.items.Ranges;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.item.ItemFilters;
import org.openjdk.jmc.common.unit.UnitLookup;
import org.openjdk.jmc.flightrecorder.JfrAttributes;

/** Under Mission Control's filter, what is left has the colours that it has without. */
class RecordingTest {
    @ParameterizedTest
    @ValueSource(strings = {"upload-queue-buggy", "sliding-window-100", "orders-buggy", "expect-continue-buggy"})
    void colors_ofAnyPart_areThoseOfTheWhole(String sample) throws Exception {
        IItemCollection all = Samples.items(sample);
        var recording = new Recording(all);
        Diagrams whole = recording.diagrams(all);
        Map<String, Integer> colors = colors(whole);
        TimeRange time = whole.time();

        for (int part = 0; part < 8; part++) {
            Diagrams some = recording.diagrams(part(all, time, part));
            assertThat(colors).containsAllEntriesOf(colors(some));
            assertThat(some.sequence().threads())
                    .containsExactlyInAnyOrderElementsOf(whole.sequence().threads());
        }
    }

    /** An eighth of the time. */
    private static IItemCollection part(IItemCollection all, TimeRange time, int part) {
        long start = time.startNanos() + time.durationNanos() / 8 * part;
        return all.apply(ItemFilters.interval(
                JfrAttributes.START_TIME,
                UnitLookup.EPOCH_NS.quantity(start),
                true,
                UnitLookup.EPOCH_NS.quantity(start + time.durationNanos() / 8),
                true));
    }

    private static Map<String, Integer> colors(Diagrams diagrams) {
        var colors = new TreeMap<String, Integer>();
        for (LaneAction action : diagrams.lanes().actions()) {
            colors.put(action.name(), action.color());
        }
        for (StateSeries series : diagrams.states().series()) {
            colors.put(series.name(), series.color());
        }
        return colors;
    }

    /** The order in which parts are asked for does not matter. */
    @Test
    void colors_ofAPartThatIsReadFirst_areThoseOfTheWhole() throws Exception {
        IItemCollection all = Samples.items("orders-buggy");
        TimeRange time = Ranges.of(all).orElseThrow();
        Map<String, Integer> first = colors(new Recording(all).diagrams(part(all, time, 3)));

        assertThat(first).isNotEmpty();
        assertThat(colors(Diagrams.of(all))).containsAllEntriesOf(first);
    }
}

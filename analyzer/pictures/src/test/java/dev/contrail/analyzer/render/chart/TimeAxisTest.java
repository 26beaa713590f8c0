package dev.contrail.analyzer.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.render.TimeCases;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeAxisTest {
    static List<TimeCases.Case> cases() {
        return TimeCases.all().stream()
                .filter(example -> example.texts.stream().noneMatch(text -> text.contains("\u2009")))
                .toList();
    }

    /** But for zeros at the end, which its ticks do without. */
    @ParameterizedTest
    @MethodSource("cases")
    void ticks_areWrittenAsTheTableSays(TimeCases.Case example) {
        var range = new TimeRange(0, example.end());
        TimeAxis time = TimeAxis.over(range);
        NumberAxis axis = time.axis(range);

        assertThat(axis.getLabel()).isEqualTo("time (" + example.unit + ")");
        assertThat(example.times.stream()
                        .map(nanos -> axis.getNumberFormatOverride().format(time.toAxis(nanos)))
                        .toList())
                .isEqualTo(example.texts.stream()
                        .map(text -> text.replaceFirst("\\.0+$", ""))
                        .toList());
    }
}

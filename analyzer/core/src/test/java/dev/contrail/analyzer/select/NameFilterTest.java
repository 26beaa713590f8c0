package dev.contrail.analyzer.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.FilterCases;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFilterTest {
    private static final TimeRange ALWAYS = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

    static List<Map<String, Object>> cases() {
        return FilterCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void selection_byFilter_keepsWhatTheTableSays(Map<String, Object> example) {
        NameFilter filter = NameFilter.parse(String.valueOf(example.get("filter")));

        Trace selected = new Selection(ALWAYS, filter).of(message(example));

        assertThat(selected.messages().size() == 1).isEqualTo(example.get("keeps"));
    }

    /** A message has three names: its label and two participants. */
    private static Trace message(Map<String, Object> example) {
        var builder = new TraceBuilder();
        List<?> names = (List<?>) Objects.requireNonNull(example.get("names"));
        int thread = builder.thread(new TraceThread(String.valueOf(example.get("thread")), 1, false));
        long exchange = ((Number) example.getOrDefault("exchange", 0)).longValue();
        int label = names.isEmpty() ? Trace.ABSENT : builder.text((String) names.get(0));
        int from = names.size() > 1 ? builder.participant((String) names.get(1), 0) : Trace.ABSENT;
        builder.messages().add(builder.text("t"), 1, 0, thread, from, Trace.ABSENT, label, MessageKind.CALL, exchange);
        return builder.build("t", new TimeRange(0, 10), 1);
    }

    @Test
    void exclude_isIncludeWithAMinusBeforeEachTerm() {
        Trace kept = message(Map.of("names", List.of("upload"), "thread", "main"));

        assertThat(new Selection(ALWAYS, NameFilter.parse("take, up*").negated())
                        .of(kept)
                        .messages()
                        .size())
                .isZero();
        assertThat(new Selection(ALWAYS, NameFilter.parse("take").negated())
                        .of(kept)
                        .messages()
                        .size())
                .isOne();
    }

    @Test
    void ofThreads_readsEachTermAsAThread() {
        assertThat(NameFilter.ofThreads("worker-1, -worker-12").keepsThread("worker-11"))
                .isTrue();
        assertThat(NameFilter.ofThreads("worker-1, -worker-12").keepsThread("worker-12"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload", "-upload", "thread:worker", "-thread:worker", "exchange:7", "-exchange:7"})
    void keepsAll_ofAnyTerm_isFalse(String term) {
        assertThat(NameFilter.parse(term).keepsAll()).isFalse();
        assertThat(NameFilter.NONE.keepsAll()).isTrue();
    }

    /** A backslash at the very end takes nothing as it is, and ends nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a\\,b | 1", "a\\\\,b | 2", "a,b\\ | 2", "\\,a | 1"})
    void parse_commaAfterABackslash_isNoEndOfATerm(String text, int terms) {
        assertThat(NameFilter.parse(text).include()).hasSize(terms);
    }
}

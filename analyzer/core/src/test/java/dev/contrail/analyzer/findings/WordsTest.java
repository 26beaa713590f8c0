package dev.contrail.analyzer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.unit.Unit;
import org.junit.jupiter.api.Test;

/** Pieces of sentences, and what stands in the rows that findings cite. */
class WordsTest {
    private static Trace lasting(double millis) {
        return new Story().recordedUntil(millis - 1).trace();
    }

    @Test
    void at_inARecordingOfLessThanATenthOfASecond_isInMilliseconds_elseInSeconds() {
        assertThat(Words.at(lasting(99), 26_108_400)).isEqualTo("+26.108 ms");
        assertThat(Words.at(lasting(100), 26_108_400)).isEqualTo("+0.026 s");
    }

    @Test
    void at_beforeTheStart_hasAMinus() {
        assertThat(Words.at(lasting(99), -26_108_400)).isEqualTo("-26.108 ms");
        assertThat(Words.at(lasting(100), -69_809_000)).isEqualTo("-0.070 s");
    }

    @Test
    void wholeWords_ofALongText_areCutBetweenTwo() {
        assertThat(Words.wholeWords("that its JVM ran", 16)).isEqualTo("that its JVM ran");
        assertThat(Words.wholeWords("that its JVM ran", 15)).isEqualTo("that its JVM …");
        assertThat(Words.wholeWords("a".repeat(20), 15)).isEqualTo("a".repeat(14) + "…");
    }

    @Test
    void quoted_ofMoreThanEightyLetters_isCutShort() {
        assertThat(Words.quoted("a".repeat(80))).isEqualTo("“" + "a".repeat(80) + "”");
        assertThat(Words.quoted("a".repeat(81))).isEqualTo("“" + "a".repeat(79) + "…”");
    }

    @Test
    void value_thatIsWhole_hasNoFraction_andWithAUnitItIsTold() {
        assertThat(Words.value(12_345)).isEqualTo("12,345");
        assertThat(Words.value(1.5)).isEqualTo("1.50");
        assertThat(Words.value(1.5, Unit.NONE)).isEqualTo("1.50");
        assertThat(Words.value(2_000_000, Unit.BYTES))
                .isNotEqualTo(Words.value(2_000_000))
                .contains("M");
    }

    @Test
    void times_areOnceTwiceOrANumber() {
        assertThat(Words.times(1)).isEqualTo("once");
        assertThat(Words.times(2)).isEqualTo("twice");
        assertThat(Words.times(3_000)).isEqualTo("3,000 times");
    }

    @Test
    void percent_isRounded_andACountHasItsNoun() {
        assertThat(Words.percent(0.745)).isEqualTo("75 %");
        assertThat(Words.count(1, "task")).isEqualTo("1 task");
        assertThat(Words.count(2, "task")).isEqualTo("2 tasks");
        assertThat(Words.capital("all")).isEqualTo("All");
        assertThat(Words.capital("")).isEmpty();
    }

    @Test
    void names_ofWhoIsNotTold_areWords() {
        Trace trace = new Story().action(0, "worker", "Queue#1", "put", "job").trace();

        assertThat(Words.thread(trace, 0)).isEqualTo("worker");
        assertThat(Words.thread(trace, Trace.ABSENT)).isEqualTo("a thread");
        assertThat(Words.nameOr(trace, 0, "one object")).isEqualTo("Queue#1");
        assertThat(Words.nameOr(trace, Trace.ABSENT, "one object")).isEqualTo("one object");
    }

    @Test
    void rows_ofEachTable_areALine() {
        Trace trace = new Story()
                .call(1, "t", "Client#1", "Server#1", "get")
                .reply(2, "t", "Server#1", "Client#1", null)
                .created(3, "t", "Client#1", "File#1")
                .closed(4, "t", null, "File#1")
                .action(5, "u", "Queue#1", "put", "job")
                .action(6, "u", null, null, null)
                .wait(7, 1, "t", "lock", "Till")
                .state(8, "v", "Pool#1", "grow", "size", 4.5)
                .trace();

        assertThat(text(trace, Table.MESSAGES, 0)).isEqualTo("Client#1 → Server#1: get");
        assertThat(text(trace, Table.MESSAGES, 1)).isEqualTo("Server#1 ⇢ Client#1: (no label)");
        assertThat(text(trace, Table.MESSAGES, 2)).isEqualTo("Client#1 creates File#1: open");
        assertThat(text(trace, Table.MESSAGES, 3)).isEqualTo("outside closes File#1: close");
        assertThat(text(trace, Table.ACTIONS, 0)).isEqualTo("put job in Queue#1");
        assertThat(text(trace, Table.ACTIONS, 1)).isEqualTo("(no name)");
        assertThat(text(trace, Table.OVERLAYS, 0)).isEqualTo("lock Till");
        assertThat(text(trace, Table.SNAPSHOTS, 0)).isEqualTo("Pool#1: grow size=4.50");
        assertThat(Words.between(trace, Row.of(Table.MESSAGES, 0), Row.of(Table.SNAPSHOTS, 0)))
                .isEqualTo("7 ms");
        assertThat(Words.between(trace, Row.of(Table.ACTIONS, 0), Row.of(Table.OVERLAYS, 0)))
                .isEqualTo("2 ms");
    }

    @Test
    void rows_ofEachTable_tellTheirThread() {
        Trace trace = new Story()
                .call(1, "t", "Client#1", "Server#1", "get")
                .action(5, "u", "Queue#1", "put", "job")
                .wait(7, 1, "w", "lock", "Till")
                .state(8, "v", "Pool#1", "grow", "size", 4.5)
                .trace();

        assertThat(thread(trace, Table.MESSAGES)).isEqualTo("t");
        assertThat(thread(trace, Table.ACTIONS)).isEqualTo("u");
        assertThat(thread(trace, Table.OVERLAYS)).isEqualTo("w");
        assertThat(thread(trace, Table.SNAPSHOTS)).isEqualTo("v");
    }

    private static String text(Trace trace, Table table, int row) {
        return Rows.text(trace, Row.of(table, row));
    }

    private static String thread(Trace trace, Table table) {
        return Words.thread(trace, Rows.thread(trace, Row.of(table, 0)));
    }
}

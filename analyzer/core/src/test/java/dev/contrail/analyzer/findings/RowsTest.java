package dev.contrail.analyzer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Trace;
import org.junit.jupiter.api.Test;

/** What events say in a line where a part of them is empty: nothing that looks like a mistake of ours. */
class RowsTest {
    @Test
    void text_ofWhatHasNoLabel_saysSo() {
        Trace trace = new Story()
                .call(1, "t", "Client#1", "Server#1", "")
                .action(2, "t", "Queue#1", " ", "job-1")
                .trace();

        assertThat(Rows.text(trace, Row.of(Table.MESSAGES, 0))).isEqualTo("Client#1 → Server#1: (no label)");
        assertThat(Rows.text(trace, Row.of(Table.ACTIONS, 0))).isEqualTo("(no name) job-1 in Queue#1");
    }

    @Test
    void text_ofAStateAfterNoAction_andOfAWaitForNothingNamed_hasOneBlankBetweenWords() {
        Trace trace = new Story()
                .state(1, "t", "Pool#1", "", "used", 3)
                .span(2, 5, "t", "Pool#1", "work", "job-1")
                .wait(2, 1, "t", "park", "")
                .trace();

        assertThat(Rows.text(trace, Row.of(Table.SNAPSHOTS, 0))).isEqualTo("Pool#1: used=3");
        assertThat(Rows.text(trace, Row.of(Table.OVERLAYS, 0))).isEqualTo("park");
    }

    @Test
    void quoted_ofNothing_saysThatItHasNoLabel() {
        assertThat(Words.quoted("")).isEqualTo("(no label)");
        assertThat(Words.quoted("get")).isEqualTo("“get”");
    }
}

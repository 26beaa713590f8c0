package dev.contrail.analyzer.findings.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was done to whom, in one order of time, and which of it went wrong. */
class DeedsTest {
    private static List<String> deeds(Trace trace) {
        var told = new ArrayList<String>();
        Deeds.tell(trace, deed -> {
            assertThat(Rows.time(trace, deed.place())).isEqualTo(deed.time);
            told.add(String.format(
                    "%d %s: %s %s with %s (%s)",
                    deed.time / 1_000_000,
                    trace.threads().get(deed.thread).name(),
                    trace.text(deed.verb, "something"),
                    who(trace, deed.object),
                    who(trace, deed.item),
                    deed.message == null ? deed.table : deed.message));
        });
        return told;
    }

    private static String who(Trace trace, int participant) {
        return participant == Trace.ABSENT
                ? "nobody"
                : trace.participants().get(participant).name();
    }

    @Test
    void deeds_ofAllTables_areInOrderOfTime_messagesBeforeActionsBeforeSnapshots() {
        Trace trace = new Story()
                .state(5, "t", "Pool", "grow", "size", 4)
                .state(1, "t", "Pool", "shrink", "load", 3)
                .state(5, "t", "Pool", "look", "load", 3)
                .action(5, "u", "Queue", "put", "job")
                .action(3, "u", "Queue", "note", null)
                .call(5, "t", "Client", "Server", "ask")
                .reply(7, "t", "Server", "Client", "yes")
                .trace();

        assertThat(deeds(trace))
                .containsExactly(
                        "1 t: shrink Pool with nobody (snapshots)",
                        "3 u: note Queue with nobody (actions)",
                        "5 t: ask Server with Client (CALL)",
                        "5 u: put Queue with job (actions)",
                        "5 t: grow Pool with nobody (snapshots)",
                        "5 t: look Pool with nobody (snapshots)",
                        "7 t: yes Client with Server (REPLY)");
    }

    @Test
    void deeds_afterEachOther_areOfTheirOwnTable() {
        Trace trace = new Story()
                .call(1, "t", "Client", "Server", "ask")
                .state(2, "t", "Pool", "grow", "size", 4)
                .state(3, "t", "Pool", "grow", "load", 4)
                .action(4, "u", "Queue", "put", "job")
                .state(5, "t", "Pool", "grow", "load", 4)
                .created(6, "t", "Client", "File")
                .trace();

        assertThat(deeds(trace))
                .extracting(told -> told.substring(told.indexOf('(')))
                .containsExactly("(CALL)", "(snapshots)", "(snapshots)", "(actions)", "(snapshots)", "(CREATE)");
    }

    @Test
    void alarms_areNearATime_whenTheyAreNoFartherFromIt_onEitherSide() {
        Trace trace = new Story()
                .action(100, "t", "Queue", "failed", null)
                .action(100, null, "Queue", "failed", null)
                .action(50, "t", "Queue", "worked", null)
                .action(100, "u", "Queue", "worked", null)
                .trace();
        int failed = trace.texts().indexOf("failed");
        var alarms = new AlarmTimes(trace, text -> text == failed);
        long milli = 1_000_000;

        assertThat(alarms.isOneNear(0, 90 * milli, 10 * milli)).isTrue();
        assertThat(alarms.isOneNear(0, 110 * milli, 10 * milli)).isTrue();
        assertThat(alarms.isOneNear(0, 89 * milli, 10 * milli)).isFalse();
        assertThat(alarms.isOneNear(0, 111 * milli, 10 * milli)).isFalse();
        assertThat(alarms.isOneNear(0, 50 * milli, 10 * milli)).isFalse();
        assertThat(alarms.isOneNear(1, 100 * milli, 10 * milli)).isFalse();
    }
}

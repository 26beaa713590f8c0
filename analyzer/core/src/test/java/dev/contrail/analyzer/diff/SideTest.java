package dev.contrail.analyzer.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One of two runs. */
class SideTest {
    private static Side side(MessageTrace trace) {
        return new Side(trace.build(), Set.of());
    }

    @Test
    void side_lastsFromItsFirstEventToItsLast() {
        Side side = side(
                new MessageTrace().silent(5).call("A", "S", "get").silent(2).reply("S", "A", "ok"));

        assertThat(side.isEmpty()).isFalse();
        assertThat(side.start()).isEqualTo(MessageTrace.START + 5_000);
        assertThat(side.nanos()).isEqualTo(3_000);
        assertThat(side.text(Row.of(Table.MESSAGES, 0))).isEqualTo("A → S: get");
    }

    @Test
    void messages_thatAreStartsOfTheJvmsOwnThreads_areNotCompared() {
        var builder = new TraceBuilder();
        for (String name : List.of("Notification Thread", "worker-1")) {
            builder.messages()
                    .add(
                            builder.text("jdk.ThreadStart"),
                            1 + builder.rows(),
                            0,
                            builder.thread(new TraceThread(name, 9 + builder.rows(), false)),
                            Trace.ABSENT,
                            builder.participant(name, 0),
                            builder.text("start"),
                            MessageKind.CREATE,
                            0);
        }
        var side = new Side(builder.build("starts.jfr", new TimeRange(0, 9), 1), Set.of());

        assertThat(side.messages()).containsExactly(1);
        assertThat(side.jvmsStarts()).isOne();
    }

    @Test
    void side_withoutEvents_isEmpty() {
        assertThat(side(new MessageTrace()).isEmpty()).isTrue();
    }

    @Test
    void call_isWhatAReplyAnswers_andNoneOfACall() {
        Side side = side(
                new MessageTrace().call("A", "S", "get").reply("S", "A", "ok").reply("S", "X", "never asked"));

        assertThat(side.call(1)).isZero();
        assertThat(side.call(0)).isEqualTo(Edit.NONE);
        assertThat(side.call(2)).isEqualTo(Edit.NONE);
    }

    /** What goes on while another conversation does, and after its reply, is one of its own. */
    @Test
    void messages_ofAConversation_endWithItsReply() {
        Side side = side(new MessageTrace()
                .on("one")
                .call("A", "S", "get")
                .on("two")
                .call("B", "S", "get")
                .on("one")
                .reply("S", "A", "a")
                .call("A", "S", "bye")
                .on("two")
                .reply("S", "B", "b"));

        assertThat(side.messages()).containsExactly(0, 2, 1, 4, 3);
    }
}

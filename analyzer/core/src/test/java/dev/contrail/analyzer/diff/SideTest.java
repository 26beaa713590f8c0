package dev.contrail.analyzer.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
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

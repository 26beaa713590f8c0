package dev.contrail.analyzer.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.diff.Edit.Kind;
import dev.contrail.analyzer.trace.MessageKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The way from the messages of one run to those of another. */
class ScriptTest {
    private static Side side(MessageTrace trace) {
        return new Side(trace.build(), Set.of());
    }

    private static Script script(MessageTrace a, MessageTrace b) {
        return Script.of(side(a), side(b));
    }

    private static MessageTrace calls(String... labels) {
        var trace = new MessageTrace();
        for (String label : labels) {
            trace.call("Client/1", "Server", label);
        }
        return trace;
    }

    /** A reply after some microseconds, in a run that is much longer than that. */
    private static MessageTrace replyAfter(long micros) {
        return new MessageTrace()
                .call("Client", "Server", "get")
                .silent(micros - 1)
                .reply("Server", "Client", "ok")
                .silent(9_998 - micros)
                .call("Client", "Server", "bye");
    }

    @Test
    void script_ofRunsThatDifferInNumbersOnly_isTheSame() {
        Script script = script(
                calls("get order-1", "get order-2"),
                new MessageTrace().call("Client/8", "Server", "get order-7").call("Client/9", "Server", "get order-9"));

        assertThat(script.edits()).containsExactly(new Edit(Kind.SAME, 0, 0), new Edit(Kind.SAME, 1, 1));
        assertThat(script.first()).isEmpty();
    }

    @Test
    void script_ofMessagesThatOneRunLacks_saysWhoHasThem() {
        Script script = script(calls("open", "retry", "close"), calls("open", "close", "bye"));

        assertThat(script.edits())
                .containsExactly(
                        new Edit(Kind.SAME, 0, 0),
                        new Edit(Kind.ONLY_A, 1, Edit.NONE),
                        new Edit(Kind.SAME, 2, 1),
                        new Edit(Kind.ONLY_B, Edit.NONE, 2));
        assertThat(script.first()).hasValue(1);
        assertThat(script.count(Kind.SAME)).isEqualTo(2);
    }

    @Test
    void script_ofAnotherSenderReceiverOrKind_isAnotherMessage() {
        MessageTrace a = calls("get");

        assertThat(script(a, new MessageTrace().call(null, "Server", "get")).count(Kind.SAME))
                .isZero();
        assertThat(script(a, new MessageTrace().call("Robot/1", "Server", "get"))
                        .count(Kind.SAME))
                .isZero();
        assertThat(script(a, new MessageTrace().call("Client/1", null, "get")).count(Kind.SAME))
                .isZero();
        assertThat(script(a, new MessageTrace().add("Client/1", "Server", "get", MessageKind.CLOSE, 0))
                        .count(Kind.SAME))
                .isZero();
        assertThat(script(a, new MessageTrace().call("Client/1", "Server", null))
                        .count(Kind.SAME))
                .isZero();
    }

    @Test
    void script_ofAMessageInAnotherPlace_isOneMove() {
        Script script = script(calls("a", "b", "c", "d"), calls("b", "c", "d", "a"));

        assertThat(script.edits())
                .containsExactly(
                        new Edit(Kind.MOVED, 0, 3),
                        new Edit(Kind.SAME, 1, 0),
                        new Edit(Kind.SAME, 2, 1),
                        new Edit(Kind.SAME, 3, 2));
        assertThat(script.first()).as("nothing else to begin with").hasValue(0);
    }

    @Test
    void first_ofAMoveThenSomethingOnlyOneHas_isTheLatter() {
        Script script = script(calls("a", "b", "c", "d", "e"), calls("b", "c", "d", "a"));

        assertThat(script.edits().get(0).kind()).isEqualTo(Kind.MOVED);
        assertThat(script.first()).hasValue(4);
    }

    /** A fiftieth of ten milliseconds is 200 µs: less is never told, however many times as long it took. */
    @Test
    void script_ofASlowReply_saysWhereItIsSlower() {
        assertThat(kinds(replyAfter(100), replyAfter(500))).containsExactly(Kind.SAME, Kind.SLOWER_IN_B, Kind.SAME);
        assertThat(kinds(replyAfter(500), replyAfter(100))).containsExactly(Kind.SAME, Kind.SLOWER_IN_A, Kind.SAME);
        assertThat(kinds(replyAfter(1), replyAfter(150))).containsExactly(Kind.SAME, Kind.SAME, Kind.SAME);
        assertThat(kinds(replyAfter(150), replyAfter(310))).containsOnly(Kind.SAME);
        assertThat(kinds(replyAfter(50), replyAfter(249))).containsOnly(Kind.SAME);
        assertThat(kinds(replyAfter(50), replyAfter(250))).contains(Kind.SLOWER_IN_B);
        assertThat(script(replyAfter(100), replyAfter(500)).first()).hasValue(1);
    }

    @Test
    void script_ofAReplyThatTookTwiceAsLong_isTheSameAndOfMoreIsSlower() {
        assertThat(kinds(replyAfter(300), replyAfter(600))).containsOnly(Kind.SAME);
        assertThat(kinds(replyAfter(600), replyAfter(300))).containsOnly(Kind.SAME);
        assertThat(kinds(replyAfter(300), replyAfter(601))).contains(Kind.SLOWER_IN_B);
        assertThat(kinds(replyAfter(601), replyAfter(300))).contains(Kind.SLOWER_IN_A);
    }

    private static List<Kind> kinds(MessageTrace a, MessageTrace b) {
        return script(a, b).edits().stream().map(Edit::kind).toList();
    }

    /** Two threads that talk at once, in turns that differ: each one's conversation stays in one piece. */
    @Test
    void script_ofThreadsThatTakeOtherTurns_isTheSame() {
        MessageTrace a = new MessageTrace()
                .on("one")
                .call("A", "S", "get a")
                .on("two")
                .call("B", "S", "get b")
                .on("one")
                .call("S", "D", "load a")
                .reply("D", "S", "row a")
                .reply("S", "A", "a")
                .on("two")
                .reply("S", "B", "b");
        MessageTrace b = new MessageTrace()
                .on("one")
                .call("A", "S", "get a")
                .call("S", "D", "load a")
                .reply("D", "S", "row a")
                .on("two")
                .call("B", "S", "get b")
                .on("one")
                .reply("S", "A", "a")
                .on("two")
                .reply("S", "B", "b");

        Side turns = side(a);
        assertThat(turns.messages()).containsExactly(0, 2, 3, 4, 1, 5);
        assertThat(Script.of(turns, side(b)).edits()).extracting(Edit::kind).containsOnly(Kind.SAME);
    }

    @Test
    void took_ofWhatIsNoReply_isNothing() {
        Side side = side(
                new MessageTrace().call("A", "S", "get").reply("S", "A", "ok").reply("S", "X", "never asked"));

        assertThat(side.took(0)).isEqualTo(-1);
        assertThat(side.took(1)).isEqualTo(1_000);
        assertThat(side.took(2)).isEqualTo(-1);
    }

    @Test
    void matters_ofOrderAndChance_isNot() {
        assertThat(Kind.values())
                .filteredOn(Kind::matters)
                .containsExactly(
                        Kind.ONLY_A, Kind.ONLY_B, Kind.MORE_IN_A, Kind.MORE_IN_B, Kind.SLOWER_IN_A, Kind.SLOWER_IN_B);
    }
}

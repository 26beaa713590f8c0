package dev.contrail.analyzer.derive.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.model.Activations;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.select.NameFilter;
import dev.contrail.analyzer.select.Selection;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which calls are open at the end: those that someone still waits for, of kinds that are answered. */
class OpenCallsTest {
    private static List<Integer> open(Trace trace, SequenceOptions options) {
        SequenceDiagram diagram = Sequences.of(List.of(trace), options);
        Activations activations = diagram.activations();
        return IntStream.range(0, activations.size())
                .filter(diagram::isOpen)
                .mapToObj(activations.startRow()::get)
                .toList();
    }

    private static List<Integer> open(MessageTrace trace) {
        return open(trace.build(), SequenceOptions.DEFAULT);
    }

    private static MessageTrace answered(MessageTrace trace, int times) {
        for (int i = 0; i < times; i++) {
            trace.call("Client", "Server", "get " + i).reply("Server", "Client", "200 OK");
        }
        return trace;
    }

    @Test
    void callWithoutReply_whereOthersHaveOne_isOpen() {
        assertThat(open(answered(new MessageTrace(), 2).call("Client", "Server", "get 2")))
                .containsExactly(4);
    }

    @Test
    void callsThatAreNeverAnswered_areNotOpen() {
        var trace = answered(new MessageTrace(), 2);
        for (int i = 0; i < 9; i++) {
            trace.call("Client", "Audit", "note " + i).call("Client", "Server", "log " + i);
        }
        assertThat(open(trace)).isEmpty();
    }

    @Test
    void callsOfWhichFewAreAnswered_areNotOpen() {
        var trace = answered(new MessageTrace(), 2);
        for (int i = 0; i < 9; i++) {
            trace.call("Client", "Server", "get " + i);
        }
        assertThat(open(trace)).isEmpty();
    }

    @Test
    void threadsThatHangInTheirSecondCall_areAllOpen() {
        assertThat(open(hanging(8))).hasSize(8);
    }

    private static MessageTrace hanging(int threads) {
        var trace = new MessageTrace();
        for (int i = 0; i < threads; i++) {
            answered(trace.on("worker-" + i), 1);
        }
        for (int i = 0; i < threads; i++) {
            trace.on("worker-" + i).call("Client", "Server", "get");
        }
        return trace;
    }

    @Test
    void threadsWithAMessageEachOfWhichOneIsAnswered_areNotOpen() {
        var trace = answered(new MessageTrace(), 1);
        for (int i = 0; i < 1_000; i++) {
            trace.on("task-" + i).call("Client", "Server", "get");
        }
        assertThat(open(trace)).isEmpty();
    }

    @Test
    void callThatTheThreadHasReturnedPast_isNotOpen() {
        assertThat(open(answered(new MessageTrace(), 3)
                        .call("User", "Client", "load")
                        .call("Client", "Server", "get")
                        .reply("Client", "User", "failed")))
                .isEmpty();
    }

    @Test
    void callThatIsAskedAgainUnderItsNumber_isNotOpen() {
        assertThat(open(askedTwice())).containsExactly(7);
        assertThat(open(askedTwice().add("Server", "Client", "200 OK", MessageKind.REPLY, 7)))
                .isEmpty();
    }

    private static MessageTrace askedTwice() {
        return answered(new MessageTrace(), 3)
                .add("Client", "Server", "get", MessageKind.CALL, 7)
                .add("Client", "Server", "get", MessageKind.CALL, 7);
    }

    @Test
    void callsToInstances_areOfOneKind_alsoWhenTheyShareALifeline() {
        Trace trace = new MessageTrace()
                .call("Client", "Socket/1", "send")
                .reply("Socket/1", "Client", "sent")
                .call("Client", "Socket/2", "send")
                .build();

        assertThat(open(trace, SequenceOptions.DEFAULT)).containsExactly(2);
        assertThat(open(trace, SequenceOptions.DEFAULT.collapse(SequenceOptions.Collapse.CLASS)))
                .containsExactly(2);
    }

    @Test
    void callWhoseReplyWasLeftOut_isNotOpen() {
        Trace trace = answered(new MessageTrace(), 3)
                .call("Client", "Server", "get")
                .reply("Server", "Client", "503")
                .build();

        Trace part = new Selection(trace.range(), NameFilter.parse("-503")).of(trace);

        assertThat(open(part, SequenceOptions.DEFAULT)).isEmpty();
    }

    @Test
    void manyOpenCalls_areOnEachOtherBeyondTheDeepest() {
        Trace trace = hanging(200).build();
        SequenceDiagram diagram = Sequences.of(List.of(trace), SequenceOptions.DEFAULT);

        assertThat(open(trace, SequenceOptions.DEFAULT)).hasSize(200);
        assertThat(IntStream.range(0, diagram.activations().size())
                        .map(diagram.activations().depth()::get)
                        .max())
                .hasValue(64);
    }
}

package dev.contrail.analyzer.trace.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.recording.TestRecordings;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.events.Contrail;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Others call the proxy, {@code this} is what stands behind it. */
class ProxyJoinTest {
    private static final MessageKind CALL = MessageKind.CALL;
    private static final MessageKind REPLY = MessageKind.REPLY;

    @TempDir
    Path folder;

    @Test
    void trace_withAProxyOfTheSameClass_hasOneParticipant() {
        var trace = new MessageTrace();
        for (int i = 0; i < 2; i++) {
            trace.call("client", "acme.Orders/1", "place");
            trace.call("acme.Orders/2", "db", "insert");
        }
        trace.call("client", "acme.Orders/3", "place");
        trace.reply("acme.Orders/3", "client", "placed");

        assertThat(names(joined(trace))).containsExactlyInAnyOrder("client", "Orders#1", "db", "Orders#2");
    }

    @Test
    void trace_whereTheTargetAnswersInTheSameExchange_pairsCallAndReply() {
        var trace = new MessageTrace();
        trace.add("client", "acme.Service/1", "go", CALL, 7);
        trace.add("acme.Impl/2", "client", "done", REPLY, 7);

        SequenceDiagram sequence = joined(trace);

        assertThat(names(sequence)).containsExactlyInAnyOrder("client", "Service#1");
        assertThat(unanswered(sequence)).isZero();
        assertThat(sequence.omissions())
                .extracting(Omission::text)
                .contains("1 object behind a proxy, drawn as one with it");
    }

    @Test
    void trace_ofARealProxy_hasTheInterfaceAndItsReply() throws IOException {
        Path file = TestRecordings.record(
                folder.resolve("proxied.jfr"), ProxyJoinTest::callThroughAProxy, "contrail.Message");
        Trace trace = TestRecordings.read(file);

        SequenceDiagram apart = Sequences.of(List.of(trace), SequenceOptions.DEFAULT);
        SequenceDiagram joined = Sequences.of(List.of(ProxyJoin.of(trace)), SequenceOptions.DEFAULT);

        assertThat(names(apart)).hasSize(3);
        assertThat(names(joined)).containsExactlyInAnyOrder("client", "Service#1");
        assertThat(unanswered(joined)).isZero();
    }

    @Test
    void trace_ofAnAsynchronousBean_isJoinedByItsExchange() {
        var trace = new MessageTrace();
        trace.on("main").add("client", "acme.Mailer/1", "send", CALL, 1);
        trace.on("main").call("client", "log", "sent");
        trace.on("task-1").add("acme.Mailer/2", "client", "accepted", REPLY, 1);

        assertThat(names(joined(trace))).containsExactlyInAnyOrder("client", "Mailer#1", "log");
    }

    @Test
    void trace_whereOneIsNotAlwaysBehindTheOther_staysAsItIs() {
        var called = new MessageTrace();
        called.call("client", "acme.Orders/1", "place");
        called.call("acme.Orders/2", "db", "insert");
        called.call("client", "acme.Orders/2", "place");
        var several = new MessageTrace();
        several.call("client", "acme.Pool/1", "take");
        several.call("acme.Pool/2", "db", "open");
        several.call("client", "acme.Pool/1", "take");
        several.call("acme.Pool/3", "db", "open");
        var handedOn = new MessageTrace(); // a queue is no proxy of who takes from it
        handedOn.on("main").add("client", "acme.Queue/1", "put", CALL, 1);
        handedOn.on("worker").add("acme.Worker/2", "client", "done", REPLY, 1);
        var helper = new MessageTrace(); // nothing says that one answers for the other
        helper.call("client", "acme.Server/1", "handle");
        helper.call("acme.Handler/2", "db", "read");

        for (MessageTrace trace : List.of(called, several, handedOn, helper)) {
            Trace built = trace.build();
            assertThat(ProxyJoin.of(built)).isSameAs(built);
        }
    }

    interface Service {
        void go(Object caller);
    }

    static final class Impl implements Service {
        @Override
        public void go(Object caller) {
            Contrail.reply(this, caller, "done", 7);
        }
    }

    private static void callThroughAProxy() {
        Service target = new Impl();
        Service proxy = (Service) Proxy.newProxyInstance(
                ProxyJoinTest.class.getClassLoader(),
                new Class<?>[] {Service.class},
                (self, method, arguments) -> method.invoke(target, arguments));
        Contrail.message("client", proxy, "go", 7);
        proxy.go("client");
    }

    private static SequenceDiagram joined(MessageTrace trace) {
        return Sequences.of(List.of(ProxyJoin.of(trace.build())), SequenceOptions.DEFAULT);
    }

    private static List<String> names(SequenceDiagram sequence) {
        return sequence.lifelines().stream().map(line -> line.displayName()).toList();
    }

    private static long unanswered(SequenceDiagram sequence) {
        long unanswered = 0;
        for (int row = 0; row < sequence.messages().size(); row++) {
            boolean reply = sequence.messages().kindAt(row) == REPLY;
            unanswered += reply && sequence.messages().partner().get(row) < 0 ? 1 : 0;
        }
        return unanswered;
    }
}

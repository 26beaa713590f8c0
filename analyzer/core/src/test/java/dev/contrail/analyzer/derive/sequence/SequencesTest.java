package dev.contrail.analyzer.derive.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.derive.sequence.SequenceOptions.Collapse;
import dev.contrail.analyzer.derive.sequence.SequenceOptions.Folding;
import dev.contrail.analyzer.model.Fold;
import dev.contrail.analyzer.model.Lifeline;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequencesTest {
    private static final SequenceOptions FOLD = SequenceOptions.DEFAULT.folding(Folding.ALWAYS);

    private static SequenceDiagram derive(MessageTrace trace) {
        return Sequences.of(List.of(trace.build()), SequenceOptions.DEFAULT);
    }

    private static List<String> names(SequenceDiagram diagram) {
        return diagram.lifelines().stream().map(Lifeline::displayName).toList();
    }

    private static int partner(SequenceDiagram diagram, int row) {
        return diagram.messages().partner().get(row);
    }

    @Test
    void derive_noMessages_isEmpty() {
        SequenceDiagram diagram = derive(new MessageTrace());

        assertThat(diagram.messages().size()).isZero();
        assertThat(diagram.lifelines()).isEmpty();
    }

    @Test
    void derive_callAndReply_areParticipantsAtWork() {
        SequenceDiagram diagram =
                derive(new MessageTrace().call("a", "b", "get").reply("b", "a", "ok"));

        assertThat(partner(diagram, 0)).isEqualTo(1);
        assertThat(partner(diagram, 1)).isZero();
        assertThat(SequenceDump.of(diagram)).contains("active b: 0 to 1 at depth 0");
    }

    @Test
    void derive_replyWithoutCall_isKeptAsUnpaired() {
        SequenceDiagram diagram = derive(new MessageTrace().reply("b", "a", "late"));

        assertThat(diagram.messages().isUnpairedReply(0)).isTrue();
        assertThat(diagram.messages().size()).isEqualTo(1);
    }

    @Test
    void derive_replyOnOtherThread_isUnpaired() {
        SequenceDiagram diagram = derive(
                new MessageTrace().on("one").call("a", "b", "get").on("two").reply("b", "a", "ok"));

        assertThat(diagram.messages().isUnpairedReply(1)).isTrue();
    }

    @Test
    void derive_sameExchangeOnOtherThread_isPaired() {
        SequenceDiagram diagram = derive(new MessageTrace()
                .on("one")
                .add("a", "b", "first", MessageKind.CALL, 7)
                .add("a", "b", "second", MessageKind.CALL, 8)
                .on("two")
                .add("b", "a", "to the first", MessageKind.REPLY, 7));

        assertThat(partner(diagram, 2)).isZero();
        assertThat(partner(diagram, 1)).isEqualTo(SequenceMessages.NONE);
    }

    @Test
    void derive_twoRepliesToOneExchange_activeUntilTheLast() {
        SequenceDiagram diagram = derive(new MessageTrace()
                .add("a", "b", "PUT", MessageKind.CALL, 7)
                .add("b", "a", "100 Continue", MessageKind.REPLY, 7)
                .add("b", "a", "200 OK", MessageKind.REPLY, 7));

        assertThat(partner(diagram, 1)).isZero();
        assertThat(partner(diagram, 2)).isZero();
        assertThat(SequenceDump.of(diagram)).contains("active b: 0 to 2 at depth 0");
    }

    @Test
    void derive_callPastWhichTheThreadReturned_isNotAnsweredAnyMore() {
        SequenceDiagram diagram = derive(new MessageTrace()
                .call("a", "b", "outer")
                .call("b", "c", "tell")
                .reply("b", "a", "done")
                .reply("c", "b", "too late"));

        assertThat(partner(diagram, 2)).isZero();
        assertThat(diagram.messages().isUnpairedReply(3)).isTrue();
    }

    @Test
    void derive_callToItself_nestsInTheOuterActivation() {
        SequenceDiagram diagram = derive(new MessageTrace()
                .call("a", "b", "outer")
                .call("b", "b", "inner")
                .reply("b", "b", "ok")
                .reply("b", "a", "ok"));

        assertThat(SequenceDump.of(diagram))
                .contains("active b: 0 to 3 at depth 0")
                .contains("active b: 1 to 2 at depth 1");
    }

    @Test
    void derive_instancesOfOneName_standTogether() {
        SequenceDiagram diagram = derive(new MessageTrace()
                .call("Connection/1", "Socket/2", "connect")
                .call("Socket/2", "host", "syn")
                .call("Connection/1", "Socket/3", "connect")
                .call("Socket/3", "host", "syn"));

        assertThat(names(diagram)).containsExactly("Connection#1", "Socket#1", "Socket#2", "host");
    }

    @Test
    void derive_laterCallerOfEarlierParticipant_standsLeftOfIt() {
        SequenceDiagram diagram = derive(new MessageTrace()
                .call("main", "db", "ping")
                .call("main", "service", "get")
                .call("service", "db", "select"));

        assertThat(names(diagram)).containsExactly("main", "service", "db");
    }

    @Test
    void derive_collapsedToClasses_hasOneLifelinePerName() {
        var trace = new MessageTrace().call("a", "Socket/1", "x").call("a", "Socket/2", "y");

        SequenceDiagram diagram =
                Sequences.of(List.of(trace.build()), SequenceOptions.DEFAULT.collapse(Collapse.CLASS));

        assertThat(names(diagram)).containsExactly("a", "Socket");
        assertThat(diagram.lifelines().get(1).instances()).isEqualTo(2);
    }

    @Test
    void derive_collapsedToPackages_hasOneLifelineForAllClassesOfOne() {
        Trace trace = new MessageTrace()
                .call("client", "com.acme.shop.Order/1", "place")
                .call("com.acme.shop.Order/1", "com.acme.shop.Cart/2", "empty")
                .call("com.acme.shop.Order/1", "com.acme.stock.Order/3", "reserve")
                .build();

        assertThat(names(Sequences.of(List.of(trace), SequenceOptions.DEFAULT)))
                .containsExactly("client", "shop.Order#1", "Cart#1", "stock.Order#1");
        assertThat(names(Sequences.of(List.of(trace), SequenceOptions.DEFAULT.collapse(Collapse.PACKAGE))))
                .containsExactly("client", "com.acme.shop", "com.acme.stock");
    }

    @Test
    void derive_createdAndClosed_isGiven() {
        SequenceDiagram diagram =
                derive(new MessageTrace().created("a", "b").closed("a", "b").call("a", "b", "after its end"));

        Lifeline b = diagram.lifelines().get(1);
        assertThat(b.born()).isEqualTo(new Lifeline.End(0, MessageTrace.START, true));
        assertThat(b.died()).isEqualTo(new Lifeline.End(1, MessageTrace.START + 1_000, true));
        assertThat(b.lastRow()).isEqualTo(2);
    }

    @Test
    void derive_createdAfterItsFirstMessage_isBornWithThatMessage() {
        SequenceDiagram diagram =
                derive(new MessageTrace().call("b", "c", "in constructor").created("a", "b"));

        Lifeline b = diagram.lifelines().stream()
                .filter(line -> line.displayName().equals("b"))
                .findFirst()
                .orElseThrow();
        assertThat(b.born()).isEqualTo(new Lifeline.End(0, MessageTrace.START, false));
    }

    @Test
    void derive_messageFromNobodyToNobody_isStatedAsNotDrawn() {
        SequenceDiagram diagram =
                derive(new MessageTrace().call(null, null, "?").call("a", "b", "x"));

        assertThat(diagram.messages().size()).isEqualTo(1);
        assertThat(diagram.omissions())
                .containsExactly(new Omission(Omission.Kind.NOT_DRAWN, 1, "1 message without sender and receiver"));
    }

    @Test
    void derive_repeatedBlock_isFoldedOnce() {
        var trace = new MessageTrace().call("a", "b", "start");
        for (int i = 0; i < 37; i++) {
            trace.call("a", "b", "poll").reply("b", "a", "empty");
        }

        SequenceDiagram diagram = Sequences.of(List.of(trace.build()), FOLD);

        assertThat(diagram.folds()).containsExactly(new Fold(1, 2, 37));
        assertThat(diagram.messages().size() - diagram.foldedMessages()).isEqualTo(3);
        assertThat(diagram.omissions()).extracting(Omission::count).containsExactly(72L);
    }

    @Test
    void derive_blockThatComesTwice_isNotFolded() {
        var trace = new MessageTrace().call("a", "b", "poll").call("a", "b", "poll");

        assertThat(Sequences.of(List.of(trace.build()), FOLD).folds()).isEmpty();
    }

    @Test
    void derive_repeatsInShortDiagram_areDrawnUnlessAsked() {
        assertThat(derive(polls(60)).folds()).isEmpty();
        assertThat(derive(polls(61)).folds()).hasSize(1);
    }

    private static MessageTrace polls(int count) {
        var trace = new MessageTrace();
        for (int i = 0; i < count; i++) {
            trace.call("a", "b", "poll");
        }
        return trace;
    }

    @Test
    void derive_silenceWithinRepeats_splitsThem() {
        var trace = new MessageTrace();
        for (int i = 0; i < 10; i++) {
            trace.call("a", "b", "poll").silent(i == 4 ? 100_000 : 0);
        }

        SequenceDiagram diagram = Sequences.of(List.of(trace.build()), FOLD);

        assertThat(diagram.gaps()).extracting(gap -> gap.row()).containsExactly(5);
        assertThat(diagram.folds()).containsExactly(new Fold(0, 1, 5), new Fold(5, 1, 5));
    }

    @Test
    void derive_evenlySpacedMessages_haveNoGap() {
        var trace = new MessageTrace();
        for (int i = 0; i < 5; i++) {
            trace.call("a", "b", "tick").silent(1_000_000);
        }

        assertThat(derive(trace).gaps()).isEmpty();
    }

    @Test
    void derive_pausesOfAProgramsBeat_areNoGaps() {
        var trace = new MessageTrace();
        for (int i = 0; i < 15; i++) {
            trace.call("a", "b", "take")
                    .call("b", "c", "ask")
                    .call("b", "a", "give")
                    .silent(1_000_000);
        }

        assertThat(derive(trace).gaps()).isEmpty();
    }

    @Test
    void derive_twoProcesses_haveLifelinesAndThreadsOfTheirOwn() {
        var client = new MessageTrace().call("a", "net", "send").silent(10).call("a", "net", "send");
        var server = new MessageTrace().silent(5).call("net", "b", "receive");

        SequenceDiagram diagram =
                Sequences.of(List.of(client.build("client.jfr"), server.build("server.jfr")), SequenceOptions.DEFAULT);

        assertThat(diagram.title()).isEqualTo("client.jfr, server.jfr");
        assertThat(diagram.lifelines())
                .extracting(line -> line.group() + " " + line.displayName())
                .containsExactly("client.jfr a", "client.jfr net", "server.jfr net", "server.jfr b");
        assertThat(diagram.threads()).containsExactly("main", "main");
        assertThat(diagram.label(1)).isEqualTo("receive");
    }

    private static Trace starts(String... threads) {
        var builder = new TraceBuilder();
        long time = 0;
        for (String name : threads) {
            int thread = builder.thread(new TraceThread(name, ++time, false));
            builder.messages()
                    .add(
                            builder.text("jdk.ThreadStart"),
                            time,
                            0,
                            thread,
                            builder.participant("main", 0),
                            builder.participant(name, 0),
                            builder.text("start"),
                            MessageKind.CREATE,
                            0);
        }
        return builder.build("starts.jfr", new TimeRange(0, 100), 0);
    }

    @Test
    void derive_startsOfTheJvmsOwnThreads_areToldNotDrawn() {
        SequenceDiagram diagram = Sequences.of(
                List.of(starts("Notification Thread", "worker-1", "DestroyJavaVM", "JFR Shutdown Hook")),
                SequenceOptions.DEFAULT);

        assertThat(names(diagram)).containsExactly("main", "worker-1");
        assertThat(diagram.omissions())
                .extracting(Omission::line)
                .containsExactly("Not shown: 3 messages of the JVM's own threads, their starts among them");
    }

    /** As of the connection over which {@code contrail record} talks to the JVM. */
    @Test
    void derive_messagesOfAThreadThatIsThereForTheRecording_areToldNotDrawn() {
        var trace = new MessageTrace()
                .on("RMI TCP Connection(1)-127.0.0.1")
                .call("RMI TCP Connection(1)-127.0.0.1", "localhost", "read 5 B")
                .on("main")
                .call("main", "server", "get");
        SequenceDiagram diagram = derive(trace);

        assertThat(names(diagram)).containsExactly("main", "server");
        assertThat(diagram.omissions())
                .extracting(Omission::line)
                .containsExactly("Not shown: 1 message of the JVM's own threads, their starts among them");
    }

    @Test
    void derive_nothingButStartsOfTheJvmsOwnThreads_isDrawn() {
        SequenceDiagram diagram = Sequences.of(List.of(starts("Notification Thread")), SequenceOptions.DEFAULT);

        assertThat(names(diagram)).containsExactly("main", "Notification Thread");
        assertThat(diagram.omissions()).isEmpty();
    }

    /** What a class is to its instances, a pool is to its threads; a lone one keeps its name. */
    @Test
    void derive_threadsOfAPoolByClass_areOneLifeline() {
        Trace trace = starts("pool-1-thread-1", "pool-1-thread-2", "worker-7", "pool-1-thread-3");
        SequenceDiagram apart = Sequences.of(List.of(trace), SequenceOptions.DEFAULT);
        SequenceDiagram together = Sequences.of(List.of(trace), SequenceOptions.DEFAULT.collapse(Collapse.CLASS));

        assertThat(apart.lifelines())
                .extracting(Lifeline::displayName, Lifeline::kind)
                .containsExactlyInAnyOrder(
                        tuple("main", "main"),
                        tuple("pool-1-thread-1", "pool-1-thread-…"),
                        tuple("pool-1-thread-2", "pool-1-thread-…"),
                        tuple("pool-1-thread-3", "pool-1-thread-…"),
                        tuple("worker-7", "worker-7"));
        assertThat(together.lifelines())
                .extracting(Lifeline::displayName, Lifeline::instances)
                .containsExactlyInAnyOrder(tuple("main", 1), tuple("pool-1-thread-…", 3), tuple("worker-7", 1));
    }
}

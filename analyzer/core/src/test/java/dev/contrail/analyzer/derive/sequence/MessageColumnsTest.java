package dev.contrail.analyzer.derive.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.derive.sequence.SequenceOptions.Collapse;
import dev.contrail.analyzer.derive.sequence.SequenceOptions.Folding;
import dev.contrail.analyzer.model.Detail;
import dev.contrail.analyzer.model.Gap;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Tally;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.analyzer.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a diagram keeps of its traces' messages, and which silences between them it marks. */
class MessageColumnsTest {
    private static SequenceDiagram derive(Trace... run) {
        return Sequences.of(List.of(run), SequenceOptions.DEFAULT);
    }

    @Test
    void message_keepsItsDurationItsExchangeAndWhatElseItSays() {
        var builder = new TraceBuilder();
        int type = builder.text("acme.Sent");
        int from = builder.participant("client", 0);
        builder.messages()
                .add(type, 10, 0, Trace.ABSENT, Trace.ABSENT, Trace.ABSENT, Trace.ABSENT, MessageKind.CALL, 0);
        builder.messages().add(type, 20, 7, Trace.ABSENT, from, Trace.ABSENT, Trace.ABSENT, MessageKind.CALL, 42);
        builder.messages()
                .attributes()
                .of(type, "topic", Attribute.Kind.TEXT, Unit.NONE)
                .put(1, builder.text("orders"));

        SequenceMessages messages =
                derive(builder.build("a.jfr", new TimeRange(0, 30), 1)).messages();

        assertThat(messages.size()).as("one of nobody to nobody is not drawn").isEqualTo(1);
        assertThat(messages.duration().get(0)).isEqualTo(7);
        assertThat(messages.exchange().get(0)).isEqualTo(42);
        assertThat(messages.thread().get(0)).isEqualTo(SequenceMessages.NONE);
        Detail topic = messages.details().get(0);
        assertThat(topic.name()).isEqualTo("topic");
        assertThat(topic.rows().get(0)).as("its row in the diagram").isZero();
        assertThat(topic.texts()).containsExactly("orders");
    }

    @Test
    void messages_ofOneInstantInTwoRecordings_areInTheOrderOfTheRecordings() {
        SequenceDiagram diagram = derive(
                new MessageTrace().call("a", "b", "first").build("one.jfr"),
                new MessageTrace().call("c", "d", "second").build("two.jfr"));

        assertThat(diagram.label(0)).isEqualTo("first");
        assertThat(diagram.label(1)).isEqualTo("second");
    }

    @Test
    void diagram_saysWhatTheRecordingLacksAndWhoDecidedHowItIsDrawn() {
        var trace = new MessageTrace().call("a", "b", "get").call(null, null, "lost");
        trace.builder().omit(new Omission(Omission.Kind.DAMAGED, 2, "2 chunks damaged"));
        trace.builder()
                .tally(new Tally.Key("orders.map", 3, Tally.Picture.SEQUENCE, false))
                .add();

        assertThat(derive(trace.build()).omissions())
                .extracting(Omission::text)
                .containsExactly("2 chunks damaged", "orders.map (1 event)", "1 message without sender and receiver");
    }

    /** Messages with these silences between them, in microseconds. */
    private static List<Integer> gaps(long... silences) {
        var trace = new MessageTrace().call("a", "b", "go");
        for (long silence : silences) {
            trace.silent(silence - 1).call("a", "b", "go");
        }
        return derive(trace.build()).gaps().stream().map(Gap::row).toList();
    }

    @ParameterizedTest
    @CsvSource({"10, false", "11, true"})
    void silence_longerThanTenTimesTheUsualOne_isMarked(long silence, boolean marked) {
        assertThat(gaps(1, silence)).isEqualTo(marked ? List.of(2) : List.of());
    }

    @Test
    void silence_betweenTwoMessages_isNoGap() {
        assertThat(gaps(1_000_000)).isEmpty();
    }

    @Test
    void silence_isComparedWithTheThirdQuartile_inWhateverOrderTheyCome() {
        assertThat(gaps(5, 1, 1, 1, 40)).as("usual are 5").isEmpty();
        assertThat(gaps(1, 1, 1, 5, 60)).containsExactly(5);
    }

    @Test
    void silence_markedOne_hasItsLength() {
        var trace = new MessageTrace().call("a", "b", "go").call("a", "b", "go").silent(99);

        assertThat(derive(trace.call("a", "b", "go").build()).gaps()).containsExactly(new Gap(2, 100_000));
    }

    @Test
    void options_areReadAndWrittenInLowerCase() {
        assertThat(Collapse.values()).extracting(Collapse::toString).containsExactly("instance", "class", "package");
        assertThat(Folding.values()).extracting(Folding::toString).containsExactly("always", "auto", "never");
    }
}

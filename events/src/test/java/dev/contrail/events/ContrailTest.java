package dev.contrail.events;

import static dev.contrail.events.Recorded.EVERYTHING;
import static dev.contrail.events.Recorded.PLAIN;
import static dev.contrail.events.Recorded.everythingAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContrailTest {
    private static final Object CONNECTION = new Connection();
    private static final int CONNECTION_ID = System.identityHashCode(CONNECTION);

    @ParameterizedTest
    @MethodSource
    void message_anyKind_recordsWhoWhomAndWhat(Runnable oneLiner, @Nullable String kind, long exchange) {
        var event = Recorded.during(EVERYTHING, oneLiner).only();

        assertThat(event.getEventType().getName()).isEqualTo("contrail.Message");
        assertThat(event.getString("from")).isEqualTo("pool");
        assertThat(event.getInt("fromId")).isZero();
        assertThat(event.getString("to")).isEqualTo(Connection.class.getName());
        assertThat(event.getInt("toId")).isEqualTo(CONNECTION_ID);
        assertThat(event.getString("label")).isEqualTo("GET /a");
        assertThat(event.getString("kind")).isEqualTo(kind);
        assertThat(event.getLong("exchange")).isEqualTo(exchange);
        assertThat(event.getThread().getJavaName())
                .isEqualTo(Thread.currentThread().getName());
        assertThat(event.getStackTrace()).isNull();
    }

    static Stream<Arguments> message_anyKind_recordsWhoWhomAndWhat() {
        return Stream.of(
                message(() -> Contrail.message("pool", CONNECTION, "GET /a"), null, 0),
                message(() -> Contrail.message("pool", CONNECTION, "GET /a", 7), null, 7),
                message(() -> Contrail.message("pool", CONNECTION, () -> "GET /a"), null, 0),
                message(() -> Contrail.message("pool", CONNECTION, () -> "GET /a", 7), null, 7),
                message(() -> Contrail.message("pool", CONNECTION, "GET /a", (String) null), null, 0),
                message(() -> Contrail.reply("pool", CONNECTION, () -> "GET /a"), "reply", 0),
                message(() -> Contrail.reply("pool", CONNECTION, () -> "GET /a", 7), "reply", 7),
                message(() -> Contrail.reply("pool", CONNECTION, "GET /a"), "reply", 0),
                message(() -> Contrail.reply("pool", CONNECTION, "GET /a", 7), "reply", 7),
                message(() -> Contrail.created("pool", CONNECTION, "GET /a"), "create", 0),
                message(() -> Contrail.closed("pool", CONNECTION, "GET /a"), "close", 0));
    }

    private static Arguments message(Runnable oneLiner, @Nullable String kind, long exchange) {
        return Arguments.of(oneLiner, kind, exchange);
    }

    @ParameterizedTest
    @MethodSource
    void state_upToFourNumbers_recordsEachWithItsName(Runnable oneLiner, String type, List<Number> values) {
        var event = Recorded.during(EVERYTHING, oneLiner).only();

        assertThat(event.getEventType().getName()).isEqualTo(type);
        assertThat(event.getString("subject")).isEqualTo(Connection.class.getName());
        assertThat(event.getInt("subjectId")).isEqualTo(CONNECTION_ID);
        assertThat(event.getString("action")).isEqualTo("released");
        assertThat(namesIn(event)).isEqualTo(List.of("a", "b", "c", "d").subList(0, values.size()));
        assertThat(valuesIn(event, values.size())).isEqualTo(values);
    }

    static Stream<Arguments> state_upToFourNumbers_recordsEachWithItsName() {
        Object o = CONNECTION;
        return Stream.of(
                longs(() -> Contrail.state(o, "released", "a", 1), 1L),
                longs(() -> Contrail.state(o, "released", "a", 1, "b", 2), 1L, 2L),
                longs(() -> Contrail.state(o, "released", "a", 1, "b", 2, "c", 3), 1L, 2L, 3L),
                longs(() -> Contrail.state(o, "released", "a", 1, "b", 2, "c", 3, "d", 4), 1L, 2L, 3L, 4L),
                longs(() -> Contrail.state(o, "released", "a", 1L), 1L),
                longs(() -> Contrail.state(o, "released", "a", 1, "b", 2L), 1L, 2L),
                longs(() -> Contrail.state(o, "released", "a", 1L, "b", 2, "c", 3), 1L, 2L, 3L),
                longs(() -> Contrail.state(o, "released", "a", 1, "b", 2, "c", 3, "d", 4L), 1L, 2L, 3L, 4L),
                doubles(() -> Contrail.state(o, "released", "a", 1, "b", .2), 1., .2),
                doubles(() -> Contrail.state(o, "released", "a", .1), .1),
                doubles(() -> Contrail.state(o, "released", "a", .1, "b", .2), .1, .2),
                doubles(() -> Contrail.state(o, "released", "a", .1, "b", .2, "c", .3), .1, .2, .3),
                doubles(() -> Contrail.state(o, "released", "a", .1, "b", .2, "c", .3, "d", .4), .1, .2, .3, .4));
    }

    private static Arguments longs(Runnable oneLiner, Long... values) {
        return Arguments.of(oneLiner, "contrail.State", List.of(values));
    }

    private static Arguments doubles(Runnable oneLiner, Double... values) {
        return Arguments.of(oneLiner, "contrail.StateDouble", List.of(values));
    }

    private static List<String> namesIn(RecordedEvent event) {
        return List.of(event.getString("name1").split(" \\| "));
    }

    private static List<Object> valuesIn(RecordedEvent event, int count) {
        return IntStream.rangeClosed(1, count)
                .<Object>mapToObj(i -> event.getValue("value" + i))
                .toList();
    }

    @ParameterizedTest
    @MethodSource
    void state_withAKey_recordsItBesideTheNumbers(Runnable oneLiner, String type, List<Number> values) {
        var event = Recorded.during(EVERYTHING, oneLiner).only();

        assertThat(event.getEventType().getName()).isEqualTo(type);
        assertThat(event.getString("subject")).isEqualTo(Connection.class.getName());
        assertThat(event.getString("key")).isEqualTo("eu");
        assertThat(namesIn(event)).isEqualTo(List.of("a", "b").subList(0, values.size()));
        assertThat(valuesIn(event, values.size())).isEqualTo(values);
    }

    static Stream<Arguments> state_withAKey_recordsItBesideTheNumbers() {
        Object o = CONNECTION;
        String longs = "contrail.KeyedState";
        String doubles = "contrail.KeyedStateDouble";
        return Stream.of(
                Arguments.of((Runnable) () -> Contrail.state(o, "hit", "eu", "a", 1), longs, List.of(1L)),
                Arguments.of((Runnable) () -> Contrail.state(o, "hit", "eu", "a", 1L), longs, List.of(1L)),
                Arguments.of((Runnable) () -> Contrail.state(o, "hit", "eu", "a", 1, "b", 2), longs, List.of(1L, 2L)),
                Arguments.of((Runnable) () -> Contrail.state(o, "hit", "eu", "a", 1, "b", 2L), longs, List.of(1L, 2L)),
                Arguments.of((Runnable) () -> Contrail.state(o, "hit", "eu", "a", .1), doubles, List.of(.1)),
                Arguments.of(
                        (Runnable) () -> Contrail.state(o, "hit", "eu", "a", .1, "b", .2), doubles, List.of(.1, .2)));
    }

    @Test
    void state_withoutItsKey_isAsWithoutAKey() {
        var event = Recorded.during(EVERYTHING, () -> Contrail.state(CONNECTION, "hit", null, "a", 1))
                .only();

        assertThat(event.getEventType().getName()).isEqualTo("contrail.State");
    }

    @Test
    void message_exchangeIsATraceId_pairsByItsNumberAndKeepsTheText() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        var recorded = Recorded.during(EVERYTHING, () -> {
            Contrail.message("client", "server", "GET", trace);
            Contrail.reply("server", "client", "200", new String(trace));
        });

        assertThat(recorded.events()).hasSize(2).allSatisfy(event -> {
            assertThat(event.getEventType().getName()).isEqualTo("contrail.TracedMessage");
            assertThat(event.getString("trace")).isEqualTo(trace);
            assertThat(event.getLong("exchange")).isEqualTo(0xa3ce929d0e0e4736L);
        });
    }

    @Test
    void message_labelToBeBuilt_isBuiltWhenRecordedOnly() {
        var built = new AtomicInteger();
        Supplier<String> label = () -> "built " + built.incrementAndGet();

        Recorded.during(PLAIN, () -> Contrail.message("a", "b", label));
        Recorded.during(everythingAt("info"), () -> Contrail.message("a", "b", label));
        assertThat(built).hasValue(0);

        assertThat(Recorded.during(EVERYTHING, () -> Contrail.message("a", "b", label))
                        .labels())
                .containsExactly("built 1");
    }

    @Test
    void message_labelCannotBeBuilt_saysWhy() {
        Supplier<String> broken = () -> {
            throw new IllegalStateException("closed");
        };

        assertThat(Recorded.during(EVERYTHING, () -> Contrail.message("a", "b", broken))
                        .labels())
                .containsExactly("no label: java.lang.IllegalStateException");
    }

    @Test
    void isOn_byLevelOfTheRecording_isWhetherOneLinersAreRecorded() {
        assertThat(Contrail.isOn()).isFalse();
        Recorded.during(PLAIN, () -> assertThat(Contrail.isOn()).isFalse());
        Recorded.during(everythingAt("info"), () -> {
            assertThat(Contrail.isOn()).isFalse();
            assertThat(Contrail.at(TraceLevel.INFO).isOn()).isTrue();
        });
        Recorded.during(
                recording -> recording.enable("contrail.StateDouble"),
                () -> assertThat(Contrail.isOn()).isTrue());
    }

    @Test
    void action_queueAndTask_isAnInstant() {
        var event = Recorded.during(EVERYTHING, () -> Contrail.action("uploads", "put back", CONNECTION))
                .only();

        assertThat(event.getEventType().getName()).isEqualTo("contrail.Action");
        assertThat(event.getString("queue")).isEqualTo("uploads");
        assertThat(event.getInt("queueId")).isZero();
        assertThat(event.getString("action")).isEqualTo("put back");
        assertThat(event.getString("task")).isEqualTo(Connection.class.getName());
        assertThat(event.getInt("taskId")).isEqualTo(CONNECTION_ID);
        assertThat(event.getDuration()).isEqualTo(Duration.ZERO);
    }

    @Test
    void oneLiners_allArgumentsNull_areRecordedAsAbsent() {
        var recorded = Recorded.during(EVERYTHING, () -> {
            Contrail.message(null, null, (String) null);
            Contrail.state(null, null, "a", 1);
            Contrail.action(null, null, null);
            Contrail.span(null, null, null).close();
        });

        assertThat(recorded.events()).hasSize(4);
        assertThat(recorded.events().get(0).getString("from")).isNull();
        assertThat(recorded.events().get(1).getString("subject")).isNull();
        assertThat(recorded.events().get(2).getString("task")).isNull();
    }

    @Test
    void oneLiners_plainRecording_recordNothing() {
        var recorded = Recorded.during(PLAIN, () -> emitAll(Contrail.at(TraceLevel.INFO)));

        assertThat(recorded.events()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"off,0", "info,6", "debug,12", "trace,18"})
    void level_ofTheRecording_decidesHowMuchIsRecorded(String level, int events) {
        var recorded = Recorded.during(everythingAt(level), () -> {
            for (TraceLevel each : TraceLevel.values()) {
                emitAll(Contrail.at(each));
            }
        });

        assertThat(recorded.events()).hasSize(events);
    }

    @Test
    void level_ofTheOneLiners_isDebug() {
        Runnable program = () -> Contrail.message("a", "b", "c");

        assertThat(Recorded.during(everythingAt("info"), program).events()).isEmpty();
        assertThat(Recorded.during(everythingAt("debug"), program).events()).hasSize(1);
    }

    @Test
    void level_raisedByAnotherRecording_fallsBackWhenThatStops() {
        var tracer = Contrail.at(TraceLevel.TRACE);

        var recorded = Recorded.during(everythingAt("info"), () -> {
            tracer.message("a", "b", "before");
            Recorded.during(everythingAt("trace"), () -> tracer.message("a", "b", "meanwhile"));
            tracer.message("a", "b", "in between");
            Recorded.during(everythingAt("trace"), () -> tracer.message("a", "b", "once more"));
            tracer.message("a", "b", "afterwards");
        });

        assertThat(recorded.labels()).containsExactly("meanwhile", "once more");
    }

    private static void emitAll(Tracer tracer) {
        tracer.message("a", "b", "c");
        tracer.state("a", "b", "c", 1);
        tracer.state("a", "b", "c", 1.5);
        tracer.action("a", "b", "c");
        tracer.state("a", "b", "key", "c", 1);
        tracer.message("a", "b", "c", "trace");
    }

    private static final class Connection {}
}

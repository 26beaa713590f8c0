package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.yaml.Presets;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.AnnotationElement;
import jdk.jfr.Event;
import jdk.jfr.EventFactory;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;
import jdk.jfr.ValueDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Libraries that do not run in a test of ours (they need a server, a screen or an agent): their presets draw events with the
 * names and fields that the libraries' own classes declare.
 */
class PresetRecordingTest {
    @TempDir
    Path folder;

    /** Records events of one type; those in {@code inside} happen while it lasts. */
    private static void event(String type, Map<String, Object> fields, Runnable inside) {
        var descriptors = new ArrayList<ValueDescriptor>();
        fields.forEach((name, value) -> descriptors.add(new ValueDescriptor(type(value), name)));
        List<AnnotationElement> annotations =
                List.of(new AnnotationElement(Name.class, type), new AnnotationElement(StackTrace.class, false));
        Event event = EventFactory.create(annotations, descriptors).newEvent();
        event.begin();
        inside.run();
        int place = 0;
        for (Object value : fields.values()) {
            event.set(place++, value);
        }
        event.end();
        event.commit();
    }

    private static void event(String type, Map<String, Object> fields) {
        event(type, fields, () -> {});
    }

    private static Class<?> type(Object value) {
        return value instanceof Long
                ? long.class
                : value instanceof Integer
                        ? int.class
                        : value instanceof Thread ? Thread.class : value instanceof Class ? Class.class : String.class;
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private Trace read(String preset, Runnable program) throws IOException {
        Path file = folder.resolve(preset + ".jfr");
        try (var recording = new Recording()) {
            recording.start();
            program.run();
            recording.stop();
            recording.dump(file);
        }
        try (var recording = TraceFile.open(file)) {
            return recording.read(Presets.of(List.of(preset)), Progress.NONE);
        }
    }

    private static List<String> messages(Trace trace) {
        var texts = new ArrayList<String>();
        for (int row = 0; row < trace.messages().size(); row++) {
            boolean reply = MessageKind.at(trace.messages().kind().get(row)) == MessageKind.REPLY;
            if (!reply) {
                texts.add(name(trace, trace.messages().from().get(row)) + " -> "
                        + name(trace, trace.messages().to().get(row)) + ": "
                        + trace.text(trace.messages().label().get(row), ""));
            }
        }
        return texts;
    }

    private static String name(Trace trace, int participant) {
        return participant == Trace.ABSENT
                ? ""
                : trace.participants().get(participant).name();
    }

    private static List<String> actions(Trace trace) {
        var texts = new ArrayList<String>();
        for (int row = 0; row < trace.actions().size(); row++) {
            texts.add(trace.text(trace.actions().action().get(row), "") + " "
                    + name(trace, trace.actions().task().get(row)));
        }
        return texts;
    }

    /** As of Spring 7.0.3, whose parentId is the step that any thread opened last: seen with two threads that make beans. */
    @Test
    void spring_stepOfASecondThread_isNotCalledByTheStepOfTheFirst() throws Exception {
        String step = "org.springframework.core.metrics.jfr.FlightRecorderStartupEvent";
        var second = new Thread(
                () -> event(step, fields("eventId", 4L, "parentId", 3L, "name", "instantiate", "tags", "catalog")));
        Trace trace = read(
                "spring",
                () -> event(step, fields("eventId", 3L, "parentId", 0L, "name", "refresh", "tags", "orders"), () -> {
                    event(step, fields("eventId", 5L, "parentId", 3L, "name", "scan", "tags", ""));
                    second.start();
                    join(second);
                }));

        assertThat(messages(trace))
                .containsExactlyInAnyOrder(
                        "application -> refresh: orders", "refresh -> scan: ", "application -> instantiate: catalog");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void quarkus_requests_areMessagesOfTheirClientsHost() throws IOException {
        Map<String, Object> request = fields(
                "traceId",
                "t",
                "spanId",
                "s",
                "httpMethod",
                "GET",
                "uri",
                "/orders/7",
                "resourceClass",
                "com.acme.OrderResource",
                "resourceMethod",
                "order",
                "client",
                "127.0.0.1:51334");
        Trace trace = read("quarkus", () -> event("quarkus.Rest", request));

        assertThat(messages(trace)).containsExactly("127.0.0.1 -> OrderResource: GET /orders/7");
        assertThat(actions(trace)).containsExactly("GET order /orders/7");
    }

    @Test
    void weblogic_whatIsCalledInARequest_isNestedInIt() throws IOException {
        Trace trace = read(
                "weblogic",
                () -> event(
                        "com.oracle.weblogic.servlet.ServletInvocationEvent",
                        fields("userID", "anna", "servletName", "Shop", "uri", "/shop"),
                        () -> event(
                                "com.oracle.weblogic.jdbc.JDBCStatementExecuteEvent",
                                fields("pool", "orders-ds", "sql", "select * from orders", "methodName", "execute"))));

        assertThat(messages(trace)).containsExactly("anna -> Shop: /shop", "Shop -> orders-ds: select orders");
    }

    @Test
    void datadog_queueTime_isAMessageFromTheThreadThatGaveTheWork() throws IOException {
        Thread giver = Thread.currentThread();
        var taker = new Thread(
                () -> event(
                        "datadog.QueueTime",
                        fields("origin", giver, "task", Runnable.class, "scheduler", Thread.class, "queueLength", 3)),
                "taker");
        Trace trace = read("datadog", () -> {
            taker.start();
            try {
                taker.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(messages(trace)).containsExactly(giver.getName() + " -> taker: Runnable");
        assertThat(trace.snapshots().get(0).measures()).hasSize(2);
    }

    @Test
    void javafx_phasesOfPulses_areActionsAndTheirTimesAreDrawn() throws IOException {
        Trace trace = read("javafx", () -> event("javafx.PulsePhase", fields("pulseId", 41, "phaseName", "CSS Pass")));

        assertThat(actions(trace)).containsExactly("CSS Pass pulse 41");
        assertThat(trace.snapshots()).hasSize(1);
    }

    @Test
    void opentelemetry_spans_callWhatTheyAreParentsOf() throws IOException {
        Trace trace = read(
                "opentelemetry",
                () -> event(
                        "io.opentelemetry.trace.Span",
                        fields("operationName", "GET /orders", "traceId", "t", "spanId", "a1", "parentId", ""),
                        () -> event(
                                "io.opentelemetry.trace.Span",
                                fields("operationName", "select", "traceId", "t", "spanId", "b2", "parentId", "a1"))));

        assertThat(messages(trace))
                .containsExactly("outside -> GET /orders: GET /orders", "GET /orders -> select: select");
    }

    @Test
    void lettuce_connectionsAndLatencies_areDrawn() throws IOException {
        Trace trace = read("lettuce", () -> {
            event(
                    "io.lettuce.core.event.connection.JfrConnectEvent",
                    fields("redisUri", "redis://cache:6379", "epId", "0x1"));
            event(
                    "io.lettuce.core.event.connection.JfrConnectedEvent",
                    fields("local", "/10.0.0.7:51001", "remote", "cache/10.0.0.9:6379", "epId", "0x2"));
            event(
                    "io.lettuce.core.event.metrics.JfrCommandLatency",
                    fields(
                            "remoteAddress",
                            "cache/10.0.0.9:6379",
                            "commandType",
                            "GET",
                            "count",
                            5L,
                            "firstResponseMax",
                            300L,
                            "completionResponseMax",
                            400L));
        });

        assertThat(messages(trace))
                .containsExactly(
                        Thread.currentThread().getName() + " -> cache:6379: connect",
                        "10.0.0.7 -> cache:6379: connected");
        assertThat(trace.snapshots().get(0).measures()).hasSize(3);
    }

    @Test
    void camel_stepsOfTheStart_callTheirParts() throws IOException {
        Trace trace = read(
                "camel",
                () -> event(
                        "org.apache.camel.spi.CamelEvent",
                        fields(
                                "name",
                                "camel-1",
                                "id",
                                1,
                                "parentId",
                                0,
                                "depth",
                                0,
                                "type",
                                "CamelContext",
                                "description",
                                "Start context"),
                        () -> event(
                                "org.apache.camel.spi.CamelEvent",
                                fields(
                                        "name",
                                        "timer",
                                        "id",
                                        2,
                                        "parentId",
                                        1,
                                        "depth",
                                        1,
                                        "type",
                                        "Component",
                                        "description",
                                        ""))));

        assertThat(messages(trace))
                .containsExactly("Camel -> CamelContext: camel-1", "CamelContext -> Component: timer");
    }

    @Test
    void asyncProfiler_spans_areActions() throws IOException {
        Trace trace = read("async-profiler", () -> event("profiler.Span", fields("tag", "checkout")));

        assertThat(actions(trace)).containsExactly("checkout ");
    }
}

package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.contrail.analyzer.mapping.Drawn;
import dev.contrail.analyzer.mapping.Origin;
import dev.contrail.analyzer.mapping.SimpleNames;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.events.Contrail;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jdk.jfr.Configuration;
import jdk.jfr.Timespan;
import jdk.jfr.Timestamp;
import jdk.jfr.Unsigned;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JDK's reader is the oracle for every plain field of every event type, drawn or not. */
class JdkAgreesTest {
    private static final List<String> TIMES_AND_ORIGIN = List.of("startTime", "duration", "eventThread", "stackTrace");

    @TempDir
    Path folder;

    /** Every event is a snapshot: its numbers are measures, all else is an attribute. */
    private static List<Drawn> everything(EventType type) {
        var measures = new ArrayList<TypeMapping.Measure>();
        var attributes = new ArrayList<String>();
        for (EventField field : type.fields()) {
            if (field.isPlain() && !TIMES_AND_ORIGIN.contains(field.name())) {
                if (field.isNumeric()) {
                    measures.add(TypeMapping.Measure.plain(field.name()));
                } else {
                    attributes.add(field.name());
                }
            }
        }
        var state = new TypeMapping.State(null, null, null, null, measures, List.of(), attributes);
        return List.of(Drawn.always(state, Origin.ANNOTATED));
    }

    static Stream<Path> samples() throws IOException {
        return DecodersAgreeTest.samplesOfOwnEvents();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void read_sample_everyFieldIsWhatTheJdkReads(Path sample) throws IOException {
        assertAgree(sample);
    }

    @Test
    void read_httpServer_everyFieldIsWhatTheJdkReads() throws IOException, InterruptedException, ParseException {
        Path file = folder.resolve("server.jfr");
        try (var recording = new jdk.jfr.Recording(Configuration.getConfiguration("profile"))) {
            for (String type : List.of("jdk.SocketRead", "jdk.SocketWrite", "jdk.ThreadPark", "jdk.FileRead")) {
                recording.enable(type).withThreshold(null);
            }
            recording.enable("contrail.Message").with("level", "trace");
            recording.start();
            serve(50);
            recording.stop();
            recording.dump(file);
        }
        assertThat(RecordingFile.readAllEvents(file)).hasSizeGreaterThan(1000);
        assertAgree(file);
        DecodersAgreeTest.assertAgree(file);
    }

    private static void serve(int requests) throws IOException, InterruptedException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var workers = Executors.newFixedThreadPool(3);
        server.setExecutor(workers);
        server.createContext("/", exchange -> {
            Contrail.message(
                    "client", exchange.getClass(), exchange.getRequestURI().getPath());
            byte[] body = "größer, 世界".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            var client = HttpClient.newHttpClient();
            for (int request = 0; request < requests; request++) {
                var uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/" + request);
                assertThat(client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(200);
            }
        } finally {
            server.stop(0);
            workers.shutdown();
        }
    }

    private static void assertAgree(Path file) throws IOException {
        assertAgree(file, 1);
    }

    /**
     * Compares all events.
     *
     * @param nanos how far apart the times of one event may be
     */
    static void assertAgree(Path file, long nanos) throws IOException {
        Map<String, List<Long>> expected = byTheJdk(file);
        expected.keySet().removeIf(event -> event.startsWith("jdk.ActiveSetting ")); // read as settings, never drawn
        Map<String, List<Long>> found = byUs(file, ticks(file)::contains);

        assertThat(difference(found, expected)).as("only found by us").isEmpty();
        assertThat(difference(expected, found)).as("only found by the JDK").isEmpty();
        expected.forEach((event, times) -> {
            List<Long> ours = found.getOrDefault(event, List.of());
            assertThat(ours).as("how often %s", event).hasSameSizeAs(times);
            for (int i = 0; i < times.size(); i++) {
                assertThat(ours.get(i)).as("time of %s", event).isBetween(times.get(i) - nanos, times.get(i) + nanos);
            }
        });
    }

    private static Set<String> difference(Map<String, ?> events, Map<String, ?> others) {
        var difference = new TreeSet<>(events.keySet());
        difference.removeAll(others.keySet());
        return difference;
    }

    /** When each event was, by all that is in it. */
    private static Map<String, List<Long>> byUs(Path file, Predicate<String> isTicks) throws IOException {
        var events = new TreeMap<String, List<Long>>();
        try (var recording = TraceFile.open(file)) {
            Trace trace = recording.read(JdkAgreesTest::everything, Progress.NONE);
            assertThat(trace.omissions()).allMatch(omission -> omission.kind() == Omission.Kind.NOT_RECORDED);
            trace.snapshots().forEach(table -> {
                for (int row = 0; row < table.size(); row++) {
                    add(events, ours(trace, table, row, isTicks), table.time().get(row));
                }
            });
        }
        return sorted(events);
    }

    private static String ours(Trace trace, Snapshots table, int row, Predicate<String> isTicks) {
        var values = new TreeMap<String, Object>();
        table.measures()
                .forEach(m -> values.put(
                        m.name(),
                        isTicks.test(table.type() + " " + m.name())
                                ? "ticks"
                                : m.values().get(row)));
        table.attributes()
                .forEach(a -> values.put(a.name(), trace.text(a.texts().get(row), "null")));
        return table.type() + " " + trace.threads().get(table.thread().get(row)).displayName() + " " + values;
    }

    private static Map<String, List<Long>> byTheJdk(Path file) throws IOException {
        var events = new TreeMap<String, List<Long>>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            var values = new TreeMap<String, Object>();
            for (ValueDescriptor field : event.getFields()) {
                if (!field.isArray() && !TIMES_AND_ORIGIN.contains(field.getName())) {
                    put(values, field, event);
                }
            }
            long nanos = ChronoUnit.NANOS.between(Instant.EPOCH, event.getStartTime());
            add(events, event.getEventType().getName() + " " + name(event.getThread()) + " " + values, nanos);
        }
        return sorted(events);
    }

    /** Times in ticks, which the JDK rounds in another way: {@link UnitsTest} looks at those. */
    private static Set<String> ticks(Path file) throws IOException {
        var ticks = new TreeSet<String>();
        try (var reader = new RecordingFile(file)) {
            for (jdk.jfr.EventType type : reader.readEventTypes()) {
                type.getFields().stream()
                        .filter(JdkAgreesTest::isTicks)
                        .forEach(field -> ticks.add(type.getName() + " " + field.getName()));
            }
        }
        return ticks;
    }

    private static boolean isTicks(ValueDescriptor field) {
        Timespan span = field.getAnnotation(Timespan.class);
        Timestamp instant = field.getAnnotation(Timestamp.class);
        return span != null && span.value().equals(Timespan.TICKS)
                || instant != null && instant.value().equals(Timestamp.TICKS);
    }

    /** Times in nanoseconds, the others as they are. */
    private static double number(ValueDescriptor field, RecordedEvent event) {
        boolean span = field.getAnnotation(Timespan.class) != null;
        if (!span && field.getAnnotation(Timestamp.class) == null) {
            double value = event.getValue(field.getName()) instanceof Number number ? number.doubleValue() : Double.NaN;
            boolean signLess = field.getAnnotation(Unsigned.class) != null
                    && field.getTypeName().equals("long");
            return signLess && value < 0 ? value + 0x1p64 : value; // the JDK leaves the sign
        }
        long stored = event.getLong(field.getName());
        if (stored == Long.MIN_VALUE) {
            return Double.NaN;
        }
        if (stored == Long.MAX_VALUE) {
            return Double.POSITIVE_INFINITY;
        }
        return span
                ? event.getDuration(field.getName()).toNanos()
                : ChronoUnit.NANOS.between(Instant.EPOCH, event.getInstant(field.getName()));
    }

    private static void put(Map<String, Object> values, ValueDescriptor field, RecordedEvent event) {
        Object value = event.getValue(field.getName());
        switch (field.getTypeName()) {
            case "byte", "short", "int", "long", "float", "double" ->
                values.put(field.getName(), isTicks(field) ? "ticks" : number(field, event));
            case "boolean", "char", "java.lang.String" -> values.put(field.getName(), String.valueOf(value));
            case "java.lang.Class" ->
                values.put(
                        field.getName(),
                        value instanceof RecordedClass found ? SimpleNames.of(found.getName()) : "null");
            case "java.lang.Thread" ->
                values.put(field.getName(), value instanceof RecordedThread thread ? name(thread) : "null");
            default -> {}
        }
    }

    private static String name(@Nullable RecordedThread thread) {
        if (thread == null) {
            return TraceThread.UNKNOWN.displayName();
        }
        String name = thread.getJavaName() == null ? thread.getOSName() : thread.getJavaName();
        boolean virtual = thread.getJavaThreadId() > 0 && thread.getOSThreadId() == 0;
        return new TraceThread(name == null ? "" : name, Math.max(0, thread.getJavaThreadId()), virtual).displayName();
    }

    private static void add(Map<String, List<Long>> events, String event, long time) {
        events.computeIfAbsent(event, any -> new ArrayList<>()).add(time);
    }

    private static Map<String, List<Long>> sorted(Map<String, List<Long>> events) {
        events.values().forEach(times -> times.sort(null));
        return events;
    }
}

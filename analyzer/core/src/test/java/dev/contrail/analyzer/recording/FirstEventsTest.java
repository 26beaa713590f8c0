package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;

/**
 * A recording of the events as they were first: classes by their short names, the kind of each message in a word, a state's
 * names one by one. It is read as before; the JDK says what is in it.
 */
class FirstEventsTest {
    private static Path file() {
        try {
            return Path.of(Objects.requireNonNull(FirstEventsTest.class.getResource("orders-of-the-first-events.jfr"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<RecordedEvent> recorded(String type) throws IOException {
        return RecordingFile.readAllEvents(file()).stream()
                .filter(event -> event.getEventType().getName().equals(type))
                .toList();
    }

    private static long nanos(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano());
    }

    private static String type(Trace trace, int participant) {
        return trace.participants().get(participant).fullName();
    }

    @Test
    void participants_areTheClassesByTheirShortNamesAndNumbers() throws IOException {
        Trace trace = TestRecordings.read(file());

        assertThat(trace.participants())
                .filteredOn(participant -> participant.number() > 0)
                .extracting(Participant::displayName)
                .containsExactlyInAnyOrder("OrderService#1", "StockCache#1", "StockPool#1", "QueryLimit#1");
        assertThat(trace.participants())
                .extracting(Participant::displayName)
                .contains("client-1", "stock.example", "request-71");
        assertThat(trace.omissions()).isEmpty();
    }

    @Test
    void messages_areWhatTheJdkReads() throws IOException {
        Trace trace = TestRecordings.read(file());
        Messages messages = trace.messages();

        List<String> ours = IntStream.range(0, messages.size())
                .mapToObj(row -> messages.time().get(row) + " "
                        + type(trace, messages.from().get(row)) + " "
                        + type(trace, messages.to().get(row)) + " "
                        + trace.text(messages.label().get(row), "") + " "
                        + MessageKind.at(messages.kind().get(row)).name().toLowerCase(Locale.ROOT) + " "
                        + messages.exchange().get(row))
                .toList();

        assertThat(ours)
                .hasSize(819)
                .containsExactlyInAnyOrderElementsOf(recorded("contrail.Message").stream()
                        .map(event -> nanos(event.getStartTime()) + " " + event.getString("from") + " "
                                + event.getString("to") + " " + event.getString("label") + " "
                                + event.getString("kind") + " " + event.getLong("exchange"))
                        .toList());
    }

    @Test
    void states_haveTheirNumbersUnderTheirNames() throws IOException {
        Trace trace = TestRecordings.read(file());
        var ours = new ArrayList<String>();
        for (Snapshots table : trace.snapshots()) {
            for (int row = 0; row < table.size(); row++) {
                var text = new StringBuilder(table.time().get(row) + " "
                        + type(trace, table.subject().get(row)));
                for (Snapshots.Measure measure : table.measures()) {
                    double value = measure.values().get(row);
                    text.append(Double.isNaN(value) ? "" : " " + measure.name() + "=" + (long) value);
                }
                ours.add(text.toString());
            }
        }

        assertThat(ours)
                .hasSize(195)
                .containsExactlyInAnyOrderElementsOf(recorded("contrail.State").stream()
                        .map(FirstEventsTest::state)
                        .toList());
    }

    private static String state(RecordedEvent event) {
        var text = new StringBuilder(nanos(event.getStartTime()) + " " + event.getString("subject"));
        for (int i = 1; i <= 4; i++) {
            String name = event.getString("name" + i);
            text.append(name == null ? "" : " " + name + "=" + event.getLong("value" + i));
        }
        return text.toString();
    }

    @Test
    void actions_haveTheirThreadAndDuration() throws IOException {
        Trace trace = TestRecordings.read(file());

        List<String> ours = IntStream.range(0, trace.actions().size())
                .mapToObj(row -> trace.actions().start().get(row) + "+"
                        + trace.actions().duration().get(row) + " "
                        + trace.threads().get(trace.actions().thread().get(row)).name()
                        + " " + trace.text(trace.actions().action().get(row), ""))
                .toList();

        assertThat(ours)
                .hasSize(213)
                .containsExactlyInAnyOrderElementsOf(recorded("contrail.Action").stream()
                        .map(event -> nanos(event.getStartTime()) + "+"
                                + event.getDuration().toNanos() + " "
                                + event.getThread().getJavaName() + " " + event.getString("action"))
                        .toList());
    }
}

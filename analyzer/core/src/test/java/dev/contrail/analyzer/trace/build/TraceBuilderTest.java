package dev.contrail.analyzer.trace.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import org.junit.jupiter.api.Test;

class TraceBuilderTest {
    private final TraceBuilder builder = new TraceBuilder();
    private final int thread = builder.thread(new TraceThread("main", 1, false));

    @Test
    void build_eventsOutOfOrder_areInOrderOfTime() {
        message(30, "c", 3);
        message(10, "a", 1);
        message(20, "b", 2);

        Trace trace = builder.build("t", new TimeRange(0, 100), 1);

        assertThat(trace.messages().time().get(0)).isEqualTo(10);
        assertThat(trace.participants().get(trace.messages().to().get(0)).name())
                .isEqualTo("a");
        assertThat(trace.messages().time().get(2)).isEqualTo(30);
    }

    @Test
    void build_instancesOfOneType_areNumberedByFirstAppearanceInTime() {
        message(30, "Socket", 0x7f);
        message(10, "Socket", 0x2a);
        message(20, "host", 0);

        Trace trace = builder.build("t", new TimeRange(0, 100), 1);

        assertThat(trace.participants().stream().map(Participant::displayName))
                .containsExactlyInAnyOrder("Socket#1", "Socket#2", "host");
        assertThat(trace.participants().get(trace.messages().to().get(0)).displayName())
                .isEqualTo("Socket#1");
    }

    @Test
    void eventRange_actionThatEndsLast_includesItsEnd() {
        message(10, "a", 1);
        builder.actions().add(builder.text("t"), 5, 500, thread, Trace.ABSENT, builder.text("upload"), Trace.ABSENT);

        Trace trace = builder.build("t", new TimeRange(0, 1000), 1);

        assertThat(trace.eventRange()).contains(new TimeRange(5, 505));
    }

    @Test
    void losses_toldManyTimes_areOneOmission() {
        builder.lose(1_000);
        var part = new TraceBuilder();
        part.lose(200);
        part.lose(34);
        builder.addAll(part);

        Trace trace = builder.build("t", new TimeRange(0, 1000), 1);

        assertThat(trace.omissions())
                .extracting(Omission::text)
                .containsExactly(
                        "at least 1,234 bytes of events that the JVM could not write, told 3 times (jdk.DataLoss)");
    }

    private void message(long time, String to, int instance) {
        builder.messages()
                .add(
                        builder.text("test.Message"),
                        time,
                        0,
                        thread,
                        Trace.ABSENT,
                        builder.participant(to, instance),
                        builder.text("m"),
                        MessageKind.CALL,
                        0);
    }
}

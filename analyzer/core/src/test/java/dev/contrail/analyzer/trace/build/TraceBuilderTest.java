package dev.contrail.analyzer.trace.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import java.util.List;
import java.util.stream.IntStream;
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

    /** The JVM begins to measure its load when it is first asked for it, and tells 0 then, also where all cores are busy. */
    @Test
    void build_firstLoadOfTheJvmThatIsZero_isNoNumber() {
        loads("jdk.CPULoad", 0, 0.5, 0, 0.25);
        loads("com.acme.Load", 0, 0.5);

        Trace trace = builder.build("t", new TimeRange(0, 100), 1);

        assertThat(trace.snapshots())
                .extracting(TraceBuilderTest::values)
                .containsExactly(List.of(Double.NaN, 0.5, 0.0, 0.25), List.of(0.0, 0.5));
    }

    @Test
    void build_onlyLoadOfTheJvm_isKept() {
        loads("jdk.CPULoad", 0);

        Trace trace = builder.build("t", new TimeRange(0, 100), 1);

        assertThat(trace.snapshots()).extracting(TraceBuilderTest::values).containsExactly(List.of(0.0));
    }

    @Test
    void takeRows_later_keepsAZeroThatTheJvmMeasured() {
        loads("jdk.CPULoad", 0, 0.5);
        builder.takeRows();
        loads("jdk.CPULoad", 0, 0.25);

        Trace trace = builder.build("t", new TimeRange(0, 100), 1);

        assertThat(trace.snapshots()).extracting(TraceBuilderTest::values).containsExactly(List.of(0.0, 0.25));
    }

    private void loads(String type, double... loads) {
        var rows = builder.snapshots(type, List.of("jvmUser", "machineTotal"), List.of());
        for (int i = 0; i < loads.length; i++) {
            rows.add(i, thread, builder.participant("CPU", 0), Trace.ABSENT);
            rows.measure(0, loads[i]);
            rows.measure(1, 2 * loads[i]);
        }
    }

    private static List<Double> values(Snapshots table) {
        return IntStream.range(0, table.size())
                .mapToObj(row -> table.measures().get(0).values().get(row))
                .toList();
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

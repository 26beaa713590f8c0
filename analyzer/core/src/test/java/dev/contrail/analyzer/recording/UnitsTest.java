package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.contrail.analyzer.derive.state.StateOptions;
import dev.contrail.analyzer.derive.state.States;
import dev.contrail.analyzer.formula.ExpressionException;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.StateAssertion;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.unit.Quantities;
import dev.contrail.analyzer.unit.Unit;
import dev.contrail.events.MessageEvent;
import dev.contrail.events.StateEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jdk.jfr.BooleanFlag;
import jdk.jfr.DataAmount;
import jdk.jfr.Frequency;
import jdk.jfr.MemoryAddress;
import jdk.jfr.Name;
import jdk.jfr.Percentage;
import jdk.jfr.Timespan;
import jdk.jfr.Timestamp;
import jdk.jfr.Unsigned;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers are what their annotations say, whatever unit they are recorded in. */
class UnitsTest {
    private static final Instant NOON = Instant.parse("2024-02-29T12:00:00.250Z");

    @TempDir
    Path folder;

    @Name("acme.Units")
    static class UnitsEvent extends StateEvent {
        @Unsigned
        byte octet = (byte) 200;

        @Unsigned
        int hash = -1;

        @Unsigned
        long wide = -1;

        @Timespan(Timespan.NANOSECONDS)
        long nanos = 1_500_000;

        @Timespan(Timespan.MICROSECONDS)
        long micros = 1_500;

        @Timespan(Timespan.MILLISECONDS)
        long millis = 1_500;

        @Timespan(Timespan.SECONDS)
        long seconds = 90;

        @Timespan(Timespan.TICKS)
        long ticks = 1_000_000;

        @Timespan(Timespan.MILLISECONDS)
        int shortMillis = 20;

        @Timespan(Timespan.MILLISECONDS)
        long endless = Long.MAX_VALUE;

        @Timestamp(Timestamp.MILLISECONDS_SINCE_EPOCH)
        long at = NOON.toEpochMilli();

        @Timestamp(Timestamp.TICKS)
        long tickTime;

        @DataAmount
        long size = 3_355_443;

        @DataAmount(DataAmount.BITS)
        long bits = 8_000;

        @DataAmount
        @Frequency
        long rate = 2 << 20;

        @Frequency
        long hertz = 440;

        @Percentage
        float fill = 0.4f;

        @MemoryAddress
        long address = 0x7f00_0000_1000L;

        @BooleanFlag
        int plain = 7;
    }

    @Name("acme.Sent")
    static class SentEvent extends MessageEvent {
        @DataAmount
        long size = 3_355_443;

        @Unsigned
        long id = -1;
    }

    @Test
    void measures_withAnnotations_areInTheirUnit() throws IOException {
        Snapshots table = snapshots(new UnitsEvent());

        assertMeasure(table, "octet", Unit.NONE, 200, "200");
        assertMeasure(table, "hash", Unit.NONE, 4_294_967_295.0, "4294967295");
        assertThat(measure(table, "wide").values().get(0)).isEqualTo(0x1p64);
        assertMeasure(table, "nanos", Unit.TIME, 1_500_000, "1.5 ms");
        assertMeasure(table, "micros", Unit.TIME, 1_500_000, "1.5 ms");
        assertMeasure(table, "millis", Unit.TIME, 1.5e9, "1.5 s");
        assertMeasure(table, "seconds", Unit.TIME, 90e9, "1.5 min");
        assertMeasure(table, "shortMillis", Unit.TIME, 20e6, "20 ms");
        assertMeasure(table, "endless", Unit.TIME, Double.POSITIVE_INFINITY, "for ever");
        assertMeasure(table, "at", Unit.INSTANT, NOON.toEpochMilli() * 1e6, NOON.toString());
        assertMeasure(table, "size", Unit.BYTES, 3_355_443, "3.2 MB");
        assertMeasure(table, "bits", Unit.BITS, 8_000, "8 kbit");
        assertMeasure(table, "rate", Unit.BYTES_PER_SECOND, 2 << 20, "2 MB/s");
        assertMeasure(table, "hertz", Unit.HERTZ, 440, "440 Hz");
        assertMeasure(table, "fill", Unit.SHARE, 0.4f, "40 %");
        assertMeasure(table, "address", Unit.ADDRESS, 0x7f00_0000_1000L, "0x7F0000001000");
        assertMeasure(table, "plain", Unit.NONE, 7, "7");
    }

    @Test
    void ticks_ofAChunksClock_areWhatTheJdkReads() throws IOException {
        Path file = record(new UnitsEvent());
        Snapshots table = TestRecordings.read(file).snapshots().get(0);
        RecordedEvent event = RecordingFile.readAllEvents(file).get(0);

        Duration ticks = event.getDuration("ticks");
        assertThat(measure(table, "ticks").values().get(0)).isCloseTo((double) ticks.toNanos(), within(1.0));
        Instant tickTime = event.getInstant("tickTime");
        double nanos = tickTime.getEpochSecond() * 1e9 + tickTime.getNano();
        assertThat(measure(table, "tickTime").values().get(0)).isCloseTo(nanos, within(1024.0));
    }

    @Test
    void assertion_withAUnit_comparesInIt() throws IOException {
        Trace trace = TestRecordings.read(record(new UnitsEvent()));

        for (String held : List.of(
                "size <= 64MB",
                "size > 3 MB",
                "size <= 3_355_443",
                "seconds <= 2min",
                "nanos == 1500us",
                "rate < 3MB/s",
                "fill <= 50%",
                "fill < 0.5",
                "nanos + micros <= 3ms",
                "size / 2 < 2MB",
                "nanos > 0")) {
            assertThat(check(trace, held).violations()).as(held).isZero();
        }
        assertThat(check(trace, "size <= 3MB").violations()).isEqualTo(1);
        assertThat(check(trace, "seconds < 1.5min").bound()).isEqualTo(90e9);
    }

    @Test
    void assertion_onAmountsOfDifferentThings_isRefused() throws IOException {
        Trace trace = TestRecordings.read(record(new UnitsEvent()));

        assertThatThrownBy(() -> check(trace, "nanos <= 5"))
                .isInstanceOf(ExpressionException.class)
                .hasMessage("a time needs a time beside it, such as 5ms: nanos <= 5");
        assertThatThrownBy(() -> check(trace, "size <= 5ms")).hasMessage("compares bytes with time: size <= 5ms");
        assertThatThrownBy(() -> check(trace, "size <= 5parsecs"))
                .hasMessageStartingWith("expected a unit such as ms, s, kB, MB");
    }

    @Test
    void derivedMeasure_ofTwoWithAUnit_hasIt() throws IOException {
        Trace trace = TestRecordings.read(record(new UnitsEvent()));
        StateOptions options = new StateOptions(
                List.of("both", "share"),
                null,
                null,
                false,
                List.of("both = nanos + micros", "share = nanos / micros"),
                List.of());

        var panels = States.of(List.of(trace), options, new Categories()).panels();

        assertThat(panels).extracting(panel -> panel.unit()).containsExactly(Unit.TIME, Unit.NONE);
    }

    @Test
    void measuresAskedForInOnePanel_ofTwoUnits_haveOneEach() throws IOException {
        Trace trace = TestRecordings.read(record(new UnitsEvent()));

        var plot =
                States.of(List.of(trace), StateOptions.defaults().withMeasures("nanos+size+micros"), new Categories());

        assertThat(plot.panels()).extracting(panel -> panel.measure()).containsExactly("nanos", "micros", "size");
        assertThat(plot.panels()).extracting(panel -> panel.place()).containsExactly(0, 0, 1);
        assertThat(plot.omissions())
                .anySatisfy(omission ->
                        assertThat(omission.text()).isEqualTo("nanos, size, micros in one panel: their units differ"));
    }

    @Test
    void fieldsOfAMessage_withAnnotations_keepTheirUnit() throws IOException {
        Path file = TestRecordings.record(
                folder.resolve("sent.jfr"),
                () -> {
                    var event = new SentEvent();
                    event.from("client");
                    event.to("server");
                    event.label = "put";
                    event.commit();
                },
                "acme.Sent");

        List<Attribute> attributes = TestRecordings.read(file).messages().attributes();

        assertThat(attributes).extracting(Attribute::name).containsExactly("size", "id");
        Attribute size = attributes.get(0);
        assertThat(size.unit()).isEqualTo(Unit.BYTES);
        assertThat(Quantities.text(Double.longBitsToDouble(size.values().get(0)), size.unit()))
                .isEqualTo("3.2 MB");
        assertThat(Double.longBitsToDouble(attributes.get(1).values().get(0))).isEqualTo(0x1p64);
    }

    private static void assertMeasure(Snapshots table, String name, Unit unit, double value, String text) {
        Snapshots.Measure measure = measure(table, name);
        assertThat(measure.unit()).as(name).isEqualTo(unit);
        assertThat(measure.values().get(0)).as(name).isEqualTo(value);
        assertThat(Quantities.text(value, unit)).as(name).isEqualTo(text);
    }

    private static Snapshots.Measure measure(Snapshots table, String name) {
        return table.measures().stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static StateAssertion check(Trace trace, String assertion) {
        StateOptions options = new StateOptions(List.of(), null, null, false, List.of(), List.of(assertion));
        return States.of(List.of(trace), options, new Categories()).assertions().get(0);
    }

    private Snapshots snapshots(UnitsEvent event) throws IOException {
        return TestRecordings.read(record(event)).snapshots().get(0);
    }

    private Path record(UnitsEvent event) throws IOException {
        return TestRecordings.record(folder.resolve("units.jfr"), event::commit, "acme.Units");
    }
}

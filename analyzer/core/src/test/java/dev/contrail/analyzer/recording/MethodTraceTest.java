package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.yaml.Presets;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.events.Contrail;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that says with one-liners who calls whom, whose calls the JDK traces at the same time. */
class MethodTraceTest {
    private static final String TYPE = "jdk.MethodTrace";

    @TempDir
    private Path folder;

    @BeforeEach
    void needsTraces() {
        boolean traces = FlightRecorder.getFlightRecorder().getEventTypes().stream()
                .anyMatch(type -> type.getName().equals(TYPE));
        assumeTrue(traces, "this JDK traces no methods; from 25 on they do");
    }

    /** Takes orders. */
    static final class Desk {
        private final Kitchen kitchen = new Kitchen();
        private final Till till = new Till();

        void order() {
            Contrail.message(Thread.currentThread(), this, "order");
            kitchen.cook(this);
            till.pay(this);
            Contrail.reply(this, Thread.currentThread(), "served");
        }
    }

    /** Cooks, in two steps. */
    static class Kitchen {
        void cook(Object caller) {
            Contrail.message(caller, this, "cook");
            for (int pot = 0; pot < 2; pot++) {
                stir(this);
            }
            Contrail.reply(this, caller, "dish");
        }

        void stir(Object caller) {
            Contrail.message(caller, this, "stir");
            Contrail.reply(this, caller, "stirred");
        }
    }

    /** Takes money. */
    static final class Till {
        void pay(Object caller) {
            Contrail.message(caller, this, "pay");
            Contrail.reply(this, caller, "paid");
        }
    }

    @Test
    void sequence_ofTracesAndOfOneLiners_isTheSame() throws IOException {
        Path file = record(new Desk());

        List<String> told = sequence(file, Mapping.standard());
        List<String> traced = sequence(file, Presets.of(List.of("methods")));

        assertThat(traced)
                .isEqualTo(told)
                .startsWith(Thread.currentThread().getName() + " calls Desk: order")
                .contains("Desk calls Kitchen: cook", "Kitchen calls Kitchen: stir", "Till answers Desk")
                .hasSize(20);
    }

    @Test
    void lanes_ofTraces_areNestedSpansByMethod() throws IOException {
        Trace trace = read(record(new Desk()), Presets.all());
        var chart = Lanes.of(List.of(trace), Categories.of(List.of(trace)));

        assertThat(chart.actions().stream().map(LaneAction::name))
                .contains("Desk.order", "Kitchen.cook", "Kitchen.stir", "Till.pay");
        Lane lane = chart.lanes().stream()
                .filter(one -> one.name().equals(Thread.currentThread().getName()))
                .findFirst()
                .orElseThrow();
        assertThat(lane.marks().depth()).isEqualTo(3);
        assertThat(lane.marks().size()).isEqualTo(10);
    }

    private Path record(Desk desk) throws IOException {
        Path file = folder.resolve("traced.jfr");
        try (var recording = new Recording()) {
            recording.enable("contrail.Message").with("level", "trace").withoutStackTrace();
            recording
                    .enable(TYPE)
                    .with("filter", Desk.class.getName() + ";" + Kitchen.class.getName() + ";" + Till.class.getName())
                    .withoutStackTrace();
            recording.start();
            desk.order();
            desk.order();
            recording.stop();
            recording.dump(file);
        }
        return file;
    }

    private static Trace read(Path file, Mapping mapping) throws IOException {
        try (var recording = TraceFile.open(file)) {
            return recording.read(mapping, Progress.NONE);
        }
    }

    private static List<String> sequence(Path file, Mapping mapping) throws IOException {
        Trace trace = read(file, mapping);
        Messages messages = trace.messages();
        var told = new ArrayList<String>();
        for (int row = 0; row < messages.size(); row++) {
            String from = trace.participants().get(messages.from().get(row)).name();
            String to = trace.participants().get(messages.to().get(row)).name();
            boolean call = MessageKind.at(messages.kind().get(row)) == MessageKind.CALL;
            told.add(
                    call
                            ? from + " calls " + to + ": "
                                    + trace.text(messages.label().get(row), "")
                            : from + " answers " + to);
        }
        return told;
    }
}

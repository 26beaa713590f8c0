package dev.contrail.analyzer.export.text;

import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Diagrams made by hand, a message each microsecond. */
final class NamesDiagram {
    static final long START = 1_700_000_000_000_000_000L;

    private final TraceBuilder trace = new TraceBuilder();
    private long time = START;

    NamesDiagram message(@Nullable String from, @Nullable String to, String label, MessageKind kind) {
        trace.messages()
                .add(
                        trace.text("contrail.Message"),
                        time,
                        0,
                        trace.thread(new TraceThread("main", 1, false)),
                        participant(from),
                        participant(to),
                        trace.text(label),
                        kind,
                        0);
        time += 1_000;
        return this;
    }

    private int participant(@Nullable String name) {
        return name == null ? Trace.ABSENT : trace.participant(name, 0);
    }

    NamesDiagram call(@Nullable String from, @Nullable String to, String label) {
        return message(from, to, label, MessageKind.CALL);
    }

    NamesDiagram silent(long nanos) {
        time += nanos;
        return this;
    }

    Trace trace(String name) {
        return trace.build(name, new TimeRange(START, time), 1);
    }

    SequenceDiagram build() {
        return Sequences.of(List.of(trace("test.jfr")), SequenceOptions.DEFAULT);
    }

    /** Each of some names sends its own name to the next. */
    static SequenceDiagram of(List<String> names) {
        var diagram = new NamesDiagram();
        for (int i = 0; i < names.size(); i++) {
            diagram.call(names.get(i), names.get((i + 1) % names.size()), names.get(i));
        }
        return diagram.build();
    }

    /** Everything a diagram can have: found and lost messages, to oneself, creations, ends, alarms, repeats, a silence. */
    static SequenceDiagram everything() {
        var diagram = new NamesDiagram()
                .call(null, "client", "request")
                .message("client", "socket", "open", MessageKind.CREATE)
                .call("client", "socket", "write")
                .message("socket", "client", "503 Slow Down", MessageKind.REPLY)
                .call("client", "client", "believes it")
                .silent(1_000_000_000);
        for (int i = 0; i < 40; i++) {
            diagram.call("client", "socket", "poll").message("socket", "client", "nothing", MessageKind.REPLY);
        }
        return diagram.message("client", "socket", "close", MessageKind.CLOSE)
                .call("client", null, "gone")
                .build();
    }

    /** More messages than any viewer shows, none like another. */
    static SequenceDiagram large(int messages) {
        var diagram = new NamesDiagram();
        for (int i = 0; i < messages; i++) {
            diagram.call("client-" + i % 7, "server-" + i / 1_000, "request " + i);
        }
        return diagram.build();
    }
}

package dev.contrail.junit;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.yaml.JdkOverlays;
import dev.contrail.analyzer.mapping.yaml.Presets;
import dev.contrail.analyzer.recording.TraceSink;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import java.util.stream.IntStream;

/** Which of the recorded events are a test's. */
final class Drawn {
    private static final String JDK = "jdk.";
    private static final String CALLS = "jdk.MethodTrace";

    private Drawn() {}

    /** All that is known how to draw. */
    static Mapping all() {
        return Mapping.standard().orElse(Presets.all());
    }

    /**
     * What a test can assert: events of its program and of libraries. The JDK's own are waits and pauses beside them, and no
     * messages and actions, which would come and go with the machine; calls of methods that were asked for are.
     */
    static Mapping asserted() {
        Mapping all = all();
        Mapping waits = all.only(how -> how instanceof TypeMapping.Overlay);
        return TraceSink.WITHOUT_DUMPS.orElse(
                type -> type.name().startsWith(JDK) && !type.name().equals(CALLS) ? waits.of(type) : all.of(type));
    }

    /** Without actions that stand for waits: a recording in which nobody tells of actions has them instead. */
    static Trace withoutWaits(Trace trace) {
        Actions actions = trace.actions();
        int[] rows = IntStream.range(0, actions.size())
                .filter(row ->
                        !JdkOverlays.NAMES.contains(trace.text(actions.type().get(row), "")))
                .toArray();
        return rows.length == actions.size()
                ? trace
                : trace.with(trace.messages(), trace.snapshots(), actions.rows(rows));
    }
}

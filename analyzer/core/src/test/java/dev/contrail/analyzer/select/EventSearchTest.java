package dev.contrail.analyzer.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EventSearchTest {
    /** Something without a name, then a message, an action and a snapshot, each of another name. */
    private static Trace trace() {
        var builder = new TraceBuilder();
        int thread = builder.thread(new TraceThread("main", 1, false));
        int type = builder.text("t");
        int get = builder.text("get");
        builder.messages().add(type, 50, 0, thread, Trace.ABSENT, Trace.ABSENT, Trace.ABSENT, MessageKind.CALL, 0);
        builder.messages().add(type, 100, 0, thread, Trace.ABSENT, Trace.ABSENT, get, MessageKind.CALL, 0);
        builder.messages().add(type, 600, 0, thread, Trace.ABSENT, Trace.ABSENT, get, MessageKind.CALL, 0);
        builder.actions().add(type, 200, 5, thread, Trace.ABSENT, builder.text("put back"), Trace.ABSENT);
        builder.snapshots("acme.Level", List.of(), List.of()).add(300, thread, Trace.ABSENT, builder.text("put aside"));
        return builder.build("t", new TimeRange(0, 1000), 1);
    }

    private static OptionalLong first(String pattern) {
        return EventSearch.first(trace(), TextPattern.of(pattern));
    }

    @Test
    void first_ofALabelAnActionAndASnapshotsAction_isWhenItWasFirst() {
        assertThat(first("get")).hasValue(100);
        assertThat(first("put back")).hasValue(200);
        assertThat(first("put aside")).hasValue(300);
        assertThat(first("put")).hasValue(200);
    }

    @Test
    void first_ofWhatNeverHappened_isNothing() {
        assertThat(first("delete")).isEmpty();
    }
}

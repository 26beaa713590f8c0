package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.trace.unseen.Unseen;
import dev.contrail.reader.event.Event;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.ValueSink;

/** Takes when threads ended into a trace. That makes none of them one that did something, as a row of theirs would. */
public record ThreadEnds(Unseen unseen) implements ValueSink {
    public static final String TYPE = "jdk.ThreadEnd";

    @Override
    public void take(Event event) {
        JavaThread thread = event.thread();
        if (thread != null && thread.javaId() != 0) {
            unseen.end(thread.javaId(), event.startNanos());
        }
    }
}

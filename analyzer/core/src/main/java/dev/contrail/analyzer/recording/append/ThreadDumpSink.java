package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.analyzer.trace.dump.DumpParser;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.RowSink;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes dumps of threads into a trace.
 *
 * <p>A dump is a text that may have megabytes and does not come twice: it is kept out of the trace's texts, which are kept
 * for good.
 */
public final class ThreadDumpSink extends RowSink {
    public static final String TYPE = "jdk.ThreadDump";

    private static final int SHORT = 200;
    private static final String HEADLINE = "Full thread dump ";

    private final TraceBuilder trace;
    private final Map<Integer, String> texts = new HashMap<>();
    private int slot = -1;

    public ThreadDumpSink(TraceBuilder trace) {
        this.trace = trace;
    }

    @Nullable
    public RowSink of(EventType type) {
        EventField result = type.field("result")
                .filter(field -> field.kind() == EventField.Kind.TEXT)
                .orElse(null);
        if (result == null) {
            return null;
        }
        slot = row.slotOf(result);
        return this;
    }

    /** Whether a text that is asked for is a dump. */
    public boolean isDump(String text) {
        return slot >= 0 && text.length() > SHORT && text.substring(0, SHORT).contains(HEADLINE);
    }

    /** The number that stands for a dump until its event is taken. */
    public int text(String dump) {
        int index = trace.text(TYPE);
        texts.put(index, dump);
        return index;
    }

    @Override
    public void append() {
        String dump = texts.remove((int) row.get(slot));
        if (dump != null) {
            trace.add(DumpParser.parse(dump, row.start));
        }
    }

    @Override
    public void appendAgain() {
        // One that is the same as the one before tells nothing new.
    }
}

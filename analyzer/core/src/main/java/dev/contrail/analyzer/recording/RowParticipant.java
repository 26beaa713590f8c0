package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceBuilder;
import dev.contrail.reader.LongMap;

/** A participant of a mapped event: a name, and what tells instances with that name apart. */
final class RowParticipant {
    private final TraceBuilder trace;
    private final RowValue name;
    private final RowValue instance;
    private final LongMap known = new LongMap();
    private long lastKey;
    private int last = Trace.ABSENT;

    RowParticipant(TraceBuilder trace, RowValue name, RowValue instance) {
        this.trace = trace;
        this.name = name;
        this.instance = instance;
    }

    /** The participant's index in the trace. */
    int index() {
        int text = name.text();
        if (text == Trace.ABSENT) {
            return Trace.ABSENT;
        }
        int number = instance.isText() ? instance.text() : (int) instance.integer();
        long key = (long) text << 32 | number & 0xFFFF_FFFFL;
        if (key != lastKey || last == Trace.ABSENT) {
            last = lookUp(key, text, number);
            lastKey = key;
        }
        return last;
    }

    private int lookUp(long key, int text, int number) {
        long index = known.get(key);
        if (index == LongMap.NONE) {
            index = add(text, number);
            known.put(key, index);
        }
        return (int) index;
    }

    private int add(int text, int number) {
        if (!instance.isText()) {
            return trace.participant(trace.textAt(text), number);
        }
        return number == Trace.ABSENT
                ? trace.participant(trace.textAt(text), 0)
                : trace.participant(trace.textAt(text), trace.textAt(number));
    }
}

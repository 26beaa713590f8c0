package dev.contrail.analyzer.recording.row;

import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.reader.event.LongMap;

/** A participant of a mapped event: a name, and what tells instances with that name apart. */
public final class RowParticipant {
    private final TraceBuilder trace;
    private final RowValue name;
    private final RowValue instance;
    private final LongMap known = new LongMap();
    /* Most instances are told by identity hashes. Those whose numbers need more than 32 bits are numbered here first. */
    private final LongMap wideNumbers = new LongMap();
    private final LongMap knownWide = new LongMap();
    private int lastText;
    private long lastNumber;
    private int last = Trace.ABSENT;

    RowParticipant(TraceBuilder trace, RowValue name, RowValue instance) {
        this.trace = trace;
        this.name = name;
        this.instance = instance;
    }

    /** The participant's index in the trace. */
    public int index() {
        int text = name.text();
        if (text == Trace.ABSENT) {
            return Trace.ABSENT;
        }
        long number = instance.isText() ? instance.text() : instance.integer();
        if (text != lastText || number != lastNumber || last == Trace.ABSENT) {
            last = number == (int) number
                    ? lookUp(known, (int) number, text, number)
                    : lookUp(knownWide, placeOf(number), text, number);
            lastText = text;
            lastNumber = number;
        }
        return last;
    }

    private int placeOf(long wide) {
        long place = wideNumbers.get(wide);
        if (place == LongMap.NONE) {
            place = wideNumbers.size();
            wideNumbers.put(wide, place);
        }
        return (int) place;
    }

    private int lookUp(LongMap map, int place, int text, long number) {
        long key = (long) text << 32 | place & 0xFFFF_FFFFL;
        long index = map.get(key);
        if (index == LongMap.NONE) {
            index = add(text, number);
            map.put(key, index);
        }
        return (int) index;
    }

    private int add(int text, long number) {
        if (!instance.isText()) {
            return trace.participant(trace.textAt(text), number);
        }
        return number == Trace.ABSENT
                ? trace.participant(trace.textAt(text), 0)
                : trace.participant(trace.textAt(text), trace.textAt((int) number));
    }
}

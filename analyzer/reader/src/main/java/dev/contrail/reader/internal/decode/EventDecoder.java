package dev.contrail.reader.internal.decode;

import dev.contrail.reader.event.Row;
import dev.contrail.reader.event.RowSink;
import dev.contrail.reader.internal.framing.Clock;
import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.internal.input.Varint;
import dev.contrail.reader.internal.types.Metadata;
import dev.contrail.reader.internal.types.Step;
import dev.contrail.reader.loss.DamageException;
import java.io.IOException;

/** Reads the events of one type of one chunk into a sink's row. */
public final class EventDecoder extends EventHandler {
    /* This is where the time goes when a recording is read. So the bytes of the event are in one array, places in it are
     * local variables, and what an event has in common with the one before is not read again. */
    private final RowSink rows;
    private final Row row;
    private final ChunkContext chunk;
    private final Clock clock;
    private final FieldReader fields;
    private final EventBefore before;
    private final int count;
    private final boolean allFields;
    private final boolean startFirst;
    private final boolean durationNext;
    private final boolean compared;
    private final int timeFields;

    EventDecoder(Metadata.Type type, RowSink rows, ChunkContext chunk) throws DamageException {
        this.rows = rows;
        this.row = rows.row();
        this.chunk = chunk;
        this.clock = chunk.clock();
        Step[] steps = Step.of(type, row, chunk.metadata(), chunk.layouts());
        this.fields = new FieldReader(steps, row, chunk);
        this.before = new EventBefore(steps.length);
        this.count = steps.length;
        this.allFields = count == type.fields().size();
        this.startFirst = count > 0 && steps[0].op() == Step.START;
        this.durationNext = startFirst && count > 1 && steps[1].op() == Step.DURATION;
        this.timeFields = durationNext ? 2 : startFirst ? 1 : 0;
        this.compared = !isTimeIn(steps, timeFields);
    }

    private static boolean isTimeIn(Step[] steps, int from) {
        for (int i = from; i < steps.length; i++) {
            if (steps[i].op() == Step.START || steps[i].op() == Step.DURATION) {
                return true;
            }
        }
        return false;
    }

    @Override
    boolean decode(Input in, int at, int end) throws IOException {
        byte[] bytes = in.array();
        int rest = at;
        fields.forgetTime();
        if (startFirst) {
            fields.takeStart(Varint.value(bytes, rest));
            rest += Varint.length(bytes, rest);
        }
        if (durationNext) {
            fields.takeDuration(Varint.value(bytes, rest));
            rest += Varint.length(bytes, rest);
        }
        int there = before.start(in);
        int same = there == EventBefore.NOWHERE ? 0 : EventBefore.sameBytes(bytes, rest, there, end - rest);
        boolean again = there != EventBefore.NOWHERE && same >= before.size() && (!allFields || end - rest == same);
        if (again) {
            before.moveTo(rest);
        } else if (!read(in, rest, end, there, same)) {
            before.forget();
            return false;
        }
        return append(again);
    }

    private boolean append(boolean again) throws IOException {
        long ticks = fields.ticks();
        if (row.duration < 0 || !clock.isPlausible(ticks)) {
            before.forget();
            return false;
        }
        if (row.thread == Row.ABSENT) {
            row.thread = chunk.thread(0);
        }
        row.start = clock.nanos(ticks);
        if (again) {
            rows.appendAgain();
        } else {
            rows.append();
        }
        return true;
    }

    private boolean read(Input in, int start, int end, int there, int same) throws IOException {
        try {
            return readFields(in, start, end, there, same);
        } catch (DamageException e) {
            return false;
        }
    }

    /**
     * Reads the fields behind the time; those whose bytes are the ones of the event before are passed.
     *
     * @param there where the event before has what this one has here
     * @param same how many bytes they share there
     * @return false when they make no sense
     */
    private boolean readFields(Input in, int start, int end, int there, int same) throws IOException {
        int[] lengths = before.lengths();
        long endPosition = in.window() + end;
        byte[] bytes = in.array();
        int at = start;
        int other = there;
        int shared = same;
        for (int field = timeFields; ; field++) {
            int left = shared - lengths[field];
            while (left >= 0) {
                left -= lengths[++field];
            }
            int passed = shared - lengths[field] - left;
            at += passed;
            if (field == count) {
                break;
            }
            if (at >= end) {
                return false;
            }
            int next = fields.read(field, in, bytes, at, end);
            if (next == FieldReader.MOVED) {
                return readRest(in, field + 1, endPosition);
            }
            if (other != EventBefore.NOWHERE) {
                other += passed + lengths[field];
                shared = EventBefore.sameBytes(bytes, next, other, end - next);
            }
            lengths[field] = next - at;
            at = next;
        }
        if (compared) {
            before.replaceBy(in.window(), start, at - start);
        }
        return allFields ? at == end : at <= end;
    }

    /** Reads the fields from one on, which is at the input's position, when the window moved with the one before. */
    private boolean readRest(Input in, int from, long endPosition) throws IOException {
        before.forget();
        for (int field = from; field < count; field++) {
            int at = in.offset();
            int end = (int) (endPosition - in.window());
            if (at >= end) {
                return false;
            }
            int next = fields.read(field, in, in.array(), at, end);
            if (next != FieldReader.MOVED) {
                in.seekInWindow(next);
            }
        }
        return allFields ? in.position() == endPosition : in.position() <= endPosition;
    }
}

package dev.contrail.reader.internal.decode;

import dev.contrail.reader.internal.input.EventStart;
import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.internal.input.StringReader;
import dev.contrail.reader.internal.types.Layouts;
import dev.contrail.reader.internal.types.Metadata;
import dev.contrail.reader.loss.DamageException;
import dev.contrail.reader.loss.Limits;
import java.io.IOException;

/** Tells events from bytes that are none: the fields of an event's type end where the event ends. */
final class EventShapes {
    /* Sizes, types and small times are found in any bytes, one behind the other even; fields that fit seldom are. */
    private final Metadata metadata;
    private final Layouts layouts;
    private final Input in;
    private final StringReader strings;

    EventShapes(Metadata metadata, Layouts layouts, Input in, Limits limits) {
        this.metadata = metadata;
        this.layouts = layouts;
        this.in = in;
        this.strings = new StringReader(in, limits);
    }

    /** Whether an event stands at a place, up to its end. What describes others is no event in this sense. */
    boolean isEvent(long position, long end) throws IOException {
        if (EventStart.size(in, position, end) != end - position) {
            return false;
        }
        Metadata.Type type = metadata.type(EventStart.type(in)).orElse(null);
        if (type == null || !type.isEvent()) {
            return false;
        }
        try {
            layouts.of(type).skip(in, strings);
            return in.position() == end;
        } catch (DamageException e) {
            return false;
        }
    }
}

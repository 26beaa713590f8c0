package dev.contrail.reader.event;

import java.io.IOException;

/** Takes events, one after the other, in the order of the recording, which is not that of time. */
@FunctionalInterface
public non-sealed interface ValueSink extends TypeSink {
    /** Takes an event, which is valid until this returns. */
    void take(Event event) throws IOException;
}

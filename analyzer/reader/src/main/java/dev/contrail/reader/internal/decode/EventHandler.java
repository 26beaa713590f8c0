package dev.contrail.reader.internal.decode;

import dev.contrail.reader.internal.input.Input;
import java.io.IOException;

/** Takes the events of one type of one chunk as they stand in the recording. */
abstract class EventHandler {
    /* A class, not an interface: as long as a program uses one of the two, the JVM knows which one it calls. */

    /**
     * Reads an event whose size and type were read already, and hands it to its sink.
     *
     * @param in the whole event is in its window
     * @param at where its first field starts in the window
     * @param end where it ends
     * @return false when it is damaged; nothing is handed over then
     */
    abstract boolean decode(Input in, int at, int end) throws IOException;
}

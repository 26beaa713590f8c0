package dev.contrail.analyzer.recording;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What becomes of the events of one type: all are counted, those that are wanted are decoded. */
final class TypeReader {
    /** Longer events are taken for damage: it is room for four of the longest texts. */
    private static final int LONGEST_EVENT = 4 * StringReader.LONGEST;

    private final String name;
    private final @Nullable EventDecoder decoder;
    private long count;

    TypeReader(String name, @Nullable EventDecoder decoder) {
        this.name = name;
        this.decoder = decoder;
    }

    String name() {
        return name;
    }

    long count() {
        return count;
    }

    /** Whether its events are decoded. */
    boolean isWanted() {
        return decoder != null;
    }

    /** Counts an event that is not decoded. */
    void skip() {
        count++;
    }

    /** Reads an event from its first field up to its end; false when it is damaged. */
    boolean read(Input in, long end) throws IOException {
        if (decoder != null) {
            long rest = end - in.position();
            if (rest < 0 || rest > LONGEST_EVENT) {
                return false;
            }
            in.require((int) rest);
            if (!decoder.decode(in, (int) rest)) {
                return false;
            }
        }
        count++;
        return true;
    }
}

package dev.contrail.reader.internal.decode;

import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.loss.Limits;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What becomes of the events of one type: all are counted, those that are wanted are decoded. */
final class TypeReader {
    /** Of events of a type that is not declared. */
    static final TypeReader NONE = new TypeReader("", null, 0, 0);

    private static final String METADATA = "jdk.Metadata";
    private static final String CONSTANT_POOL = "jdk.Checkpoint";

    /** Few events have more bytes. */
    private static final int USUAL_SIZE = 1024;

    private final String name;
    private final @Nullable EventHandler handler;
    private final int longestRead;
    private final int longestSkipped;
    private long count;
    private long tooLong;

    private TypeReader(String name, @Nullable EventHandler handler, int longestRead, int longestSkipped) {
        this.name = name;
        this.handler = handler;
        this.longestRead = longestRead;
        this.longestSkipped = longestSkipped;
    }

    /** Of events that are wanted. */
    static TypeReader decoding(String name, EventHandler handler, Limits limits) {
        return new TypeReader(name, handler, limits.textBytes(), 0);
    }

    /** Of events that are not wanted. */
    static TypeReader skipping(String name) {
        return new TypeReader(name, null, 0, USUAL_SIZE);
    }

    /** Of the events that describe a chunk's types. */
    static TypeReader ofMetadata() {
        return new TypeReader(METADATA, null, 0, Integer.MAX_VALUE);
    }

    /** Of the events that hold a chunk's constants. */
    static TypeReader ofConstants() {
        return new TypeReader(CONSTANT_POOL, null, 0, Integer.MAX_VALUE);
    }

    String name() {
        return name;
    }

    long count() {
        return count;
    }

    /** How many events were taken for damage because they are longer than allowed. */
    long tooLong() {
        return tooLong;
    }

    /** Whether its events are decoded. */
    boolean isWanted() {
        return handler != null;
    }

    /** How many bytes the events that are decoded may have; 0 when none is. */
    int longestRead() {
        return longestRead;
    }

    /** How many bytes the events may have that are passed without a look at their fields; 0 when none is. */
    int longestSkipped() {
        return longestSkipped;
    }

    /** Counts an event that is not decoded. */
    void skip() {
        count++;
    }

    /** Reads an event that is wanted, from its first field up to its end; false when it is damaged. */
    boolean read(Input in, long end) throws IOException {
        long rest = end - in.position();
        if (rest > longestRead) {
            tooLong++;
        }
        if (rest < 0 || rest > longestRead) {
            return false;
        }
        in.require((int) rest);
        return decode(in, in.offset(), in.offset() + (int) rest);
    }

    /** Reads an event that is wanted and in the window: from its first field at one place up to its end at another. */
    boolean decode(Input in, int at, int end) throws IOException {
        if (!Objects.requireNonNull(handler).decode(in, at, end)) {
            return false;
        }
        count++;
        return true;
    }
}

package dev.contrail.analyzer.recording;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What becomes of the events of one type: all are counted, those that are wanted are decoded. */
final class TypeReader {
    static final String METADATA = "jdk.Metadata";
    static final String CONSTANT_POOL = "jdk.CheckPoint";

    private final String name;
    private final @Nullable EventDecoder decoder;
    private final int longest;
    private long count;
    private long tooLong;

    TypeReader(String name, @Nullable EventDecoder decoder, Limits limits) {
        this.name = name;
        this.decoder = decoder;
        this.longest = limits.textBytes();
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
        return decoder != null;
    }

    /** Whether what it reads is about other events: metadata, or constants. */
    boolean describesOthers() {
        return name.equals(METADATA) || name.equals(CONSTANT_POOL);
    }

    /** Counts an event that is not decoded. */
    void skip() {
        count++;
    }

    /** Reads an event from its first field up to its end; false when it is damaged. */
    boolean read(Input in, long end) throws IOException {
        if (decoder != null) {
            long rest = end - in.position();
            if (rest > longest) {
                tooLong++;
            }
            if (rest < 0 || rest > longest) {
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

package dev.contrail.reader.loss;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Bytes that make no sense where they stand. Caught per event or per chunk, and reported as a {@link Loss}. */
public final class DamageException extends IOException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Limit exceeded;

    /** What makes no sense, in a few words. */
    public DamageException(String message) {
        this(message, null);
    }

    public DamageException(String message, @Nullable Limit exceeded) {
        super(message);
        this.exceeded = exceeded;
    }

    /** The same, said of something larger. */
    public DamageException in(String what) {
        return new DamageException(what + ": " + getMessage(), exceeded);
    }

    /** Why, as a loss tells it. */
    public Loss.Reason reason() {
        return new Loss.Reason(String.valueOf(getMessage()), exceeded);
    }
}

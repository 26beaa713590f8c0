package dev.contrail.reader.internal.decode;

/** A sink failed in a way that damage of a recording might, too. */
public final class SinkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RuntimeException failure;

    SinkException(RuntimeException failure) {
        super(failure);
        this.failure = failure;
    }

    public RuntimeException failure() {
        return failure;
    }
}

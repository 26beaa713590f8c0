package dev.contrail.reader;

/** A sink failed in a way that damage of a recording might, too. */
final class SinkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RuntimeException failure;

    SinkException(RuntimeException failure) {
        super(failure);
        this.failure = failure;
    }

    RuntimeException failure() {
        return failure;
    }
}

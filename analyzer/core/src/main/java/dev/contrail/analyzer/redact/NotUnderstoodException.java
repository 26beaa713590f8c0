package dev.contrail.analyzer.redact;

/** A part of a recording whose layout is not what its own description says; the message says where, in few words. */
final class NotUnderstoodException extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;

    NotUnderstoodException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}

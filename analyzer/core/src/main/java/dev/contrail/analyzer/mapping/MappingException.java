package dev.contrail.analyzer.mapping;

/** A mapping file that cannot be used; the message says where and why in one line. */
public final class MappingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MappingException(String message) {
        super(message);
    }
}

package dev.contrail.analyzer.recording;

import java.io.IOException;

/** Bytes that make no sense where they stand. Caught per event or per chunk, and reported as a loss. */
final class DamageException extends IOException {
    private static final long serialVersionUID = 1L;

    DamageException(String message) {
        super(message);
    }
}

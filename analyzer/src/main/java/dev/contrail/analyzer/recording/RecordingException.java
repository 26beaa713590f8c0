package dev.contrail.analyzer.recording;

import java.io.IOException;

/** A file that is not a recording, or that cannot be read as one; the message says why in a few words. */
public final class RecordingException extends IOException {
    private static final long serialVersionUID = 1L;

    RecordingException(String message) {
        super(message);
    }
}

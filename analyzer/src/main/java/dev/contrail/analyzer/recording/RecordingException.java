package dev.contrail.analyzer.recording;

import java.io.IOException;

/** A file that is not a recording, or that cannot be read as one; the message says why in a few words, and then what to do. */
public final class RecordingException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    RecordingException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    /** What to do about it, in a few words. */
    public String advice() {
        return advice;
    }
}

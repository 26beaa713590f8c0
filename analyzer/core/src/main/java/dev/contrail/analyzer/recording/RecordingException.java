package dev.contrail.analyzer.recording;

import java.io.IOException;

/** A file that is not a recording, or that cannot be read as one; the message says why in a few words. */
public final class RecordingException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why a file cannot be read. */
    public enum Reason {
        /** Nothing is in it. */
        EMPTY("empty file"),
        /** No chunk is in it. */
        NOT_A_RECORDING("not a Flight Recorder recording"),
        /** Nothing is there. */
        NO_SUCH_FILE("no such file"),
        /** It is a folder. */
        DIRECTORY("a directory, not a recording"),
        /** This user may not read it. */
        PERMISSION_DENIED("permission denied"),
        /** Its compressed content is damaged. */
        CANNOT_UNPACK("cannot be unpacked"),
        /** It holds more than was allowed. */
        UNPACKS_TO_TOO_MUCH("unpacks to too much");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    RecordingException(Reason reason) {
        this(reason, reason.words);
    }

    RecordingException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}

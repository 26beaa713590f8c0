package dev.contrail.analyzer.input;

import java.io.IOException;
import java.nio.file.Path;

/** A path at which no recording is, or one that cannot be read; the message says why in a few words. */
public final class RecordingException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Path path;
    private final Reason reason;

    /** Why a path cannot be read. */
    public enum Reason {
        /** Nothing is in it. */
        EMPTY("empty file"),
        /** No chunk is in it. */
        NOT_A_RECORDING("not a Flight Recorder recording"),
        /** Nothing is there. */
        NO_SUCH_FILE("no such file"),
        /** It is a folder without recordings. */
        DIRECTORY("a folder without recordings"),
        /** This user may not read it. */
        PERMISSION_DENIED("permission denied"),
        /** Its compressed content is damaged. */
        CANNOT_UNPACK("cannot be unpacked"),
        /** It holds more than was allowed. */
        UNPACKS_TO_TOO_MUCH("unpacks to too much"),
        /** It holds recordings of several JVMs where one was asked for. */
        SEVERAL("recordings of several JVMs, not of one");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    /** Says it in the reason's own words. */
    public RecordingException(Path path, Reason reason) {
        this(path, reason, reason.words);
    }

    /** Says it in other words. */
    public RecordingException(Path path, Reason reason, String message) {
        super(message);
        this.path = path;
        this.reason = reason;
    }

    /** Where. */
    public Path path() {
        return path;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}

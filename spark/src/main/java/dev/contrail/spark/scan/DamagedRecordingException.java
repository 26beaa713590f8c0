package dev.contrail.spark.scan;

import dev.contrail.spark.input.Lost;

/** A recording is damaged, and the query was to fail then. */
public final class DamagedRecordingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedRecordingException(Lost lost) {
        super(lost.file() + ": " + lost.words()
                + " cannot be read; option mode = PERMISSIVE reads the rest, and table = losses tells all of it");
    }
}

package dev.contrail.analyzer.recording;

import java.util.List;
import java.util.Locale;

/** Where in its files a position of a recording is, in words. */
final class Places {
    /** The recording is one file, whose name is said elsewhere. */
    static final Places OF_ONE_FILE = new Places(List.of());

    private final List<Stretch> stretches;

    /**
     * Bytes that a recording has from a file.
     *
     * @param start in the recording
     * @param offset in the file
     */
    record Stretch(long start, String file, long offset) {}

    /**
     * @param stretches in order of their starts
     */
    Places(List<Stretch> stretches) {
        this.stretches = List.copyOf(stretches);
    }

    /** Such as {@code offset 1,024 of dump2.jfr}. */
    String of(long position) {
        Stretch last = null;
        for (Stretch stretch : stretches) {
            if (stretch.start() <= position) {
                last = stretch;
            }
        }
        return last == null
                ? String.format(Locale.ROOT, "offset %,d", position)
                : String.format(Locale.ROOT, "offset %,d of %s", last.offset() + position - last.start(), last.file());
    }
}

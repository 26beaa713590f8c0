package dev.contrail.reader.loss;

import java.util.Locale;

/**
 * How much a recording may ask for. What asks for more is taken for damage; whatever a file claims, reading it needs no
 * more memory than these allow beside what is kept of its events.
 *
 * @param textBytes of one text, and of one event that is drawn
 * @param constants of one type in one chunk
 * @param declarations names, types, fields and annotations in one chunk together
 * @param nesting how deep structures may lie in structures
 * @param unpackedBytes of a compressed recording
 */
public record Limits(int textBytes, int constants, int declarations, int nesting, long unpackedBytes) {
    /** Far beyond what a JVM writes: 16 MB, 4 million, a quarter of a million, 16 and 8 GB. */
    public static final Limits STANDARD = new Limits(16 << 20, 4 << 20, 1 << 18, 16, 8L << 30);

    /** The deepest nesting that can be allowed: it is followed on the stack. */
    public static final int DEEPEST = 1000;

    public void checkText(long bytes) throws DamageException {
        if (bytes < 0 || bytes > textBytes) {
            throw new DamageException(
                    String.format(Locale.ROOT, "a text of %,d bytes, more than %,d", bytes, textBytes), Limit.TEXT);
        }
    }

    public void checkConstants(long count) throws DamageException {
        if (count < 0 || count > constants) {
            throw new DamageException(
                    String.format(Locale.ROOT, "a constant pool of %,d constants, more than %,d", count, constants),
                    Limit.CONSTANTS);
        }
    }

    public void checkDeclarations(long count) throws DamageException {
        if (count < 0 || count > declarations) {
            throw new DamageException(
                    String.format(Locale.ROOT, "metadata with %,d declarations, more than %,d", count, declarations),
                    Limit.DECLARATIONS);
        }
    }

    public void checkNesting(int depth, String where) throws DamageException {
        if (depth > nesting) {
            throw new DamageException(where + " nested deeper than " + nesting, Limit.NESTING);
        }
    }
}

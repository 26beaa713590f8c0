package dev.contrail.analyzer.redact;

/** Letters that take as much room as others, in each way that recordings write texts: as UTF-8, as characters, as Latin-1. */
final class Alphabets {
    private Alphabets() {}

    /** A letter beyond ASCII that takes as much room as another such one. */
    static int like(int codePoint, int random) {
        if (codePoint < 0x100) {
            return 0xE0 + random % 0x17; // Latin-1; up to the sign of division
        }
        if (codePoint < 0x800) {
            return 0x100 + random % 0x7F; // Latin Extended-A
        }
        if (codePoint < 0x4000) {
            return 0x3041 + random % 0x56; // Hiragana
        }
        if (Character.isBmpCodePoint(codePoint)) {
            return isSurrogate(codePoint) ? codePoint : 0x4E00 + random % 0x5000; // Chinese
        }
        return 0x20000 + random % 0xA000;
    }

    /* Half a letter: nothing to be read from it. */
    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}

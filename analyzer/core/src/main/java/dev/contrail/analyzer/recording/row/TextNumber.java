package dev.contrail.analyzer.recording.row;

/** Numbers that stand for texts where a number is asked for. */
final class TextNumber {
    private TextNumber() {}

    /**
     * A number that is the same for the same text and never 0. Two texts share one by chance only: among a million, with
     * a chance of one to 30 million. So it does not depend on what else was read, or in which order.
     */
    static long of(String text) {
        long hash = 0xCBF2_9CE4_8422_2325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E37_79B9_7F4A_7C15L;
            hash ^= hash >>> 29;
        }
        return hash == 0 ? 1 : hash;
    }
}

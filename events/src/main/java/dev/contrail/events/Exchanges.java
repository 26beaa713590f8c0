package dev.contrail.events;

import org.jspecify.annotations.Nullable;

/** Numbers for exchanges that are known by a text. */
final class Exchanges {
    private static final int HEX = 16;
    private static final int LONGEST_HEX = 16;
    /* FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Exchanges() {}

    /**
     * The number of an exchange: 0 for none; for a text of hexadecimal digits, as W3C trace context has them, the last 16
     * of them, which are random there; for another, a hash of 64 bits.
     */
    static long number(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        long number = 0;
        for (int i = Math.max(0, text.length() - LONGEST_HEX); i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), HEX);
            if (digit < 0) {
                return hash(text);
            }
            number = number << 4 | digit;
        }
        return text.length() < LONGEST_HEX || number == 0 ? hash(text) : number;
    }

    private static long hash(String text) {
        long hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash == 0 ? 1 : hash;
    }
}

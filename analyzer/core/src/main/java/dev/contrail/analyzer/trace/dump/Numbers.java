package dev.contrail.analyzer.trace.dump;

/** Numbers in text that may be anything. */
final class Numbers {
    private static final int MOST_DIGITS = 18;

    private Numbers() {}

    /** The whole number that stands at a place; 0 when none does. */
    static long decimal(String text, int at) {
        long value = 0;
        for (int i = at; i < text.length() && i - at < MOST_DIGITS && isDigit(text.charAt(i)); i++) {
            value = 10 * value + text.charAt(i) - '0';
        }
        return value;
    }

    /** A number of seconds such as {@code 7.10s}, in nanoseconds; -1 when there is none. */
    static long seconds(String text, int at) {
        int end = at;
        while (end < text.length()
                && end - at < MOST_DIGITS
                && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        try {
            return (long) (Double.parseDouble(text.substring(at, end)) * 1e9);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** A number of up to 16 hexadecimal digits; 0 when it is none. */
    static long hexadecimal(String digits) {
        try {
            return Long.parseUnsignedLong(digits, 16);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}

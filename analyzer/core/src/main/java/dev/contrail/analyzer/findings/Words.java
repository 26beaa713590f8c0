package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.trace.Trace;
import java.util.Locale;

/** Pieces of sentences. */
public final class Words {
    private static final int LONGEST_QUOTE = 80;
    private static final long SHORT_NANOS = 100_000_000;

    private Words() {}

    /** When something happened, since the recording's start: {@code +1.026 s}, in a short one {@code +26.108 ms}. */
    public static String at(Trace trace, long nanos) {
        long since = nanos - trace.range().startNanos();
        return trace.range().durationNanos() < SHORT_NANOS
                ? String.format(Locale.ROOT, "+%.3f ms", since / 1e6)
                : String.format(Locale.ROOT, "+%.3f s", since / 1e9);
    }

    /** What someone said, cut short when it is long. */
    public static String quoted(String text) {
        return "“" + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE - 1) + "…" : text) + "”";
    }

    /** A measure's value: whole numbers without a fraction. */
    public static String value(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%,.3g", value);
    }

    /** How often: {@code once}, {@code 3 times}. */
    public static String times(long count) {
        return count == 1 ? "once" : count == 2 ? "twice" : String.format(Locale.ROOT, "%,d times", count);
    }

    /** A share in percent. */
    public static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    /** The name to show of a participant. */
    public static String name(Trace trace, int participant) {
        return trace.participants().get(participant).displayName();
    }
}

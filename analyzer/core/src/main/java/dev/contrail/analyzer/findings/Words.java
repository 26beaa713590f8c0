package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.unit.Quantities;
import dev.contrail.analyzer.unit.Unit;
import java.util.Locale;

/** Pieces of sentences. */
public final class Words {
    private static final int LONGEST_QUOTE = 80;
    private static final long SHORT_NANOS = 100_000_000;

    private Words() {}

    /** When something happened, since the first event: {@code +1.026 s}, in a short one {@code +26.108 ms}. */
    public static String at(Trace trace, long nanos) {
        long since = nanos - trace.originNanos();
        return trace.range().durationNanos() < SHORT_NANOS
                ? String.format(Locale.ROOT, "%+.3f ms", since / 1e6)
                : String.format(Locale.ROOT, "%+.3f s", since / 1e9);
    }

    /** What someone said, cut short when it is long; of nothing, that it has no label. */
    public static String quoted(String text) {
        return text.isBlank() ? "(no label)" : "“" + shortened(text) + "”";
    }

    /** A measure's value: whole numbers without a fraction. */
    public static String value(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%,.3g", value);
    }

    /** A measure's value with its unit: {@code 3.2 MB}; without one as {@link #value(double)} has it. */
    public static String value(double value, Unit unit) {
        return unit == Unit.NONE ? value(value) : Quantities.text(value, unit);
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

    /** The name to show of a participant, or another when it is absent. */
    public static String nameOr(Trace trace, int participant, String otherwise) {
        return participant == Trace.ABSENT ? otherwise : name(trace, participant);
    }

    /** Whether a recording tells a thread: it names none of numbers that the JVM takes of itself. */
    public static boolean isTold(Trace trace, int thread) {
        return thread != Trace.ABSENT && !trace.threads().get(thread).equals(TraceThread.UNKNOWN);
    }

    /** The name to show of a thread. */
    public static String thread(Trace trace, int thread) {
        return thread == Trace.ABSENT ? "a thread" : trace.threads().get(thread).displayName();
    }

    /** The same where a sentence begins: a name keeps its case. */
    public static String threadFirst(Trace trace, int thread) {
        return thread == Trace.ABSENT ? "A thread" : thread(trace, thread);
    }

    /** How much later one event came than another. */
    public static String between(Trace trace, Row first, Row second) {
        return Durations.format(Rows.time(trace, second) - Rows.time(trace, first));
    }

    /** A count with its noun: {@code 3 tasks}. */
    public static String count(long count, String noun) {
        return Omission.count(count, noun);
    }

    /** One of those that a noun names: {@code an Account}. */
    public static String one(String noun) {
        boolean isVowel = !noun.isEmpty() && "AEIOUaeiou".indexOf(noun.charAt(0)) >= 0;
        return (isVowel ? "an " : "a ") + noun;
    }

    /** With its first letter in upper case; not for what may begin with a name. */
    public static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** An action with what it was done to: {@code upload part-3}. */
    public static String action(Trace trace, int row) {
        return Rows.text(trace, Row.of(Table.ACTIONS, row));
    }

    /** A headline, and why where that fits as a whole. */
    public static String fitting(String headline, String reason) {
        return reason.length() > LONGEST_QUOTE ? headline : headline + reason;
    }

    /** Of a long text as many whole words as there is room for. */
    public static String wholeWords(String text, int longest) {
        int end = text.lastIndexOf(' ', longest - 2);
        if (text.length() <= longest) {
            return text;
        }
        return end > 0 ? text.substring(0, end) + " …" : text.substring(0, longest - 1) + "…";
    }

    /** Cut short when it is long. */
    public static String shortened(String text) {
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE - 1) + "…" : text;
    }
}

package dev.contrail.analyzer.trace;

import dev.contrail.reader.loss.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something a picture does not show, and why, in words for its footer.
 *
 * @param kind what happened to it
 * @param count how many; what is counted is part of the text
 * @param text a full phrase that includes the count, such as {@code 2 chunks damaged}
 * @param exceeded the limit of reading that was too low for it, null when that is not the reason
 * @param isUnfinishedEnd whether it is what its JVM had not written yet when it was killed or the file was copied: what is
 *     before is whole
 */
public record Omission(
        Kind kind, long count, String text, @Nullable Limit exceeded, boolean isUnfinishedEnd) {
    /** Something that no limit of reading kept out. */
    public Omission(Kind kind, long count, String text) {
        this(kind, count, text, null, false);
    }

    /** Why something is not shown. */
    public enum Kind {
        /** The JVM could not write it. */
        LOST,
        /** The file holds it but it cannot be read. */
        DAMAGED,
        /** No recording ran when it happened, or its settings left it out. */
        NOT_RECORDED,
        /** The user asked to leave it out. */
        FILTERED,
        /** One mark stands for several. */
        FOLDED,
        /** There was no room or no meaning for it in this picture. */
        NOT_DRAWN,
        /** It is shown; this says who decided how. */
        DRAWN_BY
    }

    /** A line for a picture's footer. */
    public String line() {
        return kind == Kind.DRAWN_BY ? "Drawn by " + text : "Not shown: " + text;
    }

    /** Several in one line: who decided how what is shown is drawn comes last. */
    public static String line(List<Omission> omissions) {
        var lines = new ArrayList<String>();
        String missing = omissions.stream()
                .filter(omission -> omission.kind() != Kind.DRAWN_BY)
                .map(Omission::text)
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            lines.add("Not shown: " + missing);
        }
        omissions.stream().filter(omission -> omission.kind() == Kind.DRAWN_BY).forEach(by -> lines.add(by.line()));
        return String.join(". ", lines);
    }

    /** The same, said of one of several recordings. */
    public Omission in(String recording) {
        return new Omission(kind, count, recording + ": " + text, exceeded, isUnfinishedEnd);
    }

    /** A count with its noun: {@code 1 event}, {@code 1,031,220 events}. */
    public static String count(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    /** Events that the JVM told it could not write; what tells of them can be lost as well, so there may be more. */
    public static Omission lost(long times, long bytes) {
        return new Omission(
                Kind.LOST,
                bytes,
                "at least " + count(bytes, "byte") + " of events that the JVM could not write, told "
                        + count(times, "time") + " (jdk.DataLoss)");
    }

    /** Something that the file holds but that cannot be read: how much, and what in words, formatted. */
    @SuppressWarnings("AnnotateFormatMethod") // that annotation is a dependency of its own
    public static Omission damaged(long count, String format, Object... values) {
        return new Omission(Kind.DAMAGED, count, String.format(Locale.ROOT, format, values));
    }

    /** The same, and the limit that was too low for it, if one was. */
    public Omission exceeding(@Nullable Limit limit) {
        return new Omission(kind, count, text, limit, isUnfinishedEnd);
    }

    /** The same, as what its JVM had not written yet. */
    public Omission atUnfinishedEnd() {
        return new Omission(kind, count, text, exceeded, true);
    }

    /** Whether the recording itself is incomplete; under {@code --strict} that is an error. */
    public boolean isLoss() {
        return kind == Kind.LOST || kind == Kind.DAMAGED;
    }
}

package dev.contrail.analyzer.derive.moment;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of what goes on at an instant.
 *
 * @param who a thread, or how many of them
 * @param what it does, with what that is about
 * @param kind what it does, without what that is about; null for what is never told together with others
 * @param object with what it does that, such as a queue; empty for none
 * @param color the category of what it does
 * @param lasted for how long, in words: a duration, or from the shortest to the longest; empty for an instant
 * @param nanos for how long; {@link #INSTANT} for an instant
 * @param members the rows that this one stands for, when there are several
 */
public record MomentRow(
        String who,
        String what,
        @Nullable String kind,
        String object,
        int color,
        String lasted,
        long nanos,
        List<MomentRow> members) {
    /** In place of a category: what threads stand still for has colours of its own. */
    public static final int STANDING = Integer.MIN_VALUE;

    /** In place of a duration: it does not last. */
    public static final long INSTANT = -1;

    public MomentRow {
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(what, "what");
        members = List.copyOf(members);
    }
}

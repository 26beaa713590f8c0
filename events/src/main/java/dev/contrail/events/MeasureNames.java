package dev.contrail.events;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names of the numbers in one state, put together: Flight Recorder writes four short texts letter by letter, and one
 * long one as a constant.
 */
final class MeasureNames {
    /** Between two names; readers part them at it. */
    static final String SEPARATOR = " | ";

    private static final int PLACES = 256;

    /* What call sites name their numbers is written there as literals: few, and the same objects each time. */
    private static final MeasureNames[] KNOWN = new MeasureNames[PLACES];

    private final @Nullable String first;
    private final @Nullable String second;
    private final @Nullable String third;
    private final @Nullable String fourth;
    private final String joined;
    private int primedIn;

    private MeasureNames(
            @Nullable String first, @Nullable String second, @Nullable String third, @Nullable String fourth) {
        this.first = first;
        this.second = second;
        this.third = third;
        this.fourth = fourth;
        var all = new StringBuilder(String.valueOf(first));
        for (String next : new @Nullable String[] {second, third, fourth}) {
            if (next != null) {
                all.append(SEPARATOR).append(next);
            }
        }
        joined = all.toString();
    }

    /** What stands for the names, of which those at the end may be missing. */
    static @Nullable String recorded(
            @Nullable String first, @Nullable String second, @Nullable String third, @Nullable String fourth) {
        if (second == null) {
            return Texts.recorded(first);
        }
        int place = (31 * Objects.hashCode(first) + second.hashCode()) & PLACES - 1;
        MeasureNames known = KNOWN[place];
        if (known == null || !known.are(first, second, third, fourth)) {
            known = new MeasureNames(first, second, third, fourth);
            KNOWN[place] = known;
        }
        return known.recorded();
    }

    private boolean are(
            @Nullable String first, @Nullable String second, @Nullable String third, @Nullable String fourth) {
        return Objects.equals(this.first, first)
                && Objects.equals(this.second, second)
                && Objects.equals(this.third, third)
                && Objects.equals(this.fourth, fourth);
    }

    private String recorded() {
        if (primedIn != Texts.chunk()) {
            primedIn = Texts.chunk();
            Texts.prime(joined);
        }
        return joined;
    }
}

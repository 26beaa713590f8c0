package dev.contrail.spark.picture;

import dev.contrail.analyzer.export.table.TraceTables;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a table is of. */
enum Picture {
    MESSAGES(TraceTables.Kind.MESSAGES),
    STATES(TraceTables.Kind.STATES),
    ACTIONS(TraceTables.Kind.ACTIONS),
    /** What looks like a bug, a row each. */
    FINDINGS(null),
    /** A row for each recording. */
    SUMMARY(null);

    /** The table of the same name that is exported; null when it is none of events. */
    final TraceTables.@Nullable Kind kind;

    Picture(TraceTables.@Nullable Kind kind) {
        this.kind = kind;
    }

    static Picture of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(picture -> picture.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("option picture is " + name + ": it may be "
                        + Arrays.stream(values()).map(Picture::toString).collect(Collectors.joining(", "))));
    }

    /** As it is called in options: {@code messages}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

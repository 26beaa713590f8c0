package dev.contrail.spark.input;

import java.util.Arrays;
import java.util.Locale;

/** What becomes of a query when a recording is damaged, in Spark's words. */
public enum Mode {
    /** All that can be read is given; what cannot is told in a column, if one was named for it. */
    PERMISSIVE,
    /** All that can be read is given, and nothing is said of what cannot. */
    DROPMALFORMED,
    /** The query fails. */
    FAILFAST;

    static Mode of(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "option mode is " + name + ": it may be PERMISSIVE, DROPMALFORMED or FAILFAST"));
    }
}

package dev.contrail.analyzer;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Which rows of what goes on at an instant are told as one, by example: for Mission Control's table and for the page alike. */
public final class MomentCases {
    /**
     * Rows as thread, action, task, queue and milliseconds, with bars between; what is told of them as thread, what it does and
     * with what, and of several for how long.
     */
    public static final class Case {
        public String says = "";
        public List<String> rows = List.of();
        public List<String> table = List.of();

        @Override
        public String toString() {
            return says;
        }
    }

    private MomentCases() {}

    /** All of them. */
    public static List<Case> all() {
        try (InputStream in = MomentCases.class.getResourceAsStream("/moment-cases.json")) {
            return JSON.std.listOfFrom(Case.class, Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

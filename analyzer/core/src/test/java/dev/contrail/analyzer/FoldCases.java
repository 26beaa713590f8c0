package dev.contrail.analyzer;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Which repeats are drawn once, by example: for static pictures and for the page alike. */
public final class FoldCases {
    /** A letter for what each message says, in capitals for a reply to the last open one, before which of them there is silence, and start, period and times of folds. */
    public static final class Case {
        public String rows = "";
        public List<Integer> gaps = List.of();
        public List<List<Integer>> folds = List.of();

        @Override
        public String toString() {
            return rows + " " + gaps;
        }
    }

    private FoldCases() {}

    /** All of them. */
    public static List<Case> all() {
        try (InputStream in = FoldCases.class.getResourceAsStream("/fold-cases.json")) {
            return JSON.std.listOfFrom(Case.class, Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

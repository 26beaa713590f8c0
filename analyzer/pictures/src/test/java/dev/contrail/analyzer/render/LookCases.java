package dev.contrail.analyzer.render;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** How pauses and waits look, by example: in static pictures and on the page alike. */
public final class LookCases {
    /** An overlay, which of several it lies in front of, how dark it is, and which pixels of a span are drawn. */
    public static final class Case {
        public String name = "";
        public int rank;
        public String strength = "";
        public int left;
        public int right;
        public List<List<Integer>> parts = List.of();

        @Override
        public String toString() {
            return name + " from " + left + " to " + right;
        }
    }

    private LookCases() {}

    /** All of them. */
    public static List<Case> all() {
        try (InputStream in = LookCases.class.getResourceAsStream("/look-cases.json")) {
            return JSON.std.listOfFrom(Case.class, Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.contrail.analyzer.render;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What a category's index looks like: in static pictures and on the page alike. */
public final class ColorCases {
    /** A case: colours as {@code #rrggbb}; static pictures are light. */
    public static final class Case {
        public int index;
        public String light = "";
        public String dark = "";
        public String hatch = "";

        @Override
        public String toString() {
            return "category " + index;
        }
    }

    private ColorCases() {}

    public static List<Case> all() {
        try (InputStream in = ColorCases.class.getResourceAsStream("/color-cases.json")) {
            return JSON.std.listOfFrom(Case.class, Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

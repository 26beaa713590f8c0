package dev.contrail.analyzer.render;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** How times since the start are written: in static pictures and on the page alike. */
public final class TimeCases {
    /** Times in nanoseconds, their unit, and their texts beside the rows of a sequence. */
    public static final class Case {
        public List<Long> times = List.of();
        public String unit = "";
        public List<String> texts = List.of();

        /** The last of them. */
        public long end() {
            return times.get(times.size() - 1);
        }

        @Override
        public String toString() {
            return times + " ns";
        }
    }

    private TimeCases() {}

    /** All of them. */
    public static List<Case> all() {
        try (InputStream in = TimeCases.class.getResourceAsStream("/time-cases.json")) {
            return JSON.std.listOfFrom(Case.class, Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

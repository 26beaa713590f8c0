package dev.contrail.analyzer;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the filter's grammar means, by example: for the command line and for the page alike. */
public final class FilterCases {
    private FilterCases() {}

    /** Each case: filter, names of an event, its thread, and whether the event stays. */
    public static List<Map<String, Object>> all() {
        try (InputStream in = FilterCases.class.getResourceAsStream("/filter-cases.json")) {
            return JSON.std.listFrom(Objects.requireNonNull(in)).stream()
                    .map(FilterCases::named)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // JSON objects have names
    private static Map<String, Object> named(Object object) {
        return (Map<String, Object>) object;
    }
}

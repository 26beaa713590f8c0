package dev.contrail.analyzer.render;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.contrail.analyzer.unit.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What stands at the ticks of an axis: in static pictures and on the page alike. */
public final class TickCases {
    /** An axis, some values on it, their texts, and the digits that all of them leave out. */
    public static final class Case {
        public double low;
        public double high;
        public Unit unit = Unit.NONE;
        public List<Double> values = List.of();
        public List<String> texts = List.of();
        public String leftOut = "";

        @Override
        public String toString() {
            return low + " to " + high + " " + unit;
        }
    }

    private TickCases() {}

    public static List<Case> all() {
        try (InputStream in = TickCases.class.getResourceAsStream("/tick-cases.json")) {
            return JSON.std.listOfFrom(Case.class, Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

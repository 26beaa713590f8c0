package dev.contrail.legacy;

import dev.contrail.reader.event.Annotation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmc.common.unit.ContentType;
import org.openjdk.jmc.common.unit.IQuantity;
import org.openjdk.jmc.common.unit.IUnit;
import org.openjdk.jmc.common.unit.UnitLookup;

/** What Mission Control says of a value's unit, as the annotations of {@code jdk.jfr} say it. */
public final class MissionControlUnits {
    private record Known(IUnit unit, Annotation annotation) {}

    private static final Map<ContentType<?>, Known> KNOWN = Map.of(
            UnitLookup.TIMESPAN,
            new Known(UnitLookup.NANOSECOND, annotation("Timespan", "NANOSECONDS")),
            UnitLookup.MEMORY,
            new Known(UnitLookup.BYTE, annotation("DataAmount", "BYTES")),
            UnitLookup.PERCENTAGE,
            new Known(UnitLookup.PERCENT_UNITY, annotation("Percentage", "")),
            UnitLookup.FREQUENCY,
            new Known(UnitLookup.HERTZ, annotation("Frequency", "")));

    private MissionControlUnits() {}

    private static Annotation annotation(String name, String value) {
        return new Annotation("jdk.jfr." + name, Map.of("value", value));
    }

    /** What a field whose values are of this type is annotated with. */
    public static List<Annotation> annotations(@Nullable ContentType<?> type) {
        Known known = type == null ? null : KNOWN.get(type);
        return known == null ? List.of() : List.of(known.annotation);
    }

    /** A quantity as a number in the unit that its field is annotated with, or else in its own. */
    static double number(IQuantity quantity) {
        Known known = KNOWN.get(quantity.getType());
        return known == null ? quantity.doubleValue() : quantity.doubleValueIn(known.unit);
    }
}

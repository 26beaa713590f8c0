package dev.contrail.events;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/** What the {@code double} overloads of {@link Tracer#state} emit: up to four numbers, each with its name. */
@Name("contrail.StateDouble")
@Label("State (decimal)")
@Description("Up to four named numbers of an object at one instant")
class DoubleStateEvent extends StateEvent {
    /** The name of the first number; with more than one, all names with {@link MeasureNames#SEPARATOR} between them. */
    @Label("Name 1")
    @Role(Role.MEASURE_NAME)
    @Nullable
    String name1;

    @Label("Value 1")
    @Role(Role.MEASURE_VALUE)
    double value1;

    @Label("Name 2")
    @Role(Role.MEASURE_NAME)
    @Nullable
    String name2;

    @Label("Value 2")
    @Role(Role.MEASURE_VALUE)
    double value2;

    @Label("Name 3")
    @Role(Role.MEASURE_NAME)
    @Nullable
    String name3;

    @Label("Value 3")
    @Role(Role.MEASURE_VALUE)
    double value3;

    @Label("Name 4")
    @Role(Role.MEASURE_NAME)
    @Nullable
    String name4;

    @Label("Value 4")
    @Role(Role.MEASURE_VALUE)
    double value4;

    /** An empty snapshot, as Flight Recorder asks for. */
    public DoubleStateEvent() {}
}

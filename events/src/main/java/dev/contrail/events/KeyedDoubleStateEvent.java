package dev.contrail.events;

import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/**
 * What the overloads of {@link Tracer#state} with a key emit. On by default, so that nobody has to name it: it is emitted
 * instead of {@code contrail.StateDouble}, while that is on.
 */
@Name("contrail.KeyedStateDouble")
@Label("Keyed State, Fractions")
@Description("Named numbers of one of several things within an object, at one instant")
@Enabled(true)
final class KeyedDoubleStateEvent extends DoubleStateEvent {
    @Label("Key")
    @Role(Role.KEY)
    @Nullable
    String key;

    /** An empty snapshot, as Flight Recorder asks for. */
    public KeyedDoubleStateEvent() {}
}

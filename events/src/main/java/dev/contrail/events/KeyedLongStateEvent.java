package dev.contrail.events;

import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/**
 * What the overloads of {@link Tracer#state} with a key emit. On by default, so that nobody has to name it: it is emitted
 * instead of {@code contrail.State}, while that is on.
 */
@Name("contrail.KeyedState")
@Label("Keyed State")
@Description("Named numbers of one of several things within an object, at one instant")
@Enabled(true)
final class KeyedLongStateEvent extends LongStateEvent {
    @Label("Key")
    @Role(Role.KEY)
    @Nullable
    String key;

    /** An empty snapshot, as Flight Recorder asks for. */
    public KeyedLongStateEvent() {}
}

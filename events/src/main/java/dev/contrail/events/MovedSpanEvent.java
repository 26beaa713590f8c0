package dev.contrail.events;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/**
 * A span that another thread ended than began it. On by default, so that nobody has to name it: it is emitted instead
 * of {@code contrail.Action}, while that is on.
 */
@Name("contrail.MovedSpan")
@Label("Moved Span")
@Description("A span that another thread ended than began it")
@Category({"Contrail", "Lanes"})
@Enabled(true)
final class MovedSpanEvent extends QueueEvent {
    @Label("Begun On")
    @Description("The thread that began the span; the event's own thread ended it")
    @Role(Role.THREAD)
    @Nullable
    Thread begunOn;

    /** An empty span, as Flight Recorder asks for. */
    public MovedSpanEvent() {}
}

package dev.contrail.events;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/**
 * A span that had been noted while it was open, or that another thread ended than began it. On by default, so that nobody
 * has to name it: it is emitted instead of {@code contrail.Action}, while that is on.
 */
@Name("contrail.Span")
@Label("Span")
@Description("A span that had been noted while it was open, or that another thread ended than began it")
@Category({"Contrail", "Lanes"})
@Enabled(true)
final class SpanEvent extends QueueEvent {
    @Label("Begun On")
    @Description("The thread that began the span; none where it ended it as well")
    @Role(Role.THREAD)
    @Nullable
    Thread begunOn;

    @Label("Begun By")
    @Description("The name of the thread that began the span when it has ended: Flight Recorder writes none of those")
    @Role(Role.THREAD_NAME)
    @Nullable
    String begunBy;

    @Label("Begun By Id")
    @Description("The Java id of the thread that began the span when it has ended")
    @Role(Role.THREAD_ID)
    long begunById;

    @Label("Span")
    @Description("The number in the notes of it as an open span; 0 for none")
    @Role(Role.SPAN)
    long span;

    /** An empty span, as Flight Recorder asks for. */
    public SpanEvent() {}
}

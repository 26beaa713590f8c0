package dev.contrail.events;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import org.jspecify.annotations.Nullable;

/**
 * A span that had not ended when this was written: it began at the event's start. On by default, so that nobody has to
 * name it: spans are only known while {@code contrail.Action} is on.
 */
@Name("contrail.OpenSpan")
@Label("Open Span")
@Description("A span that had not ended when this was written, by a thread of Flight Recorder")
@Category({"Contrail", "Lanes"})
@DrawAs(DrawAs.OPEN_ACTION)
@Enabled(true)
@Period("1 s")
final class OpenSpanEvent extends QueueEvent {
    @Label("Begun On")
    @Description("The thread that began the span")
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
    @Description("The number that all notes of the span and its end share")
    @Role(Role.SPAN)
    long span;

    /** An empty note, as Flight Recorder asks for. */
    public OpenSpanEvent() {}
}

package dev.contrail.events;

import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/**
 * A message whose exchange is a text. On by default, so that nobody has to name it: it is emitted instead of {@code
 * contrail.Message}, while that is on.
 */
@Name("contrail.TracedMessage")
@Label("Traced Message")
@Description("A message from one object to another whose exchange is known by a text")
@Enabled(true)
final class TracedMessageEvent extends MessageEvent {
    @Label("Trace")
    @Description("What a call and its reply share; the exchange's number is made of it")
    @Nullable
    String trace;

    /** An empty message, as Flight Recorder asks for. */
    public TracedMessageEvent() {}
}

package dev.contrail.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.MetadataDefinition;

/**
 * Says which picture an event type is drawn in; {@link Role} says what each field means there.
 *
 * <p>Flight Recorder stores both with their values in every recording, so a recording says for itself how it wants to
 * be drawn. Any event class can carry them, also one that does not extend ours:
 *
 * <pre>{@code
 * @Name("com.acme.Transfer")
 * @DrawAs(DrawAs.MESSAGE)
 * class TransferEvent extends jdk.jfr.Event {
 *     @Role(Role.FROM) String source;
 *     @Role(Role.TO) String target;
 *     @Role(Role.LABEL) String amount;
 * }
 * }</pre>
 *
 * <p>Subclasses inherit it.
 */
@MetadataDefinition
@Label("Draw As")
@Description("The Contrail picture an event type is drawn in")
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DrawAs {
    /** A message between two participants, in a sequence diagram. */
    String MESSAGE = "message";
    /** A snapshot of fields, in a state plot. */
    String STATE = "state";
    /** Something a thread did, at an instant or for a while, in a lane chart. */
    String ACTION = "action";

    /**
     * An action that had not ended when it was recorded, in a lane chart: it lasts until the end of the recording, unless
     * an action with the same {@link Role#SPAN} is there.
     */
    String OPEN_ACTION = "openAction";

    /** {@link #MESSAGE}, {@link #STATE}, {@link #ACTION} or {@link #OPEN_ACTION}. */
    String value();
}

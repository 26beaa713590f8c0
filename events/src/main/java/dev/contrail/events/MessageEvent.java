package dev.contrail.events;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/**
 * A message from one participant to another: one arrow in a sequence diagram.
 *
 * <p>{@link Contrail#message} emits one in a line. Subclass it to add fields of your own; they appear in Flight
 * Recorder tools and in the picture's details.
 *
 * <pre>{@code
 * @Name("com.acme.Request")
 * class RequestEvent extends MessageEvent {
 *     @Label("Bytes") @DataAmount long bytes;
 * }
 *
 * var event = new RequestEvent();
 * if (event.isEnabled()) {
 *     event.from(client);
 *     event.to(connection);
 *     event.label = "PUT /part";
 *     event.bytes = length;
 *     event.commit();
 * }
 * }</pre>
 */
@Name("contrail.Message")
@Label("Message")
@Description("A message from one object to another")
@Category({"Contrail", "Sequence"})
@DrawAs(DrawAs.MESSAGE)
public class MessageEvent extends TraceEvent {
    /** A message that may be answered: a solid arrow. */
    public static final String KIND_CALL = "call";
    /** An answer: a dashed arrow. */
    public static final String KIND_REPLY = "reply";
    /** The receiver begins to exist. */
    public static final String KIND_CREATE = "create";
    /** The receiver ceases to exist. */
    public static final String KIND_CLOSE = "close";

    /** Who sends; null when it comes from outside the picture. Set by {@link #from(Object)}. */
    @Label("From")
    @Role(Role.FROM)
    public @Nullable String from;

    /** Which instance sends, 0 for none. */
    @Label("From Instance")
    @Role(Role.FROM_ID)
    public int fromId;

    /** Who receives; null when it goes outside the picture. Set by {@link #to(Object)}. */
    @Label("To")
    @Role(Role.TO)
    public @Nullable String to;

    /** Which instance receives, 0 for none. */
    @Label("To Instance")
    @Role(Role.TO_ID)
    public int toId;

    /** The text on the arrow. */
    @Label("Label")
    @Role(Role.LABEL)
    public @Nullable String label;

    /** One of the {@code KIND} constants; null, which is cheapest, means {@link #KIND_CALL}. */
    @Label("Kind")
    @Role(Role.KIND)
    public @Nullable String kind;

    /** A number that a call and its reply share; 0 for none. */
    @Label("Exchange")
    @Description("A number that a call and its reply share; 0 for none")
    @Role(Role.EXCHANGE)
    public long exchange;

    /** An empty message; nothing is recorded until {@link #commit()}. */
    public MessageEvent() {}

    /** Sets who sends, by the rules of {@link Participant}. */
    public final void from(@Nullable Object sender) {
        Names names = Names.of(sender);
        from = names.recordedName(sender);
        fromId = names.id(sender);
    }

    /** Sets who receives, by the rules of {@link Participant}. */
    public final void to(@Nullable Object receiver) {
        Names names = Names.of(receiver);
        to = names.recordedName(receiver);
        toId = names.id(receiver);
    }
}

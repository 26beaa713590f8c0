package dev.contrail.events;

import jdk.jfr.Category;
import jdk.jfr.Label;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of an object's fields at one instant: one point per numeric field in a state plot.
 *
 * <p>{@link Contrail#state} emits up to four numbers in a line. Subclass it for more, or for other types: every numeric
 * field can be plotted; strings, booleans, classes and threads can be coloured and grouped by. No annotation is needed.
 *
 * <pre>{@code
 * @Name("com.acme.Window")
 * class WindowEvent extends StateEvent {
 *     long part;
 *     long buffered;
 *     boolean inChain;
 * }
 *
 * var event = new WindowEvent();
 * if (event.isEnabled()) {
 *     event.subject(this);
 *     event.action = "released";
 *     event.part = part;
 *     event.commit();
 * }
 * }</pre>
 */
@Category({"Contrail", "State"})
@DrawAs(DrawAs.STATE)
public abstract class StateEvent extends TraceEvent {
    /** Whose state it is; null when there is only one. Set by {@link #subject(Object)}. */
    @Label("Subject")
    @Role(Role.SUBJECT)
    public @Nullable String subject;

    /** Which instance it is, 0 for none. */
    @Label("Subject Instance")
    @Role(Role.SUBJECT_ID)
    public int subjectId;

    /** What has just been done to it; the colour in the picture. */
    @Label("Action")
    @Role(Role.ACTION)
    public @Nullable String action;

    /** An empty snapshot; nothing is recorded until {@link #commit()}. */
    protected StateEvent() {}

    /** Sets whose state it is, by the rules of {@link Participant}. */
    public final void subject(@Nullable Object subject) {
        Names names = Names.of(subject);
        this.subject = names.recordedName(subject);
        this.subjectId = names.id(subject);
    }
}

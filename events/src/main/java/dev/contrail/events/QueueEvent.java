package dev.contrail.events;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/**
 * What a thread did with a queue, at an instant or for a while: one mark in that thread's lane.
 *
 * <p>{@link Contrail#action} and {@link Contrail#span} emit one in a line. Subclass it to add fields of your own.
 *
 * <pre>{@code
 * @Name("com.acme.Upload")
 * class UploadEvent extends QueueEvent {
 *     @Label("Bytes") @DataAmount long bytes;
 * }
 *
 * var event = new UploadEvent();
 * if (event.isEnabled()) {
 *     event.begin();
 * }
 * upload(part);
 * if (event.isEnabled()) {
 *     event.queue(queue);
 *     event.action = "upload";
 *     event.task(part);
 *     event.bytes = part.length();
 *     event.commit();
 * }
 * }</pre>
 */
@Name("contrail.Action")
@Label("Action")
@Description("What a thread did with a queue")
@Category({"Contrail", "Lanes"})
@DrawAs(DrawAs.ACTION)
public class QueueEvent extends TraceEvent {
    /** The queue, pool or window; null when there is only one. Set by {@link #queue(Object)}. */
    @Label("Queue")
    @Role(Role.SUBJECT)
    public @Nullable String queue;

    /** Which instance of the queue, 0 for none. */
    @Label("Queue Instance")
    @Role(Role.SUBJECT_ID)
    public int queueId;

    /** What was done; the colour in the picture. */
    @Label("Action")
    @Role(Role.ACTION)
    public @Nullable String action;

    /** What it was done to. Set by {@link #task(Object)}. */
    @Label("Task")
    @Role(Role.TASK)
    public @Nullable String task;

    /** Which instance of the task, 0 for none. */
    @Label("Task Instance")
    @Role(Role.TASK_ID)
    public int taskId;

    /** An empty action; nothing is recorded until {@link #commit()}. */
    public QueueEvent() {}

    /** Sets the queue, by the rules of {@link Participant}. */
    public final void queue(@Nullable Object queue) {
        Names names = Names.of(queue);
        this.queue = names.recordedName(queue);
        this.queueId = names.id(queue);
    }

    /** Sets the task, by the rules of {@link Participant}. */
    public final void task(@Nullable Object task) {
        Names names = Names.of(task);
        this.task = names.recordedName(task);
        this.taskId = names.id(task);
    }
}

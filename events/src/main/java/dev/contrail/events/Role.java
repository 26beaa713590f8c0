package dev.contrail.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.MetadataDefinition;

/**
 * Says what a field of an event means in the picture that {@link DrawAs} names.
 *
 * <p>In a {@linkplain DrawAs#STATE state} event, a numeric field without a role is a measure and any other field
 * without a role is an attribute to colour or group by.
 */
@MetadataDefinition
@Label("Role")
@Description("What a field means in a Contrail picture")
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Role {
    /** Message: who sends. A name or a class. */
    String FROM = "from";
    /** Message: which instance sends; an integer, 0 for none. */
    String FROM_ID = "fromId";
    /** Message: who receives. A name or a class. */
    String TO = "to";
    /** Message: which instance receives; an integer, 0 for none. */
    String TO_ID = "toId";
    /** Message: the text on the arrow. */
    String LABEL = "label";
    /** Message: one of the {@code KIND} constants of {@link MessageEvent}; absent means a call. */
    String KIND = "kind";
    /** Message: a number shared by a call and its reply; 0 for none. */
    String EXCHANGE = "exchange";
    /** State, action: the object or queue it is about. A name or a class. */
    String SUBJECT = "subject";
    /** State, action: which instance of the subject; an integer, 0 for none. */
    String SUBJECT_ID = "subjectId";
    /** State, action: what was done, the colour in the picture. */
    String ACTION = "action";
    /** Action: what it was done to. A name or a class. */
    String TASK = "task";
    /** Action: which instance of the task; an integer, 0 for none. */
    String TASK_ID = "taskId";
    /** Action: the thread that began it, where that is not the event's own. */
    String THREAD = "thread";
    /** Action: the name of the thread that began it, where the {@link #THREAD} field cannot tell it; absent for none. */
    String THREAD_NAME = "threadName";
    /** Action: the Java id of the thread whose name is in the {@link #THREAD_NAME} field. */
    String THREAD_ID = "threadId";
    /** Action: a number that the notes of an open action and its end share; 0 for none. */
    String SPAN = "span";
    /** State: tells what the numbers belong to within the subject; each key has a series of its own. */
    String KEY = "key";
    /** State: a number to plot. */
    String MEASURE = "measure";
    /** State: the name of the number in the next {@link #MEASURE_VALUE} field. */
    String MEASURE_NAME = "measureName";
    /** State: the number whose name is in the {@link #MEASURE_NAME} field before it. */
    String MEASURE_VALUE = "measureValue";
    /** Not drawn. */
    String IGNORED = "ignored";

    /** One of the constants of this type. */
    String value();
}

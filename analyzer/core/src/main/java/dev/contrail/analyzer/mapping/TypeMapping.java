package dev.contrail.analyzer.mapping;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How events of one type are drawn in one picture. A null value means that the type has nothing for that part. */
public sealed interface TypeMapping {
    /** As messages between participants. The parts are those of {@code Role} in the events library. */
    record Message(
            @Nullable Value from,
            @Nullable Value fromId,
            @Nullable Value to,
            @Nullable Value toId,
            @Nullable Value label,
            @Nullable Value kind,
            @Nullable Value exchange)
            implements TypeMapping {}

    /**
     * As calls: a message where an event begins and, when it has a duration, its reply where it ends.
     *
     * @param from who calls; with a nesting, who calls when no other call is around this one
     * @param caller how the caller is found
     * @param id what the {@code parent} of other calls names this one by
     * @param parent the id of the call that made this one
     */
    record Call(
            @Nullable Value from,
            @Nullable Value fromId,
            @Nullable Value to,
            @Nullable Value toId,
            @Nullable Value label,
            Caller caller,
            @Nullable Value id,
            @Nullable Value parent)
            implements TypeMapping {
        public Call {
            Objects.requireNonNull(caller, "caller");
        }
    }

    /** How the caller of a call is found. */
    enum Caller {
        /** The event names it. */
        NAMED,
        /** It is the receiver of the nearest call around this one in the same thread. */
        BY_TIME,
        /** It is the receiver of the call whose id this one names. */
        BY_PARENT
    }

    /**
     * As something that a thread did.
     *
     * @param begunBy who began it, where that is not the event's own thread
     * @param span the field that holds a number which the notes of an open action and its end share
     * @param open whether it had not ended when the event was written
     */
    record Action(
            @Nullable Value queue,
            @Nullable Value queueId,
            @Nullable Value action,
            @Nullable Value task,
            @Nullable Value taskId,
            BegunBy begunBy,
            @Nullable String span,
            boolean open)
            implements TypeMapping {
        public Action {
            Objects.requireNonNull(begunBy, "begunBy");
        }

        /** One that has ended, on the event's own thread. */
        public Action(
                @Nullable Value queue,
                @Nullable Value queueId,
                @Nullable Value action,
                @Nullable Value task,
                @Nullable Value taskId) {
            this(queue, queueId, action, task, taskId, BegunBy.OWN_THREAD, null, false);
        }
    }

    /**
     * The fields that tell which thread began an action.
     *
     * @param thread holds the thread
     * @param name holds its name where it had ended, so that the other holds none
     * @param id holds its Java id then
     */
    record BegunBy(
            @Nullable String thread,
            @Nullable Value name,
            @Nullable Value id) {
        /** The event's own thread did. */
        public static final BegunBy OWN_THREAD = new BegunBy(null, null, null);
    }

    /**
     * As snapshots of numbers.
     *
     * @param table events of several types with the same one go together; null when the type stands for itself
     * @param measures numbers to plot
     * @param namedMeasures pairs of fields: one holds a measure's name, the other its value
     * @param attributes other fields, to colour and group by
     */
    record State(
            @Nullable Value subject,
            @Nullable Value subjectId,
            @Nullable Value action,
            @Nullable String table,
            List<Measure> measures,
            List<NamedMeasure> namedMeasures,
            List<String> attributes)
            implements TypeMapping {
        public State {
            measures = List.copyOf(measures);
            namedMeasures = List.copyOf(namedMeasures);
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * A number to plot.
     *
     * @param name what it is called
     * @param field where it is
     * @param sum how it is counted up over the events of one subject
     */
    record Measure(String name, String field, Sum sum) {
        private static final Pattern FIXED = Pattern.compile("\\d{1,9}");

        /** Whether it is no field but a number that each event counts for, such as the 1 of {@code buffers: +1}. */
        public static boolean isFixed(String field) {
            return FIXED.matcher(field).matches();
        }

        /** A field's value as it is, called like the field. */
        public static Measure plain(String field) {
            return new Measure(field, field, Sum.NONE);
        }
    }

    /** What becomes of a number from one event to the next. */
    enum Sum {
        /** Each event has the number itself. */
        NONE,
        /** Each event adds to it. */
        ADD,
        /** Each event takes from it. */
        SUBTRACT
    }

    /** A measure whose name is in the event as well. */
    record NamedMeasure(String nameField, String valueField) {}

    /**
     * As something that happened beside what threads did: a pause of the JVM, a wait of a thread.
     *
     * @param name what a legend calls it
     * @param pause whether all threads stood still, not only the event's
     * @param detail what was waited for
     * @param id events with the same number are parts of one; those with 0 are none
     * @param place where in the program it was
     * @param lastHolder who had what was waited for, the last of those who had it meanwhile
     */
    record Overlay(
            String name,
            boolean pause,
            @Nullable Value detail,
            @Nullable Value id,
            @Nullable Value place,
            @Nullable Value lastHolder)
            implements TypeMapping {
        /** The same without what only words tell, and no picture of very many. */
        Overlay inShort() {
            return new Overlay(name, pause, detail, id, null, null);
        }
    }

    /**
     * As samples: a thread was seen doing something, and what lay between two looks at it is not known.
     *
     * @param state what it was seen doing
     * @param thread the field that holds the thread, where that is not the event's own
     * @param count the field that tells how many looks found the same, one sampling period after the other
     */
    record Sample(
            Value state, @Nullable String thread, @Nullable String count) implements TypeMapping {
        /** What a thread was seen doing, unless somebody says something else. */
        public static final List<Value> SEEN = List.of(
                new Value.OfFrame(new FramePart(FramePart.Frame.APP, FramePart.Part.BOTH)),
                new Value.OfFrame(new FramePart(FramePart.Frame.TOP, FramePart.Part.BOTH)),
                new Value.Constant("no stack trace"));

        public Sample {
            Objects.requireNonNull(state, "state");
        }
    }

    /**
     * As facts about the JVM.
     *
     * @param topic what kind of facts
     * @param key a fact's name; null when every field of the event is one
     * @param value a fact's value
     */
    record Fact(String topic, @Nullable Value key, @Nullable Value value) implements TypeMapping {}

    /**
     * In another picture than those that are read for: of these events only the times count.
     *
     * @param how what is drawn there
     */
    record Unseen(TypeMapping how) implements TypeMapping {
        public Unseen {
            Objects.requireNonNull(how, "how");
        }
    }

    /** Not at all. */
    record NotDrawn() implements TypeMapping {}
}

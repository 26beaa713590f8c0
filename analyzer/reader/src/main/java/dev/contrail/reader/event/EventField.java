package dev.contrail.reader.event;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of an event type or of a structure in it, as a recording declares it; also the handle by which a value is asked
 * for, see {@link Structure}.
 *
 * <p>A field in a structure is told by its path, such as {@code heapSpace.committedSize}. Fields compare by identity:
 * each chunk declares its own.
 */
public final class EventField {
    /** What values a field holds. */
    public enum Kind {
        /** Text; also a single character, and a constant that only wraps a text, such as the cause of a collection. */
        TEXT,
        /** A class; its value is its full name. */
        CLASS,
        /** A thread. */
        THREAD,
        /** A whole number. */
        INTEGER,
        /** A number with a fraction. */
        DECIMAL,
        /** True or false. */
        BOOLEAN,
        /** A stack trace. */
        STACK_TRACE,
        /** A structure: several fields. */
        STRUCTURE,
        /** Several values, each like {@link EventField#element}. */
        ARRAY,
        /** What a recording of an old format does not tell. */
        OTHER
    }

    /** Where in its structure the first frame of a stack trace is: it is no field of its own. */
    public static final int TOP_FRAME = -1;

    /** The type of a field that refers to a method: in a row its value is the method's full name. */
    public static final String METHOD = "jdk.types.Method";

    private static final String TIMESTAMP = "jdk.jfr.Timestamp";
    private static final String TIMESPAN = "jdk.jfr.Timespan";
    private static final String UNSIGNED = "jdk.jfr.Unsigned";

    private final String name;
    private final String typeName;
    private final Kind kind;
    private final List<Annotation> annotations;
    private final @Nullable EventField parent;
    private final int index;
    private final Function<EventField, List<EventField>> declared;
    private @Nullable List<EventField> fields;

    /** A field that is known by its name and kind only. */
    public EventField(String name, Kind kind, List<Annotation> annotations) {
        this(name, "", kind, annotations, null, 0, field -> List.of());
    }

    /**
     * @param parent the field of the structure that it is in; null in an event, and in an element of an array
     * @param index its place in the event or structure
     * @param declared its own fields, made when they are asked for: structures may contain themselves
     */
    public EventField(
            String name,
            String typeName,
            Kind kind,
            List<Annotation> annotations,
            @Nullable EventField parent,
            int index,
            Function<EventField, List<EventField>> declared) {
        this.name = Objects.requireNonNull(name, "name");
        this.typeName = Objects.requireNonNull(typeName, "typeName");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.annotations = List.copyOf(annotations);
        this.parent = parent;
        this.index = index;
        this.declared = declared;
    }

    /** The same field with other annotations. */
    public EventField with(List<Annotation> annotations) {
        return new EventField(name, typeName, kind, annotations, parent, index, declared);
    }

    /** Its name, without those of the structures around it. */
    public String name() {
        return name;
    }

    /** Its name behind those of the structures around it, with dots between. */
    public String path() {
        return parent == null ? name : parent.path() + "." + name;
    }

    /** The name of its type as recorded, such as {@code long} or {@code jdk.types.StackTrace}; of an array, of its elements. */
    public String typeName() {
        return typeName;
    }

    /** What values it holds. */
    public Kind kind() {
        return kind;
    }

    /** Its annotations in the order of the recording. */
    public List<Annotation> annotations() {
        return annotations;
    }

    /** The structure that it is in; null for a field of the event itself, or of an element of an array. */
    public @Nullable EventField parent() {
        return parent;
    }

    /** Its place among the fields of its event or structure, from 0. */
    public int index() {
        return index;
    }

    /**
     * The fields in it: of a structure, and also of a thread, a class or a stack trace, whose parts can be asked for, too.
     * None for any other kind.
     */
    public List<EventField> fields() {
        List<EventField> found = fields;
        if (found == null) {
            found = isArray() ? List.of() : List.copyOf(declared.apply(this));
            fields = found;
        }
        return found;
    }

    /** What the elements of an array are like: a field without a parent. */
    public EventField element() {
        if (!isArray()) {
            throw new IllegalStateException(path() + " is no array");
        }
        return declared.apply(this).get(0);
    }

    /** Whether it holds several values. */
    public boolean isArray() {
        return kind == Kind.ARRAY;
    }

    /** Whether it holds one value that is a number, a text, or stands for one: no structure and no array. */
    public boolean isPlain() {
        return switch (kind) {
            case TEXT, CLASS, THREAD, INTEGER, DECIMAL, BOOLEAN -> true;
            default -> false;
        };
    }

    /** Whether it refers to a method, which is a structure that a row has the name of. */
    public boolean isMethod() {
        return typeName.equals(METHOD) && !isArray();
    }

    /** Whether it can be plotted. */
    public boolean isNumeric() {
        return kind == Kind.INTEGER || kind == Kind.DECIMAL;
    }

    /** Whether it tells an instant; {@link Structure#getNanos} gives nanoseconds since the epoch. */
    public boolean isTimestamp() {
        return annotation(TIMESTAMP).isPresent();
    }

    /** Whether it tells how long something took; {@link Structure#getNanos} gives nanoseconds. */
    public boolean isTimespan() {
        return annotation(TIMESPAN).isPresent();
    }

    /** Whether its numbers have no sign. */
    public boolean isUnsigned() {
        return annotation(UNSIGNED).isPresent();
    }

    /** What people call it; null when it does not say. */
    public @Nullable String label() {
        return annotation(EventType.LABEL).map(Annotation::value).orElse(null);
    }

    /** The annotation of a type, by its full name. */
    public Optional<Annotation> annotation(String type) {
        return annotations.stream()
                .filter(annotation -> annotation.type().equals(type))
                .findFirst();
    }

    /** The unit that an annotation of time names; null when it is not annotated so. */
    @Nullable
    public String timeUnit() {
        return annotation(TIMESTAMP)
                .or(() -> annotation(TIMESPAN))
                .map(Annotation::value)
                .orElse(null);
    }

    /** A field in this one; empty when it has none of that name. */
    Optional<EventField> nested(String name) {
        for (EventField field : fields()) {
            if (field.name.equals(name)) {
                return Optional.of(field);
            }
        }
        return kind == Kind.STACK_TRACE && name.equals("topFrame") ? topFrame() : Optional.empty();
    }

    private Optional<EventField> topFrame() {
        return nested("frames")
                .filter(EventField::isArray)
                .map(frames -> new EventField(
                        "topFrame",
                        frames.typeName,
                        Kind.STRUCTURE,
                        List.of(),
                        this,
                        TOP_FRAME,
                        frames.element().declared));
    }

    /** The field that a path leads to from some fields. */
    static Optional<EventField> find(List<EventField> fields, String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        for (EventField field : fields) {
            if (field.name.equals(path)) {
                return Optional.of(field);
            }
        }
        for (EventField field : fields) {
            if (dot > 0 && field.name.equals(first)) {
                return findIn(field, path.substring(dot + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<EventField> findIn(EventField field, String path) {
        int dot = path.indexOf('.');
        Optional<EventField> next = field.nested(dot < 0 ? path : path.substring(0, dot));
        return dot < 0 ? next : next.flatMap(found -> findIn(found, path.substring(dot + 1)));
    }

    @Override
    public String toString() {
        return typeName + (isArray() ? "[] " : " ") + path();
    }
}

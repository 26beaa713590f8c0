package dev.contrail.analyzer.export.event;

import dev.contrail.analyzer.export.table.Column;
import dev.contrail.analyzer.unit.FieldUnit;
import dev.contrail.analyzer.unit.Unit;
import dev.contrail.reader.event.Event;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.StackFrame;
import dev.contrail.reader.event.StackTrace;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column that holds one field of an event, or one that is in a structure of it.
 *
 * @param path how the field is found in a type
 * @param part which part of its value it is
 * @param form its name and type in the table
 * @param factor what a number with a fraction is multiplied by to be in the unit that the name tells
 */
record EventColumn(String path, Part part, Column form, double factor) {
    /** Frames of a stack trace stand one behind the other, the innermost first. */
    private static final String FRAMES = " < ";

    /** Which part of a value a column holds. */
    enum Part {
        /** The value. */
        VALUE,
        /** Of a time, nanoseconds. */
        NANOS,
        /** Of a thread, the Java id. */
        THREAD_ID,
        /** Anything else, in words. */
        TEXT
    }

    static EventColumn of(EventField field, Part part, Column.Type type, String suffix) {
        String label = field.label();
        var form = new Column(snake(field.path()) + suffix, type, (label == null ? field.path() : label) + ".");
        return new EventColumn(field.path(), part, form, FieldUnit.of(field).factor());
    }

    EventColumn named(String name) {
        return new EventColumn(path, part, new Column(name, form.type(), form.meaning()), factor);
    }

    /** {@code heapSpace.committedSize} as {@code heap_space_committed_size}. */
    static String snake(String path) {
        return path.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("\\W", "_")
                .toLowerCase(Locale.ROOT);
    }

    /** What a name ends in, for what its numbers are numbers of. */
    static String suffix(Unit unit) {
        return switch (unit) {
            case TIME, INSTANT -> "_ns";
            case BYTES -> "_bytes";
            case BITS -> "_bits";
            case BYTES_PER_SECOND -> "_bytes_per_s";
            case BITS_PER_SECOND -> "_bits_per_s";
            case HERTZ -> "_hz";
            case NONE, SHARE, ADDRESS -> "";
        };
    }

    /** The same as a text, for a field that another chunk declares otherwise. */
    EventColumn asText() {
        return new EventColumn(path, Part.TEXT, new Column(form.name(), Column.Type.TEXT, form.meaning()), 1);
    }

    /** The value in an event whose type has the field. */
    long value(Event event, EventField field, PassingTexts texts) {
        return switch (part) {
            case NANOS -> nanos(event, field);
            case THREAD_ID -> threadId(event.get(field));
            case TEXT -> texts.place(text(event, field));
            case VALUE ->
                switch (form.type()) {
                    case TIME -> event.getNanos(field);
                    case WHOLE -> event.isNull(field) ? Column.NONE : event.getLong(field);
                    case DECIMAL -> Double.doubleToRawLongBits(event.getDouble(field) * factor);
                    case FLAG -> event.getBoolean(field) ? 1 : 0;
                    case TEXT -> texts.place(event.getText(field));
                };
        };
    }

    /** The value where the event's type lacks the field. */
    long none() {
        return switch (form.type()) {
            case TIME, FLAG -> 0;
            case WHOLE -> Column.NONE;
            case DECIMAL -> Double.doubleToRawLongBits(Double.NaN);
            case TEXT -> Column.NO_TEXT;
        };
    }

    private static long nanos(Event event, EventField field) {
        return event.isNull(field) || event.getLong(field) == Long.MIN_VALUE ? Column.NONE : event.getNanos(field);
    }

    private static long threadId(@Nullable Object thread) {
        return thread instanceof JavaThread known && known.javaId() > 0 ? known.javaId() : Column.NONE;
    }

    private static @Nullable String text(Event event, EventField field) {
        if (field.kind() != EventField.Kind.STACK_TRACE) {
            return event.getText(field);
        }
        return event.get(field) instanceof StackTrace trace
                ? trace.frames().stream().map(StackFrame::toString).collect(Collectors.joining(FRAMES))
                : null;
    }
}

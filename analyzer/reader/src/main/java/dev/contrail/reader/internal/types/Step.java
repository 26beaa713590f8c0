package dev.contrail.reader.internal.types;

import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.Row;
import dev.contrail.reader.loss.DamageException;
import java.util.ArrayList;

/**
 * What to do with a field of an event.
 *
 * @param op one of the constants
 * @param slot where the value goes in the row; -1 for nowhere
 * @param typeId the type of the field
 * @param layout how the value is stored
 * @param time of a {@link #TIME}: what it counts
 */
public record Step(int op, int slot, long typeId, Layout layout, Part.Time time) {
    // Numbers, not an enum: a switch on an enum looks up each constant's place in a table first.
    public static final int SKIP_NUMBER = 0;
    public static final int START = 1;
    public static final int DURATION = 2;
    public static final int EVENT_THREAD = 3;
    public static final int SHORT = 4;
    public static final int INT = 5;
    public static final int LONG = 6;
    public static final int CHAR = 7;
    public static final int POOLED_TEXT = 8;
    public static final int CLASS = 9;
    public static final int THREAD = 10;

    static final int SIMPLE_TEXT = 11;
    public static final int METHOD = 12;
    public static final int TIME = 13;
    public static final int STACK_TRACE = 14;

    /** This one and those before are stored as a variable-length number. */
    public static final int LAST_NUMBER = STACK_TRACE;

    public static final int TEXT = 15;
    static final int SKIP_TEXT = 16;
    public static final int SKIP = 17;
    public static final int BYTE = 18;
    public static final int FLOAT = 19;
    public static final int DOUBLE = 20;

    /** The steps that fill a row from events of a type: those behind the last wanted field are left out. */
    public static Step[] of(Metadata.Type type, Row row, Metadata metadata, Layouts layouts) throws DamageException {
        var all = new ArrayList<Step>();
        int needed = 0;
        for (Metadata.Field field : type.fields()) {
            int slot = row.slotOf(field.name());
            int op = op(field, slot, metadata, layouts);
            Part.Time time = op == LONG ? Part.time(row.slots().get(slot)) : Part.Time.NONE;
            all.add(new Step(time == Part.Time.NONE ? op : TIME, slot, field.typeId(), layouts.of(field), time));
            if (op != SKIP && op != SKIP_TEXT && op != SKIP_NUMBER) {
                needed = all.size();
            }
        }
        return all.subList(0, needed).toArray(Step[]::new);
    }

    private static int op(Metadata.Field field, int slot, Metadata metadata, Layouts layouts) {
        Layout.Unit unit = layouts.unit(field);
        boolean number = !field.array() && unit == Layout.Unit.VARINT;
        if (number) {
            switch (field.name()) {
                case "startTime":
                    return START;
                case "duration":
                    return DURATION;
                case "eventThread":
                    return EVENT_THREAD;
                default:
                    break;
            }
        }
        if (field.array()) {
            return SKIP;
        }
        if (slot < 0) {
            return number ? SKIP_NUMBER : unit == Layout.Unit.STRING ? SKIP_TEXT : SKIP;
        }
        return field.constant() ? constantOp(field, metadata) : valueOp(field, metadata);
    }

    private static int constantOp(Metadata.Field field, Metadata metadata) {
        return switch (metadata.typeName(field)) {
            case "java.lang.String" -> POOLED_TEXT;
            case "java.lang.Class" -> CLASS;
            case "java.lang.Thread" -> THREAD;
            case EventField.METHOD -> METHOD;
            case "jdk.types.StackTrace" -> STACK_TRACE;
            default -> metadata.isSimpleText(field) ? SIMPLE_TEXT : SKIP_NUMBER;
        };
    }

    private static int valueOp(Metadata.Field field, Metadata metadata) {
        return switch (metadata.typeName(field)) {
            case "java.lang.String" -> TEXT;
            case "char" -> CHAR;
            case "short" -> SHORT;
            case "int" -> INT;
            case "long" -> LONG;
            case "byte", "boolean" -> BYTE;
            case "float" -> FLOAT;
            case "double" -> DOUBLE;
            default -> SKIP;
        };
    }
}

package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.EventField;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the events of one type of one chunk into its appender's row. */
final class EventDecoder {
    private final RowAppender appender;
    private final Row row;
    private final ChunkContext chunk;
    private final Step[] steps;

    /** What to do with a field. */
    private enum Op {
        SKIP_VARINT,
        SKIP,
        START,
        DURATION,
        EVENT_THREAD,
        TEXT,
        POOLED_TEXT,
        CHAR,
        CLASS,
        THREAD_NAME,
        SHORT,
        INT,
        LONG,
        BYTE,
        FLOAT,
        DOUBLE
    }

    private record Step(Op op, int slot, Layout layout) {}

    EventDecoder(Metadata.Type type, RowAppender appender, ChunkContext chunk) throws DamageException {
        this.appender = appender;
        this.row = appender.row;
        this.chunk = chunk;
        this.steps = steps(type, chunk.metadata()).toArray(Step[]::new);
    }

    private List<Step> steps(Metadata.Type type, Metadata metadata) throws DamageException {
        var all = new ArrayList<Step>();
        int needed = 0;
        for (Metadata.Field field : type.fields()) {
            int slot = slotOf(field.name());
            Op op = op(field, slot, metadata);
            all.add(new Step(op, slot, Layout.of(field, metadata)));
            if (op != Op.SKIP && op != Op.SKIP_VARINT) {
                needed = all.size();
            }
        }
        return all.subList(0, needed);
    }

    private int slotOf(String field) {
        List<EventField> slots = row.slots();
        for (int slot = 0; slot < slots.size(); slot++) {
            if (slots.get(slot).name().equals(field)) {
                return slot;
            }
        }
        return -1;
    }

    private static Op op(Metadata.Field field, int slot, Metadata metadata) {
        boolean varint = !field.array() && Layout.unit(field, metadata) == Layout.Unit.VARINT;
        if (varint) {
            switch (field.name()) {
                case "startTime":
                    return Op.START;
                case "duration":
                    return Op.DURATION;
                case "eventThread":
                    return Op.EVENT_THREAD;
                default:
                    break;
            }
        }
        if (slot < 0) {
            return varint ? Op.SKIP_VARINT : Op.SKIP;
        }
        return valueOp(field, metadata);
    }

    private static Op valueOp(Metadata.Field field, Metadata metadata) {
        if (field.constant()) {
            return switch (metadata.typeName(field)) {
                case "java.lang.String" -> Op.POOLED_TEXT;
                case "java.lang.Class" -> Op.CLASS;
                case "java.lang.Thread" -> Op.THREAD_NAME;
                default -> Op.SKIP;
            };
        }
        return switch (metadata.typeName(field)) {
            case "java.lang.String" -> Op.TEXT;
            case "char" -> Op.CHAR;
            case "short" -> Op.SHORT;
            case "int" -> Op.INT;
            case "long" -> Op.LONG;
            case "byte", "boolean" -> Op.BYTE;
            case "float" -> Op.FLOAT;
            case "double" -> Op.DOUBLE;
            default -> Op.SKIP;
        };
    }

    /** Reads an event whose size and type were read already, and appends it; nothing is appended when it is damaged. */
    void decode(Input in, long end) throws IOException {
        row.start = 0;
        row.duration = 0;
        row.thread = Trace.ABSENT;
        for (Step step : steps) {
            read(step, in);
        }
        if (in.position() > end) {
            throw new DamageException("an event longer than its size");
        }
        if (row.thread == Trace.ABSENT) {
            row.thread = chunk.thread(0);
        }
        appender.append();
    }

    /** An int is written as the varint of its 32 bits, without its sign. */
    private static int intValue(long varint) {
        return (int) varint;
    }

    private void read(Step step, Input in) throws IOException {
        switch (step.op) {
            case SKIP_VARINT -> in.readVarint();
            case SKIP -> step.layout.skip(in, chunk.strings());
            case START -> row.start = chunk.nanos(in.readVarint());
            case DURATION -> row.duration = chunk.durationNanos(in.readVarint());
            case EVENT_THREAD -> row.thread = chunk.thread(in.readVarint());
            case TEXT -> row.set(step.slot, chunk.text(in));
            case POOLED_TEXT -> row.set(step.slot, chunk.pooledText(in.readVarint()));
            case CHAR -> row.set(step.slot, chunk.character((char) in.readVarint()));
            case CLASS -> row.set(step.slot, chunk.className(in.readVarint()));
            case THREAD_NAME -> row.set(step.slot, chunk.threadName(in.readVarint()));
            case SHORT -> row.set(step.slot, (short) in.readVarint());
            case INT -> row.set(step.slot, intValue(in.readVarint()));
            case LONG -> row.set(step.slot, in.readVarint());
            case BYTE -> row.set(step.slot, in.readByte());
            case FLOAT -> row.setDecimal(step.slot, Float.intBitsToFloat(in.readInt()));
            case DOUBLE -> row.setDecimal(step.slot, Double.longBitsToDouble(in.readLong()));
        }
    }
}

package dev.contrail.reader.internal.values;

import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.internal.input.StringReader;
import dev.contrail.reader.internal.types.Part;
import dev.contrail.reader.loss.DamageException;
import dev.contrail.reader.loss.Limit;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the value that is next in an input, as an object or a number. */
final class ValueReader {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final ChunkValues chunk;
    private final Input in;
    private final StringReader strings;

    ValueReader(ChunkValues chunk, Input in, StringReader strings) {
        this.chunk = chunk;
        this.in = in;
        this.strings = strings;
    }

    /** A whole number; a time in ticks in nanoseconds. */
    long integer(Part part) throws IOException {
        return switch (part.number()) {
            case BYTE -> part.unsigned() ? in.readByte() & 0xFF : in.readByte();
            case SHORT -> part.unsigned() ? in.readVarint() & 0xFFFF : (short) in.readVarint();
            case CHAR -> (char) in.readVarint();
            case INT -> part.unsigned() ? in.readVarint() & 0xFFFF_FFFFL : (int) in.readVarint();
            default -> part.time().inNanosIfTicks(in.readVarint(), chunk.clock());
        };
    }

    /** A time in nanoseconds. */
    long nanos(Part part) throws IOException {
        return part.time().nanos(in.readVarint(), chunk.clock());
    }

    /** A float or a double. */
    double decimal(Part part) throws IOException {
        return part.number() == Part.Stored.FLOAT
                ? Float.intBitsToFloat(in.readInt())
                : Double.longBitsToDouble(in.readLong());
    }

    /** Any value. */
    @Nullable
    Object value(Part part) throws IOException {
        return part.field().array() ? list(part) : one(part);
    }

    private List<@Nullable Object> list(Part part) throws IOException {
        long count = in.readVarint();
        if (count < 0 || count > chunk.limits().textBytes()) {
            throw new DamageException("an array of " + count + " elements", Limit.TEXT);
        }
        var values = new ArrayList<@Nullable Object>();
        for (long i = 0; i < count; i++) {
            values.add(one(part));
        }
        return Collections.unmodifiableList(values);
    }

    private @Nullable Object one(Part part) throws IOException {
        if (part.field().constant()) {
            long key = in.readVarint();
            long next = in.position();
            Object value = constant(part, key);
            in.seek(next);
            return value;
        }
        return switch (part.kind()) {
            case INTEGER -> part.time() == Part.Time.NONE ? (Object) integer(part) : time(part);
            case BOOLEAN -> in.readByte() != 0;
            case DECIMAL ->
                part.number() == Part.Stored.FLOAT ? (Object) (float) decimal(part) : (Object) decimal(part);
            case TEXT -> part.number() == Part.Stored.CHAR ? String.valueOf((char) in.readVarint()) : text();
            default -> StoredStructure.next(chunk, chunk.shape(part.field().typeId()), in, strings);
        };
    }

    private @Nullable Object constant(Part part, long key) throws IOException {
        long type = part.field().typeId();
        return switch (part.kind()) {
            case CLASS -> chunk.className(key);
            case THREAD -> chunk.thread(key);
            case STACK_TRACE -> chunk.stackTrace(type, key);
            case TEXT -> part.isString() ? chunk.text(key) : chunk.simpleText(type, key);
            default -> chunk.structure(type, key);
        };
    }

    private @Nullable String text() throws IOException {
        if (in.peekByte() != StringReader.POOLED) {
            return strings.read();
        }
        in.skip(1);
        long key = in.readVarint();
        long next = in.position();
        String text = chunk.text(key);
        in.seek(next);
        return text;
    }

    private Object time(Part part) throws IOException {
        long value = part.time().inNanosIfTicks(in.readVarint(), chunk.clock());
        if (value == Long.MIN_VALUE) { // not known
            return part.time().instant ? Instant.MIN : Duration.ofSeconds(Long.MIN_VALUE);
        }
        if (value == Long.MAX_VALUE && !part.time().instant) { // as the JDK reads it from 25 on
            return ChronoUnit.FOREVER.getDuration();
        }
        return switch (part.time()) {
            case MICROS -> Duration.of(value, ChronoUnit.MICROS);
            case MILLIS -> Duration.ofMillis(value);
            case SECONDS -> Duration.ofSeconds(value);
            case MILLIS_SINCE_EPOCH -> Instant.ofEpochMilli(value);
            case TICKS_OF_CLOCK, NANOS_SINCE_EPOCH ->
                Instant.ofEpochSecond(Math.floorDiv(value, NANOS_PER_SECOND), Math.floorMod(value, NANOS_PER_SECOND));
            default -> Duration.ofNanos(value);
        };
    }

    /** What is next in its parts; null when it is null, or is no structure. */
    @Nullable
    StoredStructure structure(Part part) throws IOException {
        if (part.field().array()) {
            return null;
        }
        switch (part.kind()) {
            case STRUCTURE, THREAD, CLASS, STACK_TRACE:
                break;
            default:
                return null;
        }
        long type = part.field().typeId();
        return part.field().constant()
                ? chunk.structure(type, in.readVarint())
                : StoredStructure.next(chunk, chunk.shape(type), in, strings);
    }
}

package dev.contrail.reader.internal.constants;

import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.LongMap;
import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.internal.input.StringReader;
import dev.contrail.reader.internal.types.Layouts;
import dev.contrail.reader.internal.types.Metadata;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads single constants. */
public final class ConstantReader {
    private final Input in;
    private final StringReader strings;
    private final Layouts layouts;
    private final ConstantPool texts;

    ConstantReader(Input in, StringReader strings, Layouts layouts, ConstantPool texts) {
        this.in = in;
        this.strings = strings;
        this.layouts = layouts;
        this.texts = texts;
    }

    /** A text; null when it is null or was lost. One that refers to another is lost: no JVM writes such. */
    @Nullable
    public String text(long key) throws IOException {
        long place = texts.place(key);
        if (place == LongMap.NONE) {
            return null;
        }
        in.seek(place);
        return strings.read();
    }

    /** A class's full name; null when it is null or was lost. */
    @Nullable
    public String className(long key, ConstantPool classes, ConstantPool symbols) throws IOException {
        Object symbol = fields(classes, key).get("name");
        return symbol instanceof Long name && fields(symbols, name).get("string") instanceof String text ? text : null;
    }

    /** A method's full name: its class's with dots, and its own; null when it is null or was lost. */
    @Nullable
    public String methodName(long key, ConstantPool methods, ConstantPool classes, ConstantPool symbols)
            throws IOException {
        Map<String, Object> method = fields(methods, key);
        String type = method.get("type") instanceof Long of ? className(of, classes, symbols) : null;
        String name = method.get("name") instanceof Long of ? symbol(of, symbols) : null;
        return type == null || name == null ? name : type.replace('/', '.') + "." + name;
    }

    private @Nullable String symbol(long key, ConstantPool symbols) throws IOException {
        return fields(symbols, key).get("string") instanceof String text ? text : null;
    }

    /** The text that a constant wraps; null when it is null or was lost. */
    @Nullable
    public String simpleText(long key, ConstantPool pool) throws IOException {
        for (Object value : fields(pool, key).values()) {
            return value instanceof String text ? text : null;
        }
        return null;
    }

    /** A thread; null when it was lost. */
    @Nullable
    public JavaThread thread(long key, ConstantPool threads) throws IOException {
        Map<String, Object> fields = fields(threads, key);
        if (fields.isEmpty()) {
            return null;
        }
        String osName = fields.get("osName") instanceof String name ? name : "";
        String name = fields.get("javaName") instanceof String javaName ? javaName : osName;
        long javaId = fields.get("javaThreadId") instanceof Long id ? id : 0;
        boolean virtual = fields.get("virtual") instanceof Long flag && flag != 0;
        return new JavaThread(name, javaId, virtual);
    }

    /** The plain fields of a constant by name; none when it was lost. */
    private Map<String, Object> fields(ConstantPool pool, long key) throws IOException {
        var values = new HashMap<String, Object>();
        Metadata.Type type = pool.type();
        long place = pool.place(key);
        if (type == null || place == LongMap.NONE) {
            return values;
        }
        in.seek(place);
        for (Metadata.Field field : type.fields()) {
            Object value = value(field);
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return values;
    }

    private @Nullable Object value(Metadata.Field field) throws IOException {
        if (!field.array()) {
            switch (layouts.unit(field)) {
                case VARINT:
                    return in.readVarint();
                case BYTE:
                    return (long) in.readByte();
                case STRING:
                    return nestedText();
                default:
                    break;
            }
        }
        layouts.of(field).skip(in, strings);
        return null;
    }

    private @Nullable String nestedText() throws IOException {
        if (in.peekByte() != StringReader.POOLED) {
            return strings.read();
        }
        in.skip(1);
        long key = in.readVarint();
        long here = in.position();
        String text = text(key);
        in.seek(here);
        return text;
    }
}

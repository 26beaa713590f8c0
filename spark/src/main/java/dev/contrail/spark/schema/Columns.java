package dev.contrail.spark.schema;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns that every table of events begins with, and those of the table of losses. */
public final class Columns {
    public static final String FILE = "file";
    public static final String CHUNK = "chunk";
    public static final String EVENT_TYPE = "eventType";
    public static final String START_TIME = "startTime";
    public static final String START_NANOS = "startNanos";
    public static final String DURATION_NANOS = "durationNanos";
    public static final String EVENT_THREAD = "eventThread";
    public static final String STACK_TRACE = "stackTrace";
    public static final String STACK_TRUNCATED = "stackTruncated";
    /** The fields of the event's own in the generic table. */
    public static final String FIELDS = "fields";

    /** A thread. */
    public static final StructType THREAD = new StructType()
            .add("name", DataTypes.StringType)
            .add("javaId", DataTypes.LongType)
            .add("virtual", DataTypes.BooleanType);

    /** A frame of a stack trace. */
    public static final StructType FRAME = new StructType()
            .add("className", DataTypes.StringType)
            .add("method", DataTypes.StringType)
            .add("descriptor", DataTypes.StringType)
            .add("line", DataTypes.IntegerType)
            .add("bytecodeIndex", DataTypes.IntegerType)
            .add("type", DataTypes.StringType);

    /** What all events have. */
    public static final StructType COMMON = new StructType()
            .add(never(FILE, DataTypes.StringType, "path of the recording"))
            .add(never(CHUNK, DataTypes.IntegerType, "number of the chunk in it, from 1"))
            .add(never(EVENT_TYPE, DataTypes.StringType, "full name, such as jdk.SocketRead"))
            .add(never(START_TIME, DataTypes.TimestampType, "to the microsecond below"))
            .add(never(START_NANOS, DataTypes.LongType, "nanoseconds since the epoch"))
            .add(never(DURATION_NANOS, DataTypes.LongType, "0 at an instant"))
            .add(EVENT_THREAD, THREAD)
            .add(STACK_TRACE, DataTypes.createArrayType(FRAME), true, "the innermost frame first")
            .add(STACK_TRUNCATED, DataTypes.BooleanType, true, "whether there were more frames than were kept");

    /** What cannot be read. */
    public static final StructType LOSSES = new StructType()
            .add(never(FILE, DataTypes.StringType, "path of the recording"))
            .add(CHUNK, DataTypes.IntegerType, true, "number of the chunk in it, from 1")
            .add(never("kind", DataTypes.StringType, "such as DamagedEvents"))
            .add("position", DataTypes.LongType, true, "byte in the recording")
            .add("count", DataTypes.LongType, true, "how many bytes, events or names, as the kind says")
            .add("eventType", DataTypes.StringType)
            .add(never("words", DataTypes.StringType, "what is lost, and why"));

    private Columns() {}

    private static StructField never(String name, DataType type, String comment) {
        return DataTypes.createStructField(name, type, false).withComment(comment);
    }

    /** Whether a name is taken by a column that all events have; Spark does not tell letters by their case. */
    static boolean isCommon(String name) {
        return Arrays.stream(COMMON.fieldNames()).anyMatch(name::equalsIgnoreCase) || name.equalsIgnoreCase(FIELDS);
    }

    /** The columns that are never null. */
    public static List<String> neverNull() {
        return Arrays.stream(COMMON.fields())
                .filter(field -> !field.nullable())
                .map(StructField::name)
                .toList();
    }
}

package dev.contrail.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.reader.bytes.FileSource;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.event.Event;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.Setting;
import dev.contrail.reader.event.StackFrame;
import dev.contrail.reader.event.StackTrace;
import dev.contrail.reader.event.Structure;
import dev.contrail.reader.loss.Loss;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import jdk.jfr.SettingDescriptor;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedObject;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/** The JDK's reader as an oracle: every field of every event, with all that is in it. */
public final class JdkValues {
    /** Structures may lead back to themselves. */
    private static final int DEEPEST = 5;

    private JdkValues() {}

    /**
     * Compares each event of a recording, in order.
     *
     * @return how many there are
     */
    public static long assertAgree(Path file) throws IOException {
        long[] events = {0};
        try (var theirs = new RecordingFile(file);
                var source = FileSource.open(file)) {
            var recording = Recording.of(source);
            for (Chunk chunk : recording.chunks()) {
                var types = new HashSet<EventType>();
                List<Loss> losses = recording.read(chunk, event -> {
                    if (!theirs.hasMoreEvents()) {
                        throw new AssertionError("the JDK reads " + events[0] + " events");
                    }
                    events[0]++;
                    RecordedEvent expected = theirs.readEvent();
                    if (types.add(event.type())) {
                        assertSame(event.type(), expected.getEventType());
                    }
                    assertSame(event, expected);
                });
                // some JVMs lose a method now and then; what the JDK reads there was compared
                assertThat(losses).allMatch(Loss.MissingConstants.class::isInstance);
            }
            assertThat(theirs.hasMoreEvents()).isFalse();
        }
        return events[0];
    }

    private static void assertSame(Event ours, RecordedEvent theirs) {
        var where = new Place(null, theirs.getEventType().getName());
        where.same(ours.type().name(), theirs.getEventType().getName());
        where.near(ours.startNanos(), nanos(theirs.getStartTime()));
        where.near(Duration.ofNanos(ours.durationNanos()), theirs.getDuration());
        assertThread(ours.thread(), theirs.getThread(), where);
        assertStackTrace(ours.stackTrace(), theirs.getStackTrace(), where);
        assertSame(ours, theirs, where, 0);
    }

    private static void assertSame(EventType ours, jdk.jfr.EventType theirs) {
        var where = new Place(null, theirs.getName());
        where.same(ours.label(), Objects.requireNonNullElse(theirs.getLabel(), theirs.getName()));
        where.same(ours.categories(), theirs.getCategoryNames());
        where.same(ours.description(), theirs.getDescription());
        where.same(
                ours.settings().stream().map(Setting::name).toList(),
                theirs.getSettingDescriptors().stream()
                        .map(SettingDescriptor::getName)
                        .toList());
        assertSame(ours.fields(), theirs.getFields(), where, 0);
    }

    private static void assertSame(List<EventField> ours, List<ValueDescriptor> theirs, Place where, int depth) {
        where.same(ours.size(), theirs.size());
        for (int i = 0; i < theirs.size(); i++) {
            EventField field = ours.get(i);
            var place = new Place(where, field.name());
            place.same(field.name(), theirs.get(i).getName());
            if (field.kind() != EventField.Kind.TEXT) { // the JDK says what a constant wraps, not what it is
                place.same(field.typeName(), theirs.get(i).getTypeName());
            }
            place.same(field.isArray(), theirs.get(i).isArray());
            place.same(field.label(), theirs.get(i).getLabel());
            if (depth < DEEPEST && !theirs.get(i).getFields().isEmpty()) {
                List<EventField> within = field.isArray() ? field.element().fields() : field.fields();
                assertSame(within, theirs.get(i).getFields(), place, depth + 1);
            }
        }
    }

    private static long nanos(Instant time) {
        return ChronoUnit.NANOS.between(Instant.EPOCH, time);
    }

    private static void assertSame(Structure ours, RecordedObject theirs, Place where, int depth) {
        where.same(ours.fields().size(), theirs.getFields().size());
        for (EventField field : ours.fields()) {
            var place = new Place(where, field.name());
            if (field.isTimestamp() || field.isTimespan()) {
                assertTime(ours, field, theirs, place);
            } else {
                Object value = theirs.getValue(field.name());
                assertNumber(ours, field, theirs, place);
                assertValue(ours.get(field), value, place, depth);
                assertParts(ours, field, value, place, depth);
            }
        }
    }

    private static void assertNumber(Structure ours, EventField field, RecordedObject theirs, Place place) {
        switch (field.kind()) {
            case INTEGER -> place.same(ours.getLong(field), theirs.getLong(field.name()));
            case DECIMAL -> place.same(ours.getDouble(field), theirs.getDouble(field.name()));
            case BOOLEAN -> place.same(ours.getBoolean(field), theirs.getBoolean(field.name()));
            default -> {}
        }
    }

    private static void assertTime(Structure ours, EventField field, RecordedObject theirs, Place place) {
        if (ours.get(field) instanceof Instant instant) {
            Instant expected = theirs.getInstant(field.name());
            place.near(Duration.between(Instant.EPOCH, instant), Duration.between(Instant.EPOCH, expected));
        } else if (ours.get(field) instanceof Duration duration) {
            boolean overflows = field.timeUnit() != null // the JDK turns microseconds into nanoseconds of 64 bits
                    && field.timeUnit().equals("MICROSECONDS")
                    && Math.abs(ours.getLong(field)) > Long.MAX_VALUE / 1000;
            overflows |= ours.getLong(field) == Long.MAX_VALUE; // for ever, from 25 on
            place.near(duration, overflows ? duration : theirs.getDuration(field.name()));
        } else {
            place.same(ours.get(field), "a time");
        }
    }

    private static void assertValue(@Nullable Object ours, @Nullable Object theirs, Place place, int depth) {
        if (theirs instanceof RecordedThread thread) {
            assertThread(ours instanceof JavaThread ourThread ? ourThread : null, thread, place);
        } else if (theirs instanceof RecordedStackTrace trace) {
            assertStackTrace(ours instanceof StackTrace ourTrace ? ourTrace : null, trace, place);
        } else if (theirs instanceof RecordedClass clazz) {
            place.same(ours, clazz.getName());
        } else if (theirs instanceof RecordedObject object) {
            place.same(ours instanceof Structure, true);
            if (depth < DEEPEST) {
                assertSame((Structure) Objects.requireNonNull(ours), object, place, depth + 1);
            }
        } else if (theirs instanceof Object[] array) {
            List<?> list = (List<?>) Objects.requireNonNull(ours);
            place.same(list.size(), array.length);
            for (int i = 0; i < array.length; i++) {
                assertValue(list.get(i), array[i], place, depth);
            }
        } else if (theirs instanceof Character character) {
            place.same(ours, character.toString());
        } else if (theirs instanceof Number && !(theirs instanceof Float || theirs instanceof Double)) {
            place.same(ours instanceof Long, true); // its value was compared, with its sign
        } else {
            place.same(ours, theirs);
        }
    }

    /** A thread, a class and a stack trace are structures, too. */
    private static void assertParts(Structure ours, EventField field, @Nullable Object theirs, Place place, int depth) {
        boolean inParts = theirs instanceof RecordedThread
                || theirs instanceof RecordedClass
                || theirs instanceof RecordedStackTrace;
        if (inParts && theirs instanceof RecordedObject object && depth < DEEPEST) {
            Structure parts = ours.getStructure(field);
            place.same(parts == null, false);
            assertSame(Objects.requireNonNull(parts), object, place, depth + 1);
        }
    }

    private static void assertThread(@Nullable JavaThread ours, @Nullable RecordedThread theirs, Place place) {
        place.same(ours == null, theirs == null);
        if (ours != null && theirs != null) {
            String name = theirs.getJavaName() == null ? theirs.getOSName() : theirs.getJavaName();
            place.same(ours.name(), Objects.requireNonNullElse(name, ""));
            place.same(ours.javaId(), Math.max(0, theirs.getJavaThreadId()));
        }
    }

    private static void assertStackTrace(@Nullable StackTrace ours, @Nullable RecordedStackTrace theirs, Place place) {
        place.same(ours == null, theirs == null);
        if (ours == null || theirs == null) {
            return;
        }
        place.same(ours.truncated(), theirs.isTruncated());
        place.same(ours.frames().size(), theirs.getFrames().size());
        for (int i = 0; i < ours.frames().size(); i++) {
            StackFrame frame = ours.frames().get(i);
            RecordedFrame expected = theirs.getFrames().get(i);
            RecordedMethod method = expected.getMethod();
            place.same(
                    frame.className(), method == null ? null : method.getType().getName());
            place.same(frame.method(), method == null ? null : method.getName());
            place.same(frame.descriptor(), method == null ? null : method.getDescriptor());
            place.same(frame.line(), expected.getLineNumber());
            place.same(frame.bytecodeIndex(), expected.getBytecodeIndex());
            place.same(frame.hidden(), method != null && method.isHidden());
            place.same(frame.type(), expected.getType());
        }
    }

    /** Which value is compared: only told when it differs, since there are millions. */
    private record Place(@Nullable Place around, String name) {
        void same(@Nullable Object ours, @Nullable Object theirs) {
            if (!Objects.equals(ours, theirs)) {
                throw new AssertionError(this + ": " + ours + ", but the JDK reads " + theirs);
            }
        }

        /** Both round, each in its own way. */
        void near(long ours, long theirs) {
            if (Math.abs(ours - theirs) > 1) {
                same(ours, theirs);
            }
        }

        void near(Duration ours, Duration theirs) {
            if (!ours.equals(theirs) && ours.minus(theirs).abs().compareTo(Duration.ofNanos(1)) > 0) {
                same(ours, theirs);
            }
        }

        @Override
        public String toString() {
            return around == null ? name : around + "." + name;
        }
    }
}

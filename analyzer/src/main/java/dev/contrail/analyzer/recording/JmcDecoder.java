package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.EventField;
import dev.contrail.analyzer.mapping.EventType;
import dev.contrail.analyzer.mapping.LibraryTypes;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.trace.TraceBuilder;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmc.common.unit.ContentType;
import org.openjdk.jmc.common.unit.KindOfQuantity;
import org.openjdk.jmc.common.unit.UnitLookup;
import org.openjdk.jmc.flightrecorder.CouldNotLoadRecordingException;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;
import org.openjdk.jmc.flightrecorder.parser.IEventSink;
import org.openjdk.jmc.flightrecorder.parser.IEventSinkFactory;
import org.openjdk.jmc.flightrecorder.parser.IParserExtension;
import org.openjdk.jmc.flightrecorder.parser.ValueField;

/**
 * Decodes a chunk with JDK Mission Control's parser: slower, but it knows formats that {@link ChunkDecoder} does not,
 * such as those of JDK 7 and 8.
 *
 * <p>Events go through a sink and are dropped at once unless a mapping wants them. That parser does not tell what
 * annotations say, so they come from elsewhere.
 */
final class JmcDecoder implements Decoder {
    private static final Map<ContentType<?>, EventField.Kind> KINDS = Map.of(
            UnitLookup.PLAIN_TEXT, EventField.Kind.TEXT,
            UnitLookup.CLASS, EventField.Kind.CLASS,
            UnitLookup.THREAD, EventField.Kind.THREAD,
            UnitLookup.FLAG, EventField.Kind.BOOLEAN,
            UnitLookup.RAW_LONG, EventField.Kind.INTEGER,
            UnitLookup.RAW_NUMBER, EventField.Kind.INTEGER);

    /** It writes what it cannot read to the error stream, with a stack trace; we say it in our own words. */
    private static final Logger SILENCED = Logger.getLogger("org.openjdk.jmc.flightrecorder");

    static {
        SILENCED.setLevel(Level.OFF);
    }

    /** That parser holds a chunk in one array. */
    private static final long LARGEST = Integer.MAX_VALUE - 8;

    private final Path file;
    private final Mapping mapping;
    private final Appenders appenders;
    private final Map<String, EventType> annotatedTypes;

    /**
     * @param annotatedTypes event types by name, as far as they are known
     */
    JmcDecoder(Path file, Mapping mapping, Appenders appenders, Map<String, EventType> annotatedTypes) {
        this.file = file;
        this.mapping = mapping;
        this.appenders = appenders;
        this.annotatedTypes = annotatedTypes;
    }

    @Override
    public void decode(Chunk chunk, TraceBuilder trace) throws IOException {
        long size = chunk.end() - chunk.start();
        if (chunk.header().size() > size || size > LARGEST) { // it makes room for what the header claims
            throw new DamageException("in a format that is only read whole, but it is too large or cut short");
        }
        try (var bytes = Channels.newInputStream(FileChannel.open(file).position(chunk.start()))) {
            var extension = new Extension(trace);
            JfrLoaderToolkit.loadEvents(new ChunkStream(bytes, size), List.of(extension));
            extension.counts.forEach((type, count) -> trace.count(type, count.sum()));
        } catch (CouldNotLoadRecordingException | IOException | RuntimeException e) {
            throw new DamageException("Mission Control's parser cannot read it either: " + e);
        } catch (OutOfMemoryError
                | StackOverflowError e) { // it makes room for counts, and goes as deep, as damage says
            throw new DamageException("Mission Control's parser takes too much memory for it: " + e);
        }
    }

    private final class Extension implements IParserExtension {
        private final TraceBuilder trace;
        private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

        Extension(TraceBuilder trace) {
            this.trace = trace;
        }

        @Override
        public IEventSinkFactory getEventSinkFactory(IEventSinkFactory next) {
            return new IEventSinkFactory() {
                @Override
                public IEventSink create(
                        String type, String label, String[] category, String description, List<ValueField> fields) {
                    return sink(type, fields);
                }

                @Override
                public void flush() {
                    next.flush();
                }
            };
        }

        private IEventSink sink(String typeName, List<ValueField> fields) {
            LongAdder count = counts.computeIfAbsent(typeName, name -> new LongAdder());
            EventType type = annotatedTypes.getOrDefault(typeName, describe(typeName, fields));
            TypeMapping found = mapping.of(type).orElse(new TypeMapping.NotDrawn());
            RowAppender appender = appenders.of(type, found, trace);
            if (appender == null) {
                return values -> count.increment();
            }
            var filler = new JmcRowFiller(
                    appender.row, fields.stream().map(ValueField::getIdentifier).toList(), trace);
            return values -> {
                count.increment();
                synchronized (trace) { // chunks of one stream may be parsed side by side
                    filler.fill(values);
                    appender.append();
                }
            };
        }
    }

    private static EventType describe(String typeName, List<ValueField> fields) {
        var described = new ArrayList<EventField>();
        for (ValueField field : fields) {
            described.add(new EventField(field.getIdentifier(), kind(field.getContentType()), null));
        }
        return LibraryTypes.describe(typeName, described);
    }

    /** What values a field of this content type holds. */
    static EventField.Kind kind(@Nullable ContentType<?> type) {
        if (type == null) {
            return EventField.Kind.OTHER;
        }
        EventField.Kind otherwise = type instanceof KindOfQuantity<?> ? EventField.Kind.DECIMAL : EventField.Kind.OTHER;
        return KINDS.getOrDefault(type, otherwise);
    }
}

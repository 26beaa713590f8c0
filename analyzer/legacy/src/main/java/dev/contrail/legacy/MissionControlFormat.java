package dev.contrail.legacy;

import dev.contrail.reader.bytes.ByteSource;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.chunk.ChunkFormat;
import dev.contrail.reader.chunk.ChunkHeader;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.RowSink;
import dev.contrail.reader.event.TypeSink;
import dev.contrail.reader.loss.DamageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmc.common.unit.ContentType;
import org.openjdk.jmc.common.unit.IQuantity;
import org.openjdk.jmc.common.unit.KindOfQuantity;
import org.openjdk.jmc.common.unit.UnitLookup;
import org.openjdk.jmc.flightrecorder.CouldNotLoadRecordingException;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;
import org.openjdk.jmc.flightrecorder.internal.ChunkInfo;
import org.openjdk.jmc.flightrecorder.internal.FlightRecordingLoader;
import org.openjdk.jmc.flightrecorder.parser.IEventSink;
import org.openjdk.jmc.flightrecorder.parser.IEventSinkFactory;
import org.openjdk.jmc.flightrecorder.parser.IParserExtension;
import org.openjdk.jmc.flightrecorder.parser.ValueField;
import org.openjdk.jmc.flightrecorder.parser.synthetic.SyntheticAttributeExtension;

/**
 * Reads chunks with JDK Mission Control's parser: slower, but it knows the formats of JDK 7 and 8.
 *
 * <p>Events go through a sink and are dropped at once unless they are wanted. That parser does not tell what annotations
 * say.
 */
public final class MissionControlFormat implements ChunkFormat {
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

    @Override
    public boolean reads(ChunkHeader header) {
        return true;
    }

    @Override
    public void read(ByteSource source, Chunk chunk, EventSink sink) throws IOException {
        if (chunk.header().size() > chunk.bytes() || !isReadWhole(chunk)) { // it makes room for what the header claims
            throw new DamageException("in a format that is only read whole, but it is too large or cut short");
        }
        try (var bytes = new SourceStream(source, chunk.start(), chunk.end())) {
            var extension = new Extension(sink);
            // The first one, which hands on to the next, gives events of old types the names that they have today.
            JfrLoaderToolkit.loadEvents(bytes, List.of(new SyntheticAttributeExtension(), extension));
            extension.counts.forEach((type, count) -> sink.count(type, count.sum()));
        } catch (CouldNotLoadRecordingException | IOException | RuntimeException e) {
            throw new DamageException("Mission Control's parser cannot read it either: " + e);
        } catch (OutOfMemoryError
                | StackOverflowError e) { // it makes room for counts, and goes as deep, as damage says
            throw new DamageException("Mission Control's parser takes too much memory for it: " + e);
        }
    }

    private static boolean isReadWhole(Chunk chunk) {
        return chunk.bytes() <= LARGEST;
    }

    @Override
    public Optional<Times> times(ByteSource source, Chunk chunk) throws IOException {
        if (!isReadWhole(chunk)) {
            return Optional.empty();
        }
        try (var bytes = new SourceStream(source, chunk.start(), chunk.end())) {
            var chunks = FlightRecordingLoader.readChunkInfo(FlightRecordingLoader.createChunkSupplier(bytes));
            return chunks.stream()
                    .map(ChunkInfo::getChunkRange)
                    .map(range -> new Times(nanos(range.getStart()), nanos(range.getEnd())))
                    .findFirst();
        } catch (CouldNotLoadRecordingException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return Optional.empty(); // reading it says why
        }
    }

    private static long nanos(IQuantity time) {
        return time.clampedLongValueIn(UnitLookup.EPOCH_NS);
    }

    private static final class Extension implements IParserExtension {
        private final EventSink sink;
        private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

        Extension(EventSink sink) {
            this.sink = sink;
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
            TypeSink wanted = sink.sinkOf(describe(typeName, fields));
            if (!(wanted instanceof RowSink rows)) {
                return values -> count.increment();
            }
            var names = fields.stream().map(ValueField::getIdentifier).toList();
            var filler = new MissionControlRow(rows.row(), names, sink);
            return values -> {
                count.increment();
                synchronized (sink) { // chunks of one stream may be parsed side by side
                    filler.fill(values);
                    rows.append();
                }
            };
        }
    }

    private static EventType describe(String typeName, List<ValueField> fields) {
        var described = new ArrayList<EventField>();
        for (ValueField field : fields) {
            described.add(new EventField(
                    field.getIdentifier(),
                    kind(field.getContentType()),
                    MissionControlUnits.annotations(field.getContentType())));
        }
        return new EventType(0, typeName, List.of(), described);
    }

    /** What values a field of this content type holds. */
    public static EventField.Kind kind(@Nullable ContentType<?> type) {
        if (type == null) {
            return EventField.Kind.OTHER;
        }
        EventField.Kind otherwise = type instanceof KindOfQuantity<?> ? EventField.Kind.DECIMAL : EventField.Kind.OTHER;
        return KINDS.getOrDefault(type, otherwise);
    }
}

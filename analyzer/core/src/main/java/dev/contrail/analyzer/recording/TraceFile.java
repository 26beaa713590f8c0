package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.input.RecordingException;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.recording.append.Appenders;
import dev.contrail.analyzer.recording.append.SurveyAppender;
import dev.contrail.analyzer.trace.Batch;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.analyzer.trace.fold.Folding;
import dev.contrail.reader.Recording;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.Progress;
import dev.contrail.reader.event.TypeSink;
import dev.contrail.reader.event.ValueSink;
import dev.contrail.reader.loss.Limits;
import dev.contrail.reader.loss.Loss;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A recording of one JVM that can be read as a trace, from one file or several: its chunks were found and checked.
 *
 * <p>A damaged recording gives what can be read of it; {@link Trace#omissions} says what is missing.
 */
public final class TraceFile implements Closeable {
    private static final TimeRange ALWAYS = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

    private final String name;
    private final Recording recording;
    private final long size;
    private final Places places;
    private final List<Omission> outside;
    private final Closeable files;

    /**
     * @param outside what is wrong with the files besides what is in the chunks
     * @param files what is closed with it
     */
    TraceFile(String name, Recording recording, Places places, List<Omission> outside, Closeable files) {
        this.name = name;
        this.recording = recording;
        this.size = recording.chunks().stream().mapToLong(Chunk::bytes).sum();
        this.places = places;
        this.outside = List.copyOf(outside);
        this.files = files;
    }

    /** Opens a recording with {@linkplain Limits#STANDARD usual limits}. */
    public static TraceFile open(Path file) throws IOException {
        return open(file, Limits.STANDARD);
    }

    /**
     * Opens a recording, also one that was compressed as a file or lies in pieces in a folder: what is unpacked goes to a
     * temporary file, which {@link #close} deletes.
     *
     * @throws RecordingException when it is missing, empty, not a recording, recordings of several JVMs, or unpacks to too
     *     much
     */
    public static TraceFile open(Path file, Limits limits) throws IOException {
        TraceFiles opened = TraceFiles.open(List.of(file), limits, Joining.AS_RECORDED);
        if (opened.jvms().size() > 1) {
            opened.close();
            throw new RecordingException(file, RecordingException.Reason.SEVERAL);
        }
        return opened.jvms().get(0);
    }

    /** The recording's name, for titles; of several files read as one, a name for them all. */
    public String name() {
        return name;
    }

    /** The time that its chunk headers claim. */
    public TimeRange range() {
        List<Chunk> chunks = recording.chunks();
        boolean anyClock = chunks.stream().anyMatch(Chunk::hasClock);
        return chunks.stream()
                .filter(chunk -> chunk.hasClock() || !anyClock)
                .map(chunk -> new TimeRange(chunk.startNanos(), chunk.endNanos()))
                .reduce(TimeRange::union)
                .orElseThrow();
    }

    /**
     * The event types that its chunks declare; those of one name more than once when their fields differ. None for a chunk
     * in an old format.
     */
    public List<EventType> types() throws IOException {
        var types = new LinkedHashMap<List<Object>, EventType>();
        for (Chunk chunk : recording.chunks()) {
            for (EventType type : types(chunk)) {
                types.putIfAbsent(List.of(type.name(), fields(type)), type);
            }
        }
        return List.copyOf(types.values());
    }

    /* Chunks of JDK 7 and 8 tell them while they are read. */
    private List<EventType> types(Chunk chunk) throws IOException {
        if (chunk.header().isKnown()) {
            return recording.types(chunk);
        }
        var told = new ToldTypes();
        recording.read(chunk, told, Progress.NONE);
        return told.types();
    }

    private static List<String> fields(EventType type) {
        return type.fields().stream().map(EventField::toString).toList();
    }

    /** Those of its event types that say how they are drawn. */
    public DrawnTypes drawnTypes() throws IOException {
        return DrawnTypes.of(recording);
    }

    /** How many bytes its chunks have. */
    public long size() {
        return size;
    }

    /** Reads all events that the mapping wants, and counts the others. */
    public Trace read(Mapping mapping, Progress progress) throws IOException {
        return read(mapping, ALWAYS, progress);
    }

    /**
     * Reads all events that the mapping wants, and counts the others, of those chunks whose time overlaps a range. These
     * chunks are read whole: which of their events are in the range is for the caller to say.
     *
     * <p>An event is stored in the chunk in which it ends. So the first chunk behind the range is read too, for events
     * that began in the range; later ones are not, and an omission says so.
     */
    public Trace read(Mapping mapping, TimeRange range, Progress progress) throws IOException {
        return read(mapping, range, OptionalLong.empty(), progress);
    }

    /**
     * The same, where it is known what times count from.
     *
     * @param originNanos when the first event is of the run that the recording belongs to
     */
    public Trace read(Mapping mapping, TimeRange range, OptionalLong originNanos, Progress progress)
            throws IOException {
        return read(rows(mapping, progress, Runtime.getRuntime().availableProcessors()), range, originNanos);
    }

    /** The same on so many cores: for who reads several recordings side by side. */
    public Trace read(Mapping mapping, TimeRange range, Progress progress, int threads) throws IOException {
        return read(rows(mapping, progress, threads), range, OptionalLong.empty());
    }

    /**
     * Reads as many of the first chunks as tell when the first event is that the mapping wants, from which times count.
     *
     * <p>What yields has no events where a later chunk has others. So chunks are read up to the first that has such; of those
     * on the way only the ones that declare them.
     */
    public Trace readBeginning(Mapping mapping) throws IOException {
        List<Chunk> chunks =
                recording.chunks().stream().sorted(ChunkReading.EARLIEST_FIRST).toList();
        return beginning(rows(mapping, Progress.NONE, Runtime.getRuntime().availableProcessors()), chunks);
    }

    private ChunkReading rows(Mapping mapping, Progress progress, int threads) {
        return new ChunkReading(recording, places, mapping, Appenders.ROWS, null, progress, threads);
    }

    /**
     * Reads all events that the mapping wants, for pictures that show all of them at once: where there are very many waits,
     * a row stands for several of them.
     */
    public Trace readFolded(Mapping mapping, Folding folding, Progress progress) throws IOException {
        return readFolded(mapping, folding, progress, Runtime.getRuntime().availableProcessors());
    }

    /** The same on so many cores; the trace is the same on any number. */
    Trace readFolded(Mapping mapping, Folding folding, Progress progress, int threads) throws IOException {
        return read(
                new ChunkReading(recording, places, mapping, Appenders.ROWS, folding, progress, threads),
                ALWAYS,
                OptionalLong.empty());
    }

    /**
     * Reads all events that the mapping wants, on one core, and hands them over in batches: of the rows only some hundred
     * thousand are in memory at a time. The trace has everything but rows.
     */
    public Trace readInBatches(Mapping mapping, Progress progress, Batch.Taker taker) throws IOException {
        var trace = new TraceBuilder();
        var batches = new BatchReading(recording, places, mapping, progress);
        outside.forEach(trace::omit);
        batches.read(trace, taker);
        return DumpedObjects.withoutNumbers(
                trace.build(name, range(), recording.chunks().size()));
    }

    /** Hands the events that a sink takes over, as they stand in the recording; the sink's losses come back in words. */
    public List<Omission> readEvents(Function<EventType, @Nullable ValueSink> sinks, Progress progress)
            throws IOException {
        var lost = new ArrayList<>(outside);
        for (Chunk chunk : recording.chunks()) {
            recording.read(
                    chunk,
                    new EventSink() {
                        @Override
                        public @Nullable TypeSink sinkOf(EventType type) {
                            return sinks.apply(type);
                        }

                        @Override
                        public void lose(Loss loss) {
                            lost.add(Losses.omission(loss, places));
                        }
                    },
                    progress);
        }
        return lost;
    }

    /** Counts all events and finds who occurs in them, without keeping them. */
    public Survey survey(Mapping mapping, Progress progress) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        var reading = new ChunkReading(recording, places, mapping, SurveyAppender::of, null, progress, threads);
        return Survey.ofCounts(read(reading, ALWAYS, OptionalLong.empty()));
    }

    private Trace read(ChunkReading reading, TimeRange range, OptionalLong originNanos) throws IOException {
        TraceBuilder trace = reading.emptyTrace();
        outside.forEach(trace::omit);
        int chunks = recording.chunks().size();
        // From the first event on is everything: a damaged chunk before it is one that was asked for, and is told.
        boolean fromFirst = originNanos.isPresent() && range.startNanos() <= originNanos.getAsLong();
        List<Chunk> wanted = recording.chunks(fromFirst ? Long.MIN_VALUE : range.startNanos(), range.endNanos());
        int skipped = chunks - wanted.size();
        if (skipped > 0) {
            trace.omit(new Omission(
                    Omission.Kind.FILTERED,
                    skipped,
                    Omission.count(skipped, "chunk") + " outside of the time asked for, with events that end there"));
        }
        OptionalLong first = originNanos.isPresent() ? originNanos : firstEvent(reading, wanted);
        reading.readInto(trace, wanted);
        Trace built = DumpedObjects.withoutNumbers(trace.build(name, range(), chunks));
        return first.isPresent() ? built.within(built.range(), first.getAsLong()) : built;
    }

    /* Times count from the first event of all: where the chunk that it is in is not wanted, it is read for that alone. */
    private OptionalLong firstEvent(ChunkReading reading, List<Chunk> wanted) throws IOException {
        Chunk first =
                recording.chunks().stream().min(ChunkReading.EARLIEST_FIRST).orElseThrow();
        return wanted.isEmpty() || wanted.contains(first)
                ? OptionalLong.empty()
                : beginning(reading, List.of(first)).firstEvent();
    }

    private Trace beginning(ChunkReading reading, List<Chunk> chunks) throws IOException {
        TraceBuilder trace = reading.emptyTrace();
        for (Chunk chunk : chunks) {
            if (!trace.hasOwnRows() && (trace.isEmpty() || reading.mayHoldOwn(chunk))) {
                reading.readInto(trace, List.of(chunk));
            }
        }
        return trace.build(name, range(), chunks.size());
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}

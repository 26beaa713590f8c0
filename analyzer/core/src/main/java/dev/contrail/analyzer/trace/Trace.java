package dev.contrail.analyzer.trace;

import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.dump.ThreadDump;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was read from one recording.
 *
 * @param name the recording's name, for titles: its file name
 * @param range from the first chunk's start to its last chunk's end
 * @param chunks how many chunks
 * @param texts by index
 * @param participants by index
 * @param threads by index
 * @param rows all of its events that are drawn
 * @param besides what it tells besides
 * @param omissions what the file lacks, and what a filter took out
 * @param part what it is a part of; null when it is all
 */
public record Trace(
        String name,
        TimeRange range,
        int chunks,
        List<String> texts,
        List<Participant> participants,
        List<TraceThread> threads,
        Batch rows,
        Besides besides,
        List<Omission> omissions,
        @Nullable Part part) {

    /** In a column of indexes: none. */
    public static final int ABSENT = -1;

    /** What a recording writes like events: its types and its constants. */
    private static final Set<String> DESCRIPTIONS = Set.of("jdk.Metadata", "jdk.Checkpoint");

    /**
     * What a recording tells besides its rows.
     *
     * @param facts what it tells of its JVM, where that was asked for
     * @param drawnBy what says how the events are drawn, and how many each says it of
     * @param dump what threads stood at when it ended; {@link ThreadDump#NONE} when it does not tell
     * @param threadEnds when threads ended, by their Java id, as far as it tells
     * @param eventCounts how many events of each type it holds, drawn or not
     */
    public record Besides(
            List<JvmFact> facts,
            List<Tally.Count> drawnBy,
            ThreadDump dump,
            Map<Long, Long> threadEnds,
            SortedMap<String, Long> eventCounts) {
        public Besides {
            facts = List.copyOf(facts);
            drawnBy = List.copyOf(drawnBy);
            threadEnds = Map.copyOf(threadEnds);
        }

        /** The same with another dump. */
        public Besides with(ThreadDump other) {
            return new Besides(facts, drawnBy, other, threadEnds, eventCounts);
        }
    }

    public Trace {
        omissions = List.copyOf(omissions);
    }

    /** Rows by time. */
    public Messages messages() {
        return rows.messages();
    }

    /** One table per set of fields; rows by time. */
    public List<Snapshots> snapshots() {
        return rows.snapshots();
    }

    /** Rows by start. */
    public Actions actions() {
        return rows.actions();
    }

    /** Rows by start: pauses of the JVM and waits of threads. */
    public Overlays overlays() {
        return rows.overlays();
    }

    /** What the recording tells of its JVM, where that was asked for. */
    public List<JvmFact> facts() {
        return besides.facts();
    }

    /** What says how the events are drawn, and how many each says it of. */
    public List<Tally.Count> drawnBy() {
        return besides.drawnBy();
    }

    /** What threads stood at when the recording ended; {@link ThreadDump#NONE} when it does not tell. */
    public ThreadDump dump() {
        return besides.dump();
    }

    /** When threads ended, by their Java id, as far as the recording tells. */
    public Map<Long, Long> threadEnds() {
        return besides.threadEnds();
    }

    /** How many events of each type the recording holds, drawn or not. */
    public SortedMap<String, Long> eventCounts() {
        return besides.eventCounts();
    }

    /** When a thread ended; empty when the recording does not tell, or it has not. */
    public OptionalLong endOf(int thread) {
        Long end =
                thread == ABSENT ? null : threadEnds().get(threads.get(thread).javaId());
        return end == null ? OptionalLong.empty() : OptionalLong.of(end);
    }

    /** The text at an index, or another when there is none. */
    public String text(int index, String otherwise) {
        return index == ABSENT ? otherwise : texts.get(index);
    }

    /** The same for what is to be seen, such as an action: blank ones are told in words. */
    public String name(int index, String otherwise) {
        return index == ABSENT ? otherwise : VisibleNames.of(texts.get(index));
    }

    /** How many waits have no row of their own: others stand for them, since there are very many. */
    public long folded() {
        return overlays().stepNanos() == 0
                ? 0
                : foldedIn(actions().size(), actions().counts())
                        + foldedIn(overlays().size(), overlays().count()::get);
    }

    private static long foldedIn(int rows, IntToLongFunction counts) {
        return IntStream.range(0, rows)
                .mapToLong(counts)
                .filter(count -> count > 1)
                .sum();
    }

    /** From the first drawn event's start to the last one's end; empty when there is none. */
    public Optional<TimeRange> eventRange() {
        long start = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (LongColumn times : timeColumns()) {
            if (times.size() > 0) {
                start = Math.min(start, times.get(0));
                end = Math.max(end, times.get(times.size() - 1));
            }
        }
        end = Math.max(end, actions().start().greatestSum(actions().duration()));
        end = Math.max(end, messages().time().greatestSum(messages().duration()));
        return start > end ? Optional.empty() : Optional.of(new TimeRange(start, end));
    }

    /** The time that was asked for; empty when all of it was, and when this is a part by names only. */
    public Optional<TimeRange> asked() {
        return Optional.ofNullable(part).map(Part::asked);
    }

    /** Whether nothing that is recorded at the recording's end was left out, by time or by name. */
    public boolean reachesEnd() {
        return part == null || part.reachesEnd();
    }

    /** Whether who asked for it left events out: what seems never to have come may be among those. */
    public boolean isFiltered() {
        return omissions.stream().anyMatch(omission -> omission.kind() == Omission.Kind.FILTERED);
    }

    /** When the first drawn event is; that of the whole when this is a part. */
    public OptionalLong firstEvent() {
        return part != null
                ? OptionalLong.of(part.firstNanos())
                : eventRange()
                        .map(events -> OptionalLong.of(events.startNanos()))
                        .orElse(OptionalLong.empty());
    }

    /** What times in words count from: the first event of the whole when this is a part, else the start of its range. */
    public long originNanos() {
        return part == null ? range.startNanos() : part.firstNanos();
    }

    private List<LongColumn> timeColumns() {
        var columns = new ArrayList<LongColumn>();
        columns.add(messages().time());
        columns.add(actions().start());
        snapshots().forEach(table -> columns.add(table.time()));
        return columns;
    }

    /** The same trace as one of another stretch of time, whose start is what times in words count from. */
    public Trace within(TimeRange other) {
        return within(other, null);
    }

    /** The same trace as one of another stretch of time, in a run whose first event is at an instant. */
    public Trace within(TimeRange other, long firstNanos) {
        return within(other, new Part(asked().orElse(null), firstNanos, reachesEnd()));
    }

    /**
     * The same trace as that of all that was recorded in a stretch of time: times count from its start, and pictures show it
     * from end to end, also where nothing happens.
     */
    public Trace stretch(TimeRange time) {
        return within(time, new Part(time, time.startNanos(), true));
    }

    private Trace within(TimeRange other, @Nullable Part of) {
        return new Trace(name, other, chunks, texts, participants, threads, rows, besides, omissions, of);
    }

    /** The same trace with these of its rows. */
    public Trace with(Messages someMessages, List<Snapshots> someSnapshots, Actions someActions) {
        var some = new Batch(someMessages, someSnapshots, someActions, overlays());
        return new Trace(name, range, chunks, texts, participants, threads, some, besides, omissions, part);
    }

    /** The same trace, whose threads stood so when the recording ended. */
    public Trace with(ThreadDump other) {
        Besides told = besides.with(other);
        return new Trace(name, range, chunks, texts, participants, threads, rows, told, omissions, part);
    }

    /** The same trace under other names: its own, and those of its participants, by index; it lacks what is told. */
    public Trace named(String other, List<Participant> others, List<Omission> lacking) {
        return new Trace(other, range, chunks, texts, others, threads, rows, besides, lacking, part);
    }

    /** How many events the recording holds, drawn or not; its own descriptions are none. */
    public long totalEvents() {
        return seen().mapToLong(Map.Entry::getValue).sum();
    }

    /** How many event types occur at least once. */
    public long typesSeen() {
        return seen().count();
    }

    private Stream<Map.Entry<String, Long>> seen() {
        return eventCounts().entrySet().stream()
                .filter(type -> type.getValue() > 0 && !DESCRIPTIONS.contains(type.getKey()));
    }

    /**
     * How many virtual threads did something that it has: there may be more. One of the JDK's own stands for one of the program, of
     * which it then tells nothing.
     */
    public long virtualThreads() {
        List<TraceThread> virtual =
                threads.stream().filter(TraceThread::virtual).toList();
        long own = virtual.stream().filter(thread -> !thread.isPoller()).count();
        return virtual.isEmpty() ? 0 : Math.max(1, own);
    }
}

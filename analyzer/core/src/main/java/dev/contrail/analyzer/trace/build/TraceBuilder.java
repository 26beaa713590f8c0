package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Batch;
import dev.contrail.analyzer.trace.JvmFact;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Tally;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.dump.DumpHistory;
import dev.contrail.analyzer.trace.dump.ThreadDump;
import dev.contrail.analyzer.trace.fold.Folding;
import dev.contrail.analyzer.trace.naming.Dictionaries;
import dev.contrail.analyzer.trace.naming.PartPlaces;
import dev.contrail.analyzer.trace.unseen.EventTimes;
import dev.contrail.analyzer.trace.unseen.Unseen;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects a trace in the order a file holds it; {@link #build} puts it in order of time. Not thread-safe. */
public final class TraceBuilder {
    private final Dictionaries dictionaries = new Dictionaries();
    private final PictureRows rows = new PictureRows();
    private final PictureRows yielding = new PictureRows();
    private final OpenActions openActions = new OpenActions();
    private final OverlayRows overlays;
    private final Map<Tally.Key, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, Long> eventCounts = new HashMap<>();
    private final Set<JvmFact> facts = new LinkedHashSet<>();
    private final DumpHistory dumps = new DumpHistory();
    private final Unseen unseen = new Unseen();
    private final Omissions omissions = new Omissions();
    private long firstTaken = EventTimes.NEVER;

    /** With a row for each event. */
    public TraceBuilder() {
        overlays = new OverlayRows();
    }

    /**
     * One that folds waits when there are too many.
     *
     * @param waitStepNanos what {@link OverlayRows#stepNanos} told of a part of the same trace, to begin with; 0 for none
     */
    public TraceBuilder(Folding folding, long waitStepNanos) {
        overlays = new OverlayRows(folding, waitStepNanos);
    }

    /** The index of a text; {@link Trace#ABSENT} for null. */
    public int text(@Nullable String text) {
        return dictionaries.text(text);
    }

    /** The index of a participant; {@link Trace#ABSENT} when the name is null. */
    public int participant(@Nullable String name, long instance) {
        return dictionaries.participant(name, instance);
    }

    /** The index of a participant whose instances are told apart by a text. */
    public int participant(String name, String instance) {
        return dictionaries.participant(name, instance);
    }

    /** The index of a thread. */
    public int thread(TraceThread thread) {
        return dictionaries.thread(thread);
    }

    /** The text at an index that {@link #text} gave. */
    public String textAt(int index) {
        return dictionaries.textAt(index);
    }

    /** The thread at an index that {@link #thread} gave. */
    public TraceThread threadAt(int index) {
        return dictionaries.threadAt(index);
    }

    List<TraceThread> threads() {
        return dictionaries.threads();
    }

    /** Where messages go; those that yield are kept only when there are no others. */
    public MessageRows messages(boolean yields) {
        return rows(yields).messages();
    }

    /** Where messages go. */
    public MessageRows messages() {
        return messages(false);
    }

    /** Where calls go, of which messages are made. */
    public CallRows calls(boolean yields) {
        return rows(yields).calls();
    }

    /** Where actions go; those that yield are kept only when there are no others. */
    public ActionRows actions(boolean yields) {
        return rows(yields).actions();
    }

    /** Where actions go. */
    public ActionRows actions() {
        return actions(false);
    }

    /** Where samples go; those that yield are kept only when there are no actions. */
    public SampleRows samples(boolean yields) {
        return rows(yields).samples();
    }

    /** How far samples of a type are apart, in nanoseconds; 0 when the recording does not tell. */
    long samplingPeriod(int type) {
        return omissions.limits().period(textAt(type));
    }

    private PictureRows rows(boolean yields) {
        return yields ? yielding : rows;
    }

    /** What counts the events that a rule takes. */
    public Tally tally(Tally.Key rule) {
        return tallies.computeIfAbsent(rule, key -> new Tally());
    }

    /** Where notes of actions go that had not ended when they were written. */
    public OpenActions openActions() {
        return openActions;
    }

    /** Where the times go of what only other pictures draw. */
    public Unseen unseen() {
        return unseen;
    }

    /** Where pauses and waits go. */
    public OverlayRows overlays() {
        return overlays;
    }

    /** Where snapshots of one type with these fields go. */
    public SnapshotRows snapshots(String type, List<String> measures, List<String> attributes) {
        return snapshots(new SnapshotFields(type, measures, attributes), false);
    }

    /** Where snapshots with these fields go; those that yield are kept only when there are no others. */
    public SnapshotRows snapshots(SnapshotFields fields, boolean yields) {
        return rows(yields).snapshots(fields);
    }

    /** Adds to the number of events of a type. */
    public void count(String eventType, long events) {
        eventCounts.merge(eventType, events, Long::sum);
    }

    /** Notes something about the JVM; every chunk tells it again, so it is kept once. */
    public void add(JvmFact fact) {
        facts.add(fact);
    }

    /** Notes what a setting of a drawn event type was, in the recording's own words. */
    public void setting(String eventType, String setting, String value) {
        omissions.limits().add(eventType, setting, value);
    }

    /** Notes what threads stood at; later ones come later. */
    public void add(ThreadDump dump) {
        dumps.add(dump);
    }

    /** Notes something the trace lacks. */
    public void omit(Omission omission) {
        omissions.add(omission);
    }

    /** Notes that the JVM told of events it could not write: so many bytes of them. */
    public void lose(long bytes) {
        omissions.lose(bytes);
    }

    /**
     * Finds the order of what was collected, before it is added to another; then nothing may be collected any more. Parts are
     * added one after the other, but sorted side by side.
     */
    public void sort() {
        rows.sort();
        yielding.sort();
        overlays.sort();
    }

    /**
     * Appends what another builder collected, which must not be used afterwards. Adding parts one after the other gives
     * the same trace as collecting everything in one builder.
     */
    public void addAll(TraceBuilder part) {
        PartPlaces places = addRowsOf(part);
        openActions.addAll(part.openActions, places);
        unseen.addAll(part.unseen, places.threads());
        part.tallies.forEach((rule, tally) -> tally(rule).add(tally));
        part.eventCounts.forEach(this::count);
        facts.addAll(part.facts);
        dumps.addAll(part.dumps);
        omissions.addAll(part.omissions);
    }

    /** Appends the rows that another builder has collected so far, which goes on collecting and is added in the end. */
    public void addRows(TraceBuilder part) {
        addRowsOf(part);
    }

    private PartPlaces addRowsOf(TraceBuilder part) {
        PartPlaces places = part.dictionaries.placesIn(dictionaries);
        rows.addAll(part.rows, places);
        yielding.addAll(part.yielding, places);
        overlays.addAll(part.overlays, places);
        return places;
    }

    /** The trace, in order of time; this builder must not be used afterwards. */
    public Trace build(String name, TimeRange range, int chunks) {
        var kept = new KeptRows(this, rows, yielding, overlays);
        Batch ended = take(kept);
        long firstUnseen = unseen.isEmpty() ? EventTimes.NEVER : unseen.first(kept.seen(ended.actions()));
        long first = Math.min(firstTaken, firstUnseen);
        long begin = first == EventTimes.NEVER ? range.startNanos() : first;
        var waits = new OpenWaits(dumps.last(), ended, kept.hasOwnActions(), begin, this);
        waits.note();
        Batch batch = withOpenActions(ended, range.endNanos());
        var trace = new Trace(
                name,
                range,
                chunks,
                dictionaries.texts(),
                dictionaries.participants(),
                dictionaries.namedThreads(),
                batch,
                new Trace.Besides(
                        List.copyOf(facts),
                        kept.counts(tallies),
                        waits.dump(range.endNanos()),
                        unseen.ends(),
                        new TreeMap<>(eventCounts)),
                omissions.build(),
                null);
        return trace.firstEvent().orElse(EventTimes.NEVER) <= firstUnseen ? trace : trace.within(range, firstUnseen);
    }

    /** Whether it holds anything to draw before which what yields gives way. */
    public boolean hasOwnRows() {
        return rows.size() > 0 || !openActions.isEmpty() || unseen.hasOwn();
    }

    /** Whether it holds nothing of any picture. */
    public boolean isEmpty() {
        return rows() == 0 && unseen.isEmpty();
    }

    /** How many rows it holds. */
    public long rows() {
        return rows.size() + yielding.size() + overlays.size();
    }

    /**
     * Takes the rows out, in order of time among themselves. Texts, participants and threads stay, so that later rows and
     * the trace that is built in the end mean the same by an index.
     */
    public Batch takeRows() {
        return take(new KeptRows(this, rows, yielding, overlays));
    }

    private Batch take(KeptRows kept) {
        Batch batch = kept.batch();
        dictionaries.see(batch);
        firstTaken = Math.min(firstTaken, batch.firstEvent().orElse(EventTimes.NEVER));
        return batch;
    }

    private Batch withOpenActions(Batch ended, long endNanos) {
        if (openActions.isEmpty()) {
            return ended;
        }
        Actions all = ActionRows.withOpen(ended.actions(), openActions, endNanos);
        var batch = new Batch(ended.messages(), ended.snapshots(), all, ended.overlays());
        dictionaries.see(batch);
        return batch;
    }
}

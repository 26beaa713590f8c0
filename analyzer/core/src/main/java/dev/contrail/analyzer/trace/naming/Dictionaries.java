package dev.contrail.analyzer.trace.naming;

import dev.contrail.analyzer.trace.Batch;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts, participants and threads of a trace while it is collected. Not thread-safe. */
public final class Dictionaries {
    private final Dictionary<String> texts = new Dictionary<>();
    private final Participants participants = new Participants();
    private final Dictionary<TraceThread> threads = new Dictionary<>();

    /** Of nothing yet. */
    public Dictionaries() {}

    /** The index of a text; {@link Trace#ABSENT} for null. */
    public int text(@Nullable String text) {
        return text == null ? Trace.ABSENT : texts.indexOf(text);
    }

    /** The index of a participant; {@link Trace#ABSENT} when the name is null. */
    public int participant(@Nullable String name, long instance) {
        return participants.indexOf(name, instance);
    }

    /** The index of a participant whose instances are told apart by a text. */
    public int participant(String name, String instance) {
        return participants.indexOf(name, instance);
    }

    /** The index of a thread. */
    public int thread(TraceThread thread) {
        return threads.indexOf(thread);
    }

    /** The text at an index that {@link #text} gave. */
    public String textAt(int index) {
        return texts.get(index);
    }

    /** The thread at an index that {@link #thread} gave. */
    public TraceThread threadAt(int index) {
        return threads.get(index);
    }

    /** All that were added are added to others, too, which are those of the whole. */
    public PartPlaces placesIn(Dictionaries whole) {
        return new PartPlaces(
                texts.placesIn(whole.texts),
                participants.placesIn(whole.participants),
                threads.placesIn(whole.threads));
    }

    /** Notes which participants are seen in rows, and when. */
    public void see(Batch batch) {
        participants.see(batch);
    }

    /** The texts, by index. */
    public List<String> texts() {
        return texts.values();
    }

    /** The participants by index, those of one name numbered by when they were first seen. */
    public List<Participant> participants() {
        return participants.numbered(this::text);
    }

    /** The threads by index, as the recording calls them. */
    public List<TraceThread> threads() {
        return threads.values();
    }

    /** The threads by index, one that was renamed with one name. */
    public List<TraceThread> namedThreads() {
        return ThreadNames.of(threads.values());
    }
}

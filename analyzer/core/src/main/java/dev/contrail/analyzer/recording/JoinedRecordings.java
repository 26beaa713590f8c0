package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.reader.Recording;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.loss.Loss;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Recordings that are read as one: their chunks in order of time, each once. */
final class JoinedRecordings {
    private final List<OpenRecording> recordings;
    private final Assumption.Evidence evidence;
    private final List<Place> chunks = new ArrayList<>();
    private int repeated;

    /** A chunk and the file it is taken from. */
    private record Place(Recording.Part part, String file) {
        long startTicks() {
            return part.chunk().header().startTicks();
        }

        long startNanos() {
            return part.chunk().startNanos();
        }
    }

    private JoinedRecordings(List<OpenRecording> recordings, Assumption.Evidence evidence) throws IOException {
        this.recordings = recordings;
        this.evidence = evidence;
        for (OpenRecording recording : recordings) {
            for (Recording.Part part : recording.recording().parts()) {
                add(new Place(part, recording.name()));
            }
        }
        if (chunks.stream().allMatch(place -> place.part().chunk().hasClock())) {
            chunks.sort(Comparator.comparingLong(Place::startNanos));
        }
    }

    /** The recordings of each JVM; a recording that is joined with no other stands alone. */
    static List<JoinedRecordings> of(List<OpenRecording> recordings, Joining joining) throws IOException {
        var joined = new ArrayList<JoinedRecordings>();
        for (SameJvm.Group group : SameJvm.groups(recordings, joining)) {
            joined.add(new JoinedRecordings(group.recordings(), group.evidence()));
        }
        return joined;
    }

    private void add(Place place) throws IOException {
        for (int i = 0; i < chunks.size(); i++) {
            Place other = chunks.get(i);
            if (other.startTicks() == place.startTicks() && place.part().isCopyOf(other.part())) {
                repeated++;
                if (place.part().isBetterThan(other.part())) {
                    chunks.set(i, place);
                }
                return;
            }
        }
        chunks.add(place);
    }

    /** How it is known that they belong together; empty for one that stands alone. */
    Optional<Assumption> assumption() {
        return recordings.size() < 2 ? Optional.empty() : Optional.of(new Assumption.OneJvm(names(), evidence));
    }

    /** In order of their first chunks. */
    private List<String> names() {
        var names = new LinkedHashSet<String>();
        chunks.forEach(place -> names.add(place.file()));
        recordings.forEach(recording -> names.add(recording.name())); // also those whose chunks others have
        return List.copyOf(names);
    }

    /** What reads them; closes the files in the end. */
    TraceFile file(Closeable files) {
        boolean asItIs = recordings.size() == 1 && isInOrder(recordings.get(0).recording());
        Recording recording = asItIs
                ? recordings.get(0).recording()
                : Recording.joining(chunks.stream().map(Place::part).toList());
        return new TraceFile(
                JoinedNames.of(names()),
                recording,
                recordings.size() == 1 && asItIs ? Places.OF_ONE_FILE : places(recording),
                outside(recording),
                files);
    }

    private static boolean isInOrder(Recording recording) {
        long last = Long.MIN_VALUE;
        for (Chunk chunk : recording.chunks()) {
            if (!chunk.hasClock()) {
                return true; // there is no order to ask for
            }
            if (chunk.startNanos() < last) {
                return false;
            }
            last = chunk.startNanos();
        }
        return true;
    }

    private Places places(Recording joined) {
        var stretches = new ArrayList<Places.Stretch>();
        for (int i = 0; i < chunks.size(); i++) {
            Place place = chunks.get(i);
            stretches.add(new Places.Stretch(
                    joined.chunks().get(i).start(),
                    place.file(),
                    place.part().chunk().start()));
        }
        return new Places(stretches);
    }

    /** What is wrong besides what is in the chunks. */
    private List<Omission> outside(Recording joined) {
        var omissions = new ArrayList<Omission>();
        for (OpenRecording recording : recordings) {
            var file = recordings.size() == 1
                    ? Places.OF_ONE_FILE
                    : new Places(List.of(new Places.Stretch(0, recording.name(), 0)));
            recording.recording().losses().stream()
                    .filter(loss -> !(loss instanceof Loss.ClockMoved))
                    .forEach(loss -> omissions.add(Losses.omission(loss, file)));
        }
        joined.losses().stream()
                .filter(loss -> loss instanceof Loss.ClockMoved)
                .forEach(loss -> omissions.add(Losses.omission(loss, Places.OF_ONE_FILE)));
        if (repeated > 0) {
            String text = Omission.count(repeated, "chunk") + " that another of the files holds, too";
            omissions.add(new Omission(Omission.Kind.FOLDED, repeated, text));
        }
        Gaps.between(joined.chunks()).ifPresent(omissions::add);
        return omissions;
    }
}

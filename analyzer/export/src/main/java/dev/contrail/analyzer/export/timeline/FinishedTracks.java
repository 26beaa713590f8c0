package dev.contrail.analyzer.export.timeline;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Puts slices, given in order of their end, on tracks on which they nest or do not touch. */
final class FinishedTracks {
    private static final int MOST_REMEMBERED = 1_000;

    private final TimelineWriter to;
    private final NestedTracks.NewTrack newTrack;
    private final List<Integer> tracks = new ArrayList<>();
    private final List<Outermost> outermost = new ArrayList<>();

    FinishedTracks(TimelineWriter to, NestedTracks.NewTrack newTrack) {
        this.to = to;
        this.newTrack = newTrack;
    }

    /** A slice that does not end before those that were given. */
    void add(long start, long end, String name, String... details) throws IOException {
        int place = placeFor(start, end);
        to.begin(tracks.get(place), start, name, details);
        to.end(tracks.get(place), end);
    }

    private int placeFor(long start, long end) throws IOException {
        for (int place = 0; place < tracks.size(); place++) {
            if (outermost.get(place).takes(start, end)) {
                return place;
            }
        }
        tracks.add(newTrack.make(tracks.size()));
        var first = new Outermost();
        first.takes(start, end);
        outermost.add(first);
        return tracks.size() - 1;
    }

    /** Slices of a track that lie in no other. */
    private static final class Outermost {
        private record Slice(long start, long end) {}

        private final Deque<Slice> latest = new ArrayDeque<>();
        private long forgottenUntil = Long.MIN_VALUE;

        /** Takes a slice that holds others or touches none. Of two that begin together the outer one would have to be told first. */
        boolean takes(long start, long end) {
            int within = 0;
            for (Slice slice : latest) {
                if (slice.start <= start) {
                    break;
                }
                within++;
            }
            long before = forgottenUntil;
            if (within < latest.size()) {
                before = latest.stream().skip(within).findFirst().orElseThrow().end;
            }
            if (before > start) {
                return false;
            }
            for (int i = 0; i < within; i++) {
                latest.pop();
            }
            latest.push(new Slice(start, end));
            if (latest.size() > MOST_REMEMBERED) {
                forgottenUntil = latest.removeLast().end;
            }
            return true;
        }
    }
}

package dev.contrail.analyzer.export.timeline;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Puts slices, given in order of their start, on tracks on which they nest: those that overlap without one being within the
 * other go to tracks beside the first.
 */
final class NestedTracks {
    /** A viewer drops what is deeper than 512. */
    private static final int DEEPEST = 500;

    private final TimelineWriter to;
    private final NewTrack newTrack;
    private final List<Integer> tracks = new ArrayList<>();
    private final List<Deque<Long>> openEnds = new ArrayList<>();

    /** Makes the next track, the first with 0. */
    @FunctionalInterface
    interface NewTrack {
        int make(int place) throws IOException;
    }

    NestedTracks(TimelineWriter to, NewTrack newTrack) {
        this.to = to;
        this.newTrack = newTrack;
    }

    /** The first track. */
    int first() throws IOException {
        if (tracks.isEmpty()) {
            addTrack();
        }
        return tracks.get(0);
    }

    private void addTrack() throws IOException {
        tracks.add(newTrack.make(tracks.size()));
        openEnds.add(new ArrayDeque<>());
    }

    /** A slice that does not start before those that were given. */
    void add(long start, long end, String name, String... details) throws IOException {
        int place = placeFor(start, end);
        openEnds.get(place).push(end);
        to.begin(tracks.get(place), start, name, details);
    }

    /** Ends what has ended before a time. */
    void advance(long time) throws IOException {
        for (int place = 0; place < tracks.size(); place++) {
            advance(place, time);
        }
    }

    private void advance(int place, long time) throws IOException {
        Deque<Long> open = openEnds.get(place);
        while (!open.isEmpty() && open.peek() <= time) {
            to.end(tracks.get(place), open.pop());
        }
    }

    private int placeFor(long start, long end) throws IOException {
        for (int place = 0; place < tracks.size(); place++) {
            advance(place, start);
            Deque<Long> open = openEnds.get(place);
            if (open.isEmpty() || end <= open.peek() && open.size() < DEEPEST) {
                return place;
            }
        }
        addTrack();
        return tracks.size() - 1;
    }
}

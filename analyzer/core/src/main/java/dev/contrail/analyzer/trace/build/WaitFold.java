package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.Scan;
import dev.contrail.analyzer.trace.fold.Folding;
import dev.contrail.analyzer.trace.fold.ShortSpans;
import dev.contrail.analyzer.trace.naming.PartPlaces;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Folds waits while they are collected, when there are more than a picture can show.
 *
 * <p>Each is kept until there are too many. Then those that are there are folded, with the longest step that still is far
 * below a pixel of the picture, and so is each that comes from then on; when there are too many again, and all of them
 * take longer than before, the step grows with that. In the end all are folded with the longest step, so that what comes
 * out hardly depends on the way there.
 */
final class WaitFold {
    /** Waits of a thread may lie within each other, such as a park that pins its carrier; not deeper than this. */
    private static final int DEEPEST = 3;

    private final Folding folding;
    private final OverlayRows rows;
    private int budget;
    private long step;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    /** Whether there may be more rows than when they were counted last. */
    private boolean grown;

    private @Nullable Track[] tracks = new Track[16];
    private int[] names = new int[8];
    private int nameCount;
    /* Most waits are of the name of the one before. */
    private int lastName = Trace.ABSENT;
    private int lastPlace;

    /**
     * A fold of rows.
     *
     * @param stepNanos the step that is known to be short enough; 0 for none
     */
    WaitFold(Folding folding, long stepNanos, OverlayRows rows) {
        this.folding = folding;
        this.rows = rows;
        this.budget = folding.budget();
        this.step = stepNanos;
    }

    /** The length of a step so far; 0 while each wait has a row. */
    long stepNanos() {
        return step;
    }

    /** Takes a wait and puts it into the rows sooner or later; false when it must have a row of its own. */
    boolean takes(int name, long start, long duration, int thread, int detail, long id, int count) {
        if (thread == Trace.ABSENT || id != 0 || duration < 0) {
            grown = true;
            return false;
        }
        first = Math.min(first, start);
        last = Math.max(last, start + duration);
        if (step == 0) {
            grown = true;
            return false;
        }
        if (thread >= tracks.length) {
            tracks = Arrays.copyOf(tracks, Math.max(thread + 1, 2 * tracks.length));
        }
        Track track = tracks[thread];
        if (track == null) {
            track = new Track(thread, 1);
            tracks[thread] = track;
        }
        track.add(kind(name, duration), start, duration, detail, count);
        return true;
    }

    /* Instants are a kind of their own, since they are counted apart from what lasts. */
    private int kind(int name, long duration) {
        int place = lastName == name ? lastPlace : place(name);
        return 2 * place + (duration == 0 ? 1 : 0);
    }

    private int place(int name) {
        int place = 0;
        while (place < nameCount && names[place] != name) {
            place++;
        }
        if (place == nameCount) {
            names = nameCount == names.length ? Arrays.copyOf(names, 2 * nameCount) : names;
            names[nameCount++] = name;
        }
        lastName = name;
        lastPlace = place;
        return place;
    }

    /** Folds when there are too many rows. */
    void keepWithinBudget() {
        if (grown && rows.size() > budget) {
            foldAll();
            budget = Math.max(budget, 2 * rows.size());
        }
        grown = false;
    }

    /** Hands over what has gathered. */
    void flush() {
        for (Track track : tracks) {
            if (track != null) {
                track.flush();
            }
        }
        Arrays.fill(tracks, null);
    }

    /** Hands over everything, all of it folded alike. */
    void finish() {
        flush();
        if (step > 0) {
            foldAll();
        }
    }

    /** Includes the time of another fold, which has handed over everything; whether its rows are to be folded here. */
    boolean mustFold(WaitFold part, int partSize) {
        first = Math.min(first, part.first);
        last = Math.max(last, part.last);
        return step > 0 || part.step > 0 || rows.size() + partSize > budget;
    }

    /** Takes the rows of a part. */
    void addAll(Overlays part, PartPlaces places) {
        if (step == 0) {
            foldAll();
        }
        take(part, places);
        keepWithinBudget();
    }

    private void foldAll() {
        flush();
        step = Math.max(step, first > last ? 1 : folding.stepNanos(last - first));
        take(rows.takeOut(), null); // in order of time, so that those of one step come together
        flush();
    }

    private void take(Overlays from, @Nullable PartPlaces places) {
        Scan nameOf = from.name().scan();
        Scan startOf = from.start().scan();
        Scan durationOf = from.duration().scan();
        Scan threadOf = from.thread().scan();
        Scan detailOf = from.detail().scan();
        Scan idOf = from.id().scan();
        Scan countOf = from.count().scan();
        for (int row = 0; row < from.size(); row++) {
            int name = nameOf.getInt(row);
            int thread = threadOf.getInt(row);
            int detail = detailOf.getInt(row);
            if (places != null) {
                name = places.texts()[name];
                thread = thread == Trace.ABSENT ? Trace.ABSENT : places.threads()[thread];
                detail = detail == Trace.ABSENT ? Trace.ABSENT : places.texts()[detail];
            }
            long start = startOf.get(row);
            long duration = durationOf.get(row);
            long id = idOf.get(row);
            int count = countOf.getInt(row);
            if (!takes(name, start, duration, thread, detail, id, count)) {
                rows.put(name, start, duration, thread, detail, id, count);
            }
        }
    }

    /** The waits of one thread, at one depth. */
    private final class Track implements ShortSpans.Sink {
        private final int thread;
        private final int depth;
        private final ShortSpans spans = new ShortSpans(step, 2, this);
        private @Nullable Track within;
        /* The last one waits for the next: when a thread waited last is told exactly. */
        private boolean held;
        private int heldKind;
        private long heldStart;
        private long heldDuration;
        private int heldDetail;
        private int heldCount;

        Track(int thread, int depth) {
            this.thread = thread;
            this.depth = depth;
        }

        void add(int kind, long start, long duration, int detail, int count) {
            if (!held) {
                hold(kind, start, duration, detail, count);
                return;
            }
            long heldEnd = heldStart + heldDuration;
            if (start >= heldEnd) { // mostly
                spans.add(heldKind, heldDetail, heldStart, heldDuration, heldCount);
                hold(kind, start, duration, detail, count);
                return;
            }
            addBeside(kind, start, duration, detail, count);
        }

        /* One that begins before the one that is held has ended. */
        private void addBeside(int kind, long start, long duration, int detail, int count) {
            long end = start + duration;
            long heldEnd = heldStart + heldDuration;
            if (end > heldStart && kind / 2 != heldKind / 2) {
                if (start > heldStart || end < heldEnd) {
                    addWithin(kind, start, duration, detail, count);
                } else { // what holds others ends after them
                    addWithin(heldKind, heldStart, heldDuration, heldDetail, heldCount);
                    hold(kind, start, duration, detail, count);
                }
                return;
            }
            // A thread's buffers may stand in the file in another order. One call for both: it becomes much code.
            boolean late = end < heldEnd;
            spans.add(
                    late ? kind : heldKind,
                    late ? detail : heldDetail,
                    late ? start : heldStart,
                    late ? duration : heldDuration,
                    late ? count : heldCount);
            if (!late) {
                hold(kind, start, duration, detail, count);
            }
        }

        private void hold(int kind, long start, long duration, int detail, int count) {
            held = true;
            heldKind = kind;
            heldStart = start;
            heldDuration = duration;
            heldDetail = detail;
            heldCount = count;
        }

        private void addWithin(int kind, long start, long duration, int detail, int count) {
            if (depth == DEEPEST) {
                put(kind, detail, start, duration, count);
                return;
            }
            if (within == null) {
                within = new Track(thread, depth + 1);
            }
            within.add(kind, start, duration, detail, count);
        }

        @Override
        public void put(int kind, int detail, long start, long duration, int count) {
            grown = true;
            rows.put(names[kind / 2], start, duration, thread, detail, 0, count);
        }

        void flush() {
            spans.flush();
            if (held) {
                put(heldKind, heldDetail, heldStart, heldDuration, heldCount);
                held = false;
            }
            if (within != null) {
                within.flush();
            }
        }
    }
}

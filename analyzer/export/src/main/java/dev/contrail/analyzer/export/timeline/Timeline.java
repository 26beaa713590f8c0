package dev.contrail.analyzer.export.timeline;

import dev.contrail.analyzer.export.rows.Calls;
import dev.contrail.analyzer.export.rows.RecordedRows;
import dev.contrail.analyzer.export.rows.RecordedRows.StateRows;
import dev.contrail.analyzer.export.rows.Rows;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One recording as a process of a trace viewer.
 *
 * <p>An action is a slice on its thread's track, or an instant. A measure of a subject is a counter. Each participant has a
 * track with its messages, which arrows join, and one for the exchanges in which it is asked.
 */
final class Timeline {
    private static final String OUTSIDE = "(outside)";

    private final RecordedRows recorded;
    private final Trace trace;
    private final TimelineWriter to;
    private final Map<Long, NestedTracks> threads = new HashMap<>();
    private final Map<String, NestedTracks> acrossThreads = new HashMap<>();
    private final Map<Long, Integer> participants = new HashMap<>();
    private final Map<Long, FinishedTracks> exchanges = new HashMap<>();
    private int process;
    private long flows;

    Timeline(RecordedRows recorded, TimelineWriter to) {
        this.recorded = recorded;
        this.trace = recorded.trace();
        this.to = to;
    }

    void write() throws IOException {
        process = to.process(trace.name(), trace.range().startNanos());
        actions();
        for (StateRows states : recorded.states()) {
            states(states);
        }
        messages();
    }

    /* Of two that begin together the longer is given first, so that the other lies within it. */
    private void actions() throws IOException {
        var together = new ArrayList<long[]>();
        recorded.actions().forEach(row -> {
            if (!together.isEmpty() && together.get(0)[Rows.TIME] != row[Rows.TIME]) {
                give(together);
            }
            together.add(row.clone());
        });
        give(together);
        for (NestedTracks tracks : threads.values()) {
            tracks.advance(Long.MAX_VALUE);
        }
        for (NestedTracks tracks : acrossThreads.values()) {
            tracks.advance(Long.MAX_VALUE);
        }
    }

    private void give(List<long[]> together) throws IOException {
        if (together.size() > 1) {
            together.sort(Comparator.comparingLong(row -> -row[Rows.DURATION]));
        }
        for (long[] row : together) {
            NestedTracks tracks = tracksOf(row);
            long start = row[Rows.TIME];
            String name = trace.text((int) row[Rows.ACTION], "");
            String queue = participant(row[Rows.QUEUE]);
            String task = participant(row[Rows.TASK]);
            if (row[Rows.DURATION] > 0) {
                tracks.add(start, start + row[Rows.DURATION], name, "queue", queue, "task", task);
            } else {
                tracks.advance(start);
                to.instant(tracks.first(), start, name, 0, "queue", queue, "task", task);
            }
        }
        together.clear();
    }

    /* A span that moved between threads names none, and stands where lanes show it. */
    private NestedTracks tracksOf(long[] row) {
        if (row[Rows.THREAD] != Trace.ABSENT) {
            return threads.computeIfAbsent(row[Rows.THREAD], this::tracksOf);
        }
        long what = row[Rows.TASK] == Trace.ABSENT ? row[Rows.QUEUE] : row[Rows.TASK];
        String name = what == Trace.ABSENT ? trace.text((int) row[Rows.ACTION], "span") : participant(what);
        return acrossThreads.computeIfAbsent(
                name + Actions.ACROSS_THREADS,
                shown -> new NestedTracks(
                        to, place -> to.track(process, place == 0 ? shown : shown + " (" + (place + 1) + ")")));
    }

    private NestedTracks tracksOf(long index) {
        String name = trace.threads().get((int) index).displayName();
        return new NestedTracks(
                to,
                place -> place == 0
                        ? to.thread(process, 1 + index, name)
                        : to.track(process, name + " (" + (place + 1) + ")"));
    }

    private String participant(long index) {
        return index == Trace.ABSENT
                ? ""
                : trace.participants().get((int) index).displayName();
    }

    private void states(StateRows states) throws IOException {
        int measures = states.measures().size();
        var counters = new HashMap<Long, int[]>();
        states.rows().forEach(row -> {
            int[] ofSubject = counters.get(row[Rows.SUBJECT]);
            if (ofSubject == null) {
                String subject = row[Rows.SUBJECT] == Trace.ABSENT ? states.type() : participant(row[Rows.SUBJECT]);
                ofSubject = new int[measures];
                for (int measure = 0; measure < measures; measure++) {
                    ofSubject[measure] = to.counter(
                            process, subject + " " + states.measures().get(measure));
                }
                counters.put(row[Rows.SUBJECT], ofSubject);
            }
            for (int measure = 0; measure < measures; measure++) {
                double value = Double.longBitsToDouble(row[Rows.FIRST_MEASURE + measure]);
                if (Double.isFinite(value)) {
                    to.value(ofSubject[measure], row[Rows.TIME], value);
                }
            }
        });
    }

    private void messages() throws IOException {
        var calls = new Calls();
        recorded.messages().forEach(row -> {
            Calls.Call call = calls.of(row);
            long sent = row[Rows.TIME];
            String label = trace.text((int) row[Rows.LABEL], "");
            long flow = ++flows;
            String thread = row[Rows.THREAD] == Trace.ABSENT
                    ? ""
                    : trace.threads().get((int) row[Rows.THREAD]).displayName();
            to.instant(track(row[Rows.FROM]), sent, label, flow, "thread", thread, "to", participant(row[Rows.TO]));
            to.instant(
                    track(row[Rows.TO]), sent + row[Rows.DURATION], label, -flow, "from", participant(row[Rows.FROM]));
            if (call != null && row[Rows.KIND] == MessageKind.REPLY.ordinal()) {
                exchanges
                        .computeIfAbsent(row[Rows.FROM], this::exchangesOf)
                        .add(
                                call.time(),
                                sent,
                                trace.text((int) call.label(), ""),
                                "from",
                                participant(row[Rows.TO]),
                                "answer",
                                label);
            }
        });
    }

    private int track(long participant) throws IOException {
        Integer track = participants.get(participant);
        if (track == null) {
            track = to.track(process, participant == Trace.ABSENT ? OUTSIDE : participant(participant));
            participants.put(participant, track);
        }
        return track;
    }

    private FinishedTracks exchangesOf(long participant) {
        String name = "exchanges of " + (participant == Trace.ABSENT ? OUTSIDE : participant(participant));
        return new FinishedTracks(to, place -> to.track(process, place == 0 ? name : name + " (" + (place + 1) + ")"));
    }
}

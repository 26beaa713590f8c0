package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Count;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Severity;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what a finding is about, and then tells it. The time goes from the first event that is cited to the last, within
 * what was asked for.
 */
public final class Telling {
    /** How many events a finding cites at most. */
    private static final int MOST_ROWS = 100;

    private final Evidence evidence;
    private final Trace trace;
    private final Finding.Kind kind;
    private final Set<Participant> participants = new LinkedHashSet<>();
    private final Set<TraceThread> threads = new LinkedHashSet<>();
    private final List<Count> counts = new ArrayList<>();
    private final Set<Row> rows = new LinkedHashSet<>();
    private long start = Long.MAX_VALUE;
    private long end = Long.MIN_VALUE;

    /** About a trace. */
    public Telling(Evidence evidence, Finding.Kind kind) {
        this.evidence = evidence;
        this.trace = evidence.trace();
        this.kind = kind;
    }

    /** It is about this participant, too; the main one is told first. Nothing when it is absent. */
    public Telling about(int participant) {
        if (participant != Trace.ABSENT) {
            participants.add(trace.participants().get(participant));
        }
        return this;
    }

    /** This thread did it, too. Nothing when it is absent. */
    public Telling by(int thread) {
        if (thread != Trace.ABSENT) {
            threads.add(trace.threads().get(thread));
        }
        return this;
    }

    /** It is about this time, too. */
    public Telling at(long from, long to) {
        start = Math.min(start, from);
        end = Math.max(end, to);
        return this;
    }

    /** A number behind the words. */
    public Telling count(String name, long value) {
        counts.add(new Count(name, value));
        return this;
    }

    /** Cites an event. */
    public Telling cite(Row row) {
        long time = Rows.time(trace, row);
        at(time, time);
        if (rows.size() < MOST_ROWS) {
            rows.add(row);
        }
        return this;
    }

    /** Cites an action from its start to its end. */
    public Telling citeAction(int row) {
        long from = trace.actions().start().get(row);
        at(from, from + trace.actions().duration().get(row));
        return cite(Row.of(Table.ACTIONS, row));
    }

    /** Cites a message. */
    public Telling citeMessage(int row) {
        return cite(Row.of(Table.MESSAGES, row));
    }

    /** Cites a snapshot. */
    public Telling citeSnapshot(int table, int row) {
        return cite(new Row(Table.SNAPSHOTS, table, row));
    }

    /** Most likely a bug. */
    public Finding warning(String title, String words) {
        return finding(Severity.WARNING, title, words);
    }

    /** Worth knowing. */
    public Finding note(String title, String words) {
        return finding(Severity.NOTE, title, words);
    }

    /** Of something that did not come until the end: most likely a bug, but not where it may be what is lost. */
    public Finding warningOfAbsence(String title, String words) {
        return finding(evidence.isSureOfAbsence(start) ? Severity.WARNING : Severity.NOTE, title, words);
    }

    /** Of something that did not come before another did, or of a share of all: a bug where all is there. */
    public Finding warningWhereNoneIsLost(String title, String words) {
        return finding(evidence.isIncomplete() ? Severity.NOTE : Severity.WARNING, title, words);
    }

    /** One or the other. */
    public Finding finding(Severity severity, String title, String words) {
        TimeRange cited = start > end ? trace.range() : new TimeRange(start, end);
        TimeRange time = trace.asked()
                .map(part -> new TimeRange(part.nearest(cited.startNanos()), part.nearest(cited.endNanos())))
                .orElse(cited);
        return new Finding(
                kind,
                severity,
                title,
                words,
                new Finding.Proof(List.copyOf(participants), List.copyOf(threads), time, counts, List.copyOf(rows)));
    }
}

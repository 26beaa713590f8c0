package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.findings.facts.Closings;
import dev.contrail.analyzer.findings.facts.Deeds;
import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.findings.facts.Handovers;
import dev.contrail.analyzer.findings.facts.Holds;
import dev.contrail.analyzer.findings.facts.Kinds;
import dev.contrail.analyzer.findings.facts.Queues;
import dev.contrail.analyzer.findings.facts.Spans;
import dev.contrail.analyzer.findings.facts.Verbs;
import dev.contrail.analyzer.model.Alarms;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What detectors look at: a trace, and what several of them want to know of it, each worked out when it is first asked
 * for. Not thread-safe.
 */
public final class Evidence {
    private final Trace trace;
    private final TimeRange recorded;
    private final Set<Need> held;
    private @Nullable TimeRange range;
    private @Nullable Verbs verbs;
    private @Nullable Spans spans;
    private @Nullable List<Kinds.Kind> kinds;
    private @Nullable List<Queues.Queue> queues;
    private @Nullable Exchanges exchanges;
    private @Nullable List<Holds.Family> holds;
    private @Nullable Closings closings;
    private boolean @Nullable [] alarms;

    /** That of a trace of one process. */
    public Evidence(Trace trace) {
        this(trace, trace.range());
    }

    /**
     * That of a trace of one process.
     *
     * @param recorded the time in which it was recorded, which may go on after the last event
     */
    public Evidence(Trace trace, TimeRange recorded) {
        this.trace = trace;
        this.recorded = recorded;
        this.held = Collections.unmodifiableSet(held(trace));
    }

    /** When the recording ended. */
    public long end() {
        return Math.max(recorded.endNanos(), range().endNanos());
    }

    /** The time of the trace's events; that of the recording when it has none. */
    public TimeRange range() {
        if (range == null) {
            range = trace.eventRange().orElse(recorded);
        }
        return range;
    }

    /** What its texts say that is done. */
    public Verbs verbs() {
        if (verbs == null) {
            verbs = new Verbs(trace);
        }
        return verbs;
    }

    /** How its spans lie in each other. */
    public Spans spans() {
        if (spans == null) {
            spans = new Spans(trace);
        }
        return spans;
    }

    /** Its spans by what is done with what. */
    public List<Kinds.Kind> kinds() {
        if (kinds == null) {
            kinds = Kinds.of(trace, spans());
        }
        return kinds;
    }

    /** Its tasks by where they lay. */
    public List<Queues.Queue> queues() {
        if (queues == null) {
            queues = Queues.of(new Handovers(trace, verbs(), spans()));
        }
        return queues;
    }

    /** What answers what. */
    public Exchanges exchanges() {
        if (exchanges == null) {
            exchanges = new Exchanges(trace);
        }
        return exchanges;
    }

    /** What is taken and given back. */
    public List<Holds.Family> holds() {
        if (holds == null) {
            holds = Holds.in(trace, verbs());
        }
        return holds;
    }

    /** What was closed. */
    public Closings closings() {
        if (closings == null) {
            closings = new Closings(trace, verbs());
        }
        return closings;
    }

    /** Whether a text, as a reply or as an action, says that something went wrong; not when there is none. */
    public boolean isAlarm(int text) {
        if (alarms == null) {
            alarms = new boolean[trace.texts().size()];
            for (int index = 0; index < alarms.length; index++) {
                alarms[index] = Alarms.in(trace.texts().get(index), MessageKind.REPLY);
            }
        }
        return text != Trace.ABSENT && alarms[text];
    }

    /** Whether a thread told of something wrong about a time: within a hundredth of the trace's. */
    public boolean failed(int thread, long time) {
        long about = range().durationNanos() / 100;
        var failed = new boolean[1];
        Deeds.tell(
                trace,
                deed -> failed[0] |=
                        deed.thread == thread && Math.abs(deed.time - time) <= about && isAlarm(deed.verb));
        return failed[0];
    }

    /** The first word of a text, in lower case; empty when there is none. */
    public String firstWord(int text) {
        List<String> words =
                text == Trace.ABSENT ? List.of() : Verbs.words(trace.texts().get(text));
        return words.isEmpty() ? "" : words.get(0);
    }

    /** What a thread did last before a time, in words. */
    public String lastWordOf(int thread, long before) {
        var last = new Finding.Row[1];
        Deeds.tell(trace, deed -> {
            if (deed.thread == thread && deed.time < before) {
                last[0] = deed.place();
            }
        });
        return last[0] == null
                ? "nothing else is recorded of " + Words.thread(trace, thread)
                : "the last of " + Words.thread(trace, thread) + " was " + Words.quoted(Rows.text(trace, last[0]))
                        + " at " + Words.at(trace, Rows.time(trace, last[0]));
    }

    /** The trace; rows of every table are in order of time. */
    public Trace trace() {
        return trace;
    }

    /** What of all that detectors need it holds. */
    public Set<Need> held() {
        return held;
    }

    private static EnumSet<Need> held(Trace trace) {
        var held = EnumSet.noneOf(Need.class);
        Messages messages = trace.messages();
        for (int row = 0; row < messages.size(); row++) {
            held.add(Need.MESSAGES);
            MessageKind kind = MessageKind.at(messages.kind().get(row));
            if (kind == MessageKind.REPLY) {
                held.add(Need.REPLIES);
            } else if (kind != MessageKind.CALL) {
                held.add(Need.LIFETIMES);
            }
        }
        for (int row = 0; row < trace.actions().size(); row++) {
            held.add(Need.ACTIONS);
            if (trace.actions().duration().get(row) > 0) {
                held.add(Need.SPANS);
            }
            if (trace.actions().task().get(row) != Trace.ABSENT) {
                held.add(Need.TASKS);
            }
        }
        if (trace.snapshots().stream().anyMatch(table -> table.size() > 0)) {
            held.add(Need.STATE);
        }
        if (trace.overlays().size() > 0) {
            held.add(Need.WAITS);
        }
        if (!trace.dump().isEmpty()) {
            held.add(Need.DUMP);
        }
        if (trace.eventRange().isPresent()) {
            held.add(Need.EVENTS);
        }
        return held;
    }
}

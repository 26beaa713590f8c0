package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.findings.facts.AlarmTimes;
import dev.contrail.analyzer.findings.facts.Closings;
import dev.contrail.analyzer.findings.facts.Deeds;
import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.findings.facts.Handovers;
import dev.contrail.analyzer.findings.facts.IdleTimes;
import dev.contrail.analyzer.findings.facts.Kinds;
import dev.contrail.analyzer.findings.facts.Queues;
import dev.contrail.analyzer.findings.facts.Spans;
import dev.contrail.analyzer.findings.facts.Verbs;
import dev.contrail.analyzer.findings.holds.Holds;
import dev.contrail.analyzer.findings.holds.Stems;
import dev.contrail.analyzer.meaning.Alarms;
import dev.contrail.analyzer.meaning.CallKinds;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What detectors look at: a trace, and what several of them want to know of it, each worked out when it is first asked
 * for. Not thread-safe.
 */
public final class Evidence {
    /** What a reply begins with when there is nothing to be had. */
    private static final Set<String> NOTHING =
            Set.of("no", "none", "null", "nothing", "empty", "busy", "exhausted", "full");

    /** A JVM writes what it has each second; twice that, as it may be busy. */
    private static final long UNFLUSHED_NANOS = 2_000_000_000;

    private final Trace trace;
    private final Actions seen;
    private final TimeRange recorded;
    private final boolean incomplete;
    private final boolean unfinished;
    private final Set<Need> held;
    private @Nullable TimeRange range;
    private @Nullable Trace doings;
    private @Nullable Verbs verbs;
    private @Nullable Stems stems;
    private @Nullable Set<String> threadNames;
    private @Nullable CallKinds callKinds;
    private boolean @Nullable [] refusals;
    private @Nullable Spans spans;
    private @Nullable IdleTimes idleTimes;
    private @Nullable List<Kinds.Kind> kinds;
    private @Nullable List<Queues.Queue> queues;
    private @Nullable Exchanges exchanges;
    private @Nullable List<Holds.Family> holds;
    private @Nullable Closings closings;
    private boolean @Nullable [] alarms;
    private @Nullable AlarmTimes alarmTimes;

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
        this.trace = trace.with(
                trace.messages(),
                trace.snapshots(),
                trace.actions().withoutSamples()); // a sample is nothing that began or ended
        this.seen = trace.actions();
        this.recorded = recorded;
        this.incomplete =
                trace.omissions().stream().anyMatch(omission -> omission.isLoss() && !omission.isUnfinishedEnd());
        this.unfinished = trace.omissions().stream().anyMatch(Omission::isUnfinishedEnd);
        this.held = Collections.unmodifiableSet(Needs.heldBy(this.trace));
    }

    /** When the recording ended; of an incomplete one when the last was read: what came then may be what is lost. */
    public long end() {
        return isIncomplete() ? range().endNanos() : Math.max(recorded.endNanos(), range().endNanos());
    }

    /** What is at {@link #end}, in words. */
    public String endWords() {
        return isIncomplete() ? "the last event was read" : "the recording ended";
    }

    /** Whether some of it was lost or cannot be read: what seems never to have come may be there. */
    public boolean isIncomplete() {
        return incomplete;
    }

    /**
     * Whether what did not come from a time on until the {@linkplain #end end} did not come, and is not what is lost. Of a JVM
     * that was killed only what it had not flushed is: about its last second.
     */
    public boolean isSureOfAbsence(long from) {
        return !incomplete && (!unfinished || end() - from >= UNFLUSHED_NANOS);
    }

    /** The part that was asked for, else {@link #range()}. */
    public TimeRange askedRange() {
        return trace.asked().orElseGet(this::range);
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

    /** What its texts say that is done, without what it is done with. */
    public Stems stems() {
        if (stems == null) {
            stems = new Stems(trace);
        }
        return stems;
    }

    /** Which of its calls are of one kind. */
    public CallKinds callKinds() {
        if (callKinds == null) {
            callKinds = new CallKinds(trace);
        }
        return callKinds;
    }

    /** Whether a participant is one of the threads, by its name. */
    public boolean isThread(int participant) {
        if (threadNames == null) {
            threadNames = trace.threads().stream().map(TraceThread::name).collect(Collectors.toSet());
        }
        return threadNames.contains(trace.participants().get(participant).name());
    }

    /** How its spans lie in each other. */
    public Spans spans() {
        if (spans == null) {
            spans = new Spans(trace);
        }
        return spans;
    }

    /** For how long its threads did nothing but wait. */
    public IdleTimes idleTimes() {
        if (idleTimes == null) {
            idleTimes = new IdleTimes(trace, spans(), verbs(), queues());
        }
        return idleTimes;
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
            queues = Queues.of(new Handovers(doings(), verbs(), spans()));
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

    private Trace doings() {
        if (doings == null) {
            doings = Needs.doings(trace);
        }
        return doings;
    }

    /** What is taken and given back. */
    public List<Holds.Family> holds() {
        if (holds == null) {
            holds = Holds.in(doings(), stems(), verbs(), this::wasRefused, this::isAlarm);
        }
        return holds;
    }

    /** What was closed. */
    public Closings closings() {
        if (closings == null) {
            closings = new Closings(doings(), verbs());
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

    /** Whether a call, by its row, was answered with an error, or that there is none. */
    public boolean wasRefused(int call) {
        int reply = exchanges().partner(call);
        int text = reply == Exchanges.NONE
                ? Trace.ABSENT
                : trace.messages().label().get(reply);
        if (refusals == null) {
            refusals = new boolean[trace.texts().size()];
            for (int index = 0; index < refusals.length; index++) {
                refusals[index] = isAlarm(index) || NOTHING.contains(firstWord(index));
            }
        }
        return text != Trace.ABSENT && refusals[text];
    }

    /** Whether anything is recorded from a time up to another. */
    public boolean isAnything(long from, long to) {
        return isIn(trace.messages().time(), from, to)
                || isIn(trace.actions().start(), from, to)
                || trace.snapshots().stream().anyMatch(table -> isIn(table.time(), from, to));
    }

    private static boolean isIn(LongColumn times, long from, long to) {
        int first = times.firstFrom(from);
        return first < times.size() && times.get(first) <= to;
    }

    /** Whether a thread told of something wrong about a time: within a hundredth of the trace's. */
    public boolean failed(int thread, long time) {
        if (alarmTimes == null) {
            alarmTimes = new AlarmTimes(trace, this::isAlarm);
        }
        return alarmTimes.isOneNear(thread, time, range().durationNanos() / 100);
    }

    /** The first word of a text, in lower case; empty when there is none. */
    public String firstWord(int text) {
        List<String> words =
                text == Trace.ABSENT ? List.of() : CallKinds.words(trace.texts().get(text));
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

    /** The trace; rows of every table are in order of time; without samples. */
    public Trace trace() {
        return trace;
    }

    /** The actions of the trace with samples among them. */
    public Actions seen() {
        return seen;
    }

    /** What of all that detectors need it holds. */
    public Set<Need> held() {
        return held;
    }
}

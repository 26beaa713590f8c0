package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.meaning.Alarms;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Count;
import dev.contrail.analyzer.model.Finding.Proof;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds threads that take tasks and put them back, again and again.
 *
 * <p>A <em>turn</em> is an alarm ({@link Alarms#inName}: put back, requeue, reject, …) on a task. It goes on from the
 * thread's last turn when the thread did nothing with another task since, and for less than {@link #PAUSE_NANOS}: so
 * neither work nor waiting lies between. A <em>streak</em> is a run of turns of one thread with one queue and one action
 * that go on from each other. Streaks of at least {@link #STREAK} turns count; together they are a spin when each task
 * was put back at least {@link #TURNS_PER_TASK} times on average. Actions without a task do not count: they may be about
 * another each time.
 */
public final class Spin extends AbstractDetector {
    private static final Finding.Kind KIND = new Finding.Kind(
            "spin",
            Finding.Depth.MECHANISM,
            Finding.Table.ACTIONS,
            "Tasks put back over and over",
            "Threads take tasks that they cannot run, put them back and take the next, without ever waiting.",
            "Take only what can run, or wait until something can: on a condition, or in the queue.");

    /** Who pauses for longer than this between two turns waits, and does not spin. */
    static final long PAUSE_NANOS = 10_000_000;

    /** A shorter streak may be bad luck. */
    static final int STREAK = 10;

    /** Fewer turns per task may be a filter. */
    static final int TURNS_PER_TASK = 3;

    private static final int NAMED_THREADS = 4;

    /** For the service loader. */
    public Spin() {
        super(KIND, Need.EVENTS);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        List<Finding> findings = in(evidence.trace());
        return findings.isEmpty() ? Polling.in(evidence, KIND) : findings;
    }

    /** One for each queue and action. */
    static List<Finding> in(Trace trace) {
        var findings = new ArrayList<Finding>();
        for (Streaks spin : SpinTurns.in(trace)) {
            if (spin.turns() >= (long) TURNS_PER_TASK * spin.turnsByTask().size()) {
                findings.add(finding(trace, spin));
            }
        }
        return findings;
    }

    private static Finding finding(Trace trace, Streaks spin) {
        List<Integer> threads = mostFirst(spin.turnsByThread());
        List<Integer> tasks = mostFirst(spin.turnsByTask());
        String action = trace.text(spin.action(), "");
        String who = Omission.count(threads.size(), "thread");
        String what = Omission.count(tasks.size(), "task");
        String often = Words.times(spin.turns());
        String title = String.format(
                "%s “%s” %s %s in %s",
                who, action, what, often, Durations.format(spin.time().durationNanos()));
        String words = String.format(
                "Between %s and %s, %s did “%s” with %s%s %s, each time turning to the next at once. %s was the most"
                        + " frequent, %s. The longest streak had %s with nothing else in between. Together the threads"
                        + " spent %s on this.",
                Words.at(trace, spin.time().startNanos()),
                Words.at(trace, spin.time().endNanos()),
                names(trace, threads),
                action,
                what,
                spin.queue() == Trace.ABSENT ? "" : " of " + Words.name(trace, spin.queue()),
                often,
                Words.name(trace, tasks.get(0)),
                Words.times(spin.turnsByTask().getOrDefault(tasks.get(0), 0L)),
                Omission.count(spin.longest(), "turn"),
                Durations.format(spin.nanos()));
        return new Finding(KIND, Finding.Severity.WARNING, title, words, evidence(trace, spin, threads, tasks));
    }

    private static Proof evidence(Trace trace, Streaks spin, List<Integer> threads, List<Integer> tasks) {
        var participants = new ArrayList<Participant>();
        if (spin.queue() != Trace.ABSENT) {
            participants.add(trace.participants().get(spin.queue()));
        }
        tasks.forEach(task -> participants.add(trace.participants().get(task)));
        List<TraceThread> who = threads.stream().map(trace.threads()::get).toList();
        return new Proof(
                participants,
                who,
                spin.time(),
                List.of(
                        new Count("putBacks", spin.turns()),
                        new Count("tasks", tasks.size()),
                        new Count("threads", threads.size()),
                        new Count("longestStreak", spin.longest()),
                        new Count("spinNanos", spin.nanos())));
    }

    private static List<Integer> mostFirst(Map<Integer, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String names(Trace trace, List<Integer> threads) {
        List<String> first = threads.stream()
                .limit(NAMED_THREADS)
                .map(thread -> trace.threads().get(thread).displayName())
                .toList();
        int others = threads.size() - first.size();
        return String.join(", ", first) + (others == 0 ? "" : " and " + Omission.count(others, "other thread"));
    }
}

package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Detector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Recorded;
import dev.contrail.analyzer.findings.facts.Thrown;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.TestEngine;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds a program of which no thread goes on when the recording ends: those that wait do so for what nobody is left to do.
 *
 * <p>It is worth knowing, and no more, where the threads most likely wait for something to do, as daemons may, or where one keeps a
 * program alive on purpose, as {@code main} does in many. What another kind of hang tells is told there.
 */
public final class HungProgram extends AbstractDetector {
    private static final int MOST_PLACES = 3;
    private static final String EXITS = "JFR Shutdown Hook";
    private static final List<String> KEEP_ALIVE = List.of("main", "await", "block", "join", "keep");
    private static final String MAIN = "main";
    /* Who was heard of again and again is in a delay between two turns for as long. */
    private static final int TURNS = 3;
    private static final String JOIN = "java.lang.Thread.join";
    private static final List<Detector> OTHERS =
            List.of(new HungLock(), new HungPool(), new HungThreads(), new HeldUp(), new Deadlock(), new IdleProgram());

    private static final Finding.Kind KIND = kind(
            "Look for whoever should bring what is waited for: it has ended, maybe by an exception that nobody saw, has nothing to"
                    + " do, or waits itself; count down, release and complete in a finally block, and wait with a limit. What"
                    + " keeps a program alive until a signal comes is meant to wait.");
    private static final Finding.Kind LOCKS = kind(HungLock.GIVE_BACK);

    private static Finding.Kind kind(String remedy) {
        return new Finding.Kind(
                "hung-program",
                Finding.Depth.MECHANISM,
                Finding.Table.ACTIONS,
                "Nobody is left to go on",
                "When the recording ended, all threads of the program that had something to do had long waited for each other, or for"
                        + " threads that have ended.",
                remedy);
    }

    /** For the service loader. */
    public HungProgram() {
        super(KIND, Need.DUMP);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        List<DumpedThread> threads = evidence.trace().dump().threads();
        if (!evidence.trace().dump().atEnd()
                || threads.stream().anyMatch(thread -> thread.name().equals(EXITS))
                || threads.stream().noneMatch(HungProgram::waits)) {
            return List.of();
        }
        var standing = new Standing(evidence);
        var recorded = new Recorded(evidence.trace());
        var stillness = new Stillness(evidence, standing, recorded);
        List<DumpedThread> waiting = threads.stream()
                .filter(thread ->
                        waits(thread) && stillness.isStill(thread) && !isBetweenTurns(thread, stillness, recorded))
                .toList();
        var virtual = new VirtualThreads(evidence, recorded);
        return waiting.isEmpty()
                        || !new Others(evidence, stillness).noneOfDumpActsBut(waiting)
                        || !virtual.areStill(stillness)
                        || OTHERS.stream().anyMatch(other -> !other.in(evidence).isEmpty())
                ? List.of()
                : List.of(finding(evidence, standing, stillness, recorded, virtual, waiting));
    }

    /** Whether a thread waits in code of the program for what others do; what a library has in the background is at rest. */
    private static boolean waits(DumpedThread thread) {
        return !AtRest.isInBackground(thread) && isWaiting(thread);
    }

    private static boolean isWaiting(DumpedThread thread) {
        return AtRest.isForOthers(thread)
                || AtRest.isForCoroutines(thread)
                || !thread.place().isEmpty() && (isForLock(thread) || AtRest.isForResult(thread));
    }

    private static boolean isBetweenTurns(DumpedThread thread, Stillness stillness, Recorded recorded) {
        return AtRest.isForCoroutines(thread) && stillness.silence(thread) < TURNS * recorded.every(thread);
    }

    private static boolean isForLock(DumpedThread thread) {
        return LockQueue.isForLock(thread.waitsFor());
    }

    private static Finding finding(
            Evidence evidence,
            Standing standing,
            Stillness stillness,
            Recorded recorded,
            VirtualThreads virtual,
            List<DumpedThread> waiting) {
        var telling = new Telling(evidence, waiting.stream().allMatch(HungProgram::isForLock) ? LOCKS : KIND);
        waiting.forEach(thread -> standing.tell(telling, thread));
        telling.count("waiting", waiting.size());
        DumpedThread first = waiting.get(0);
        String title = waiting.size() == 1
                ? String.format(
                        "%s waits in %s, and %s",
                        Words.quoted(first.name()),
                        AtRest.call(first),
                        AtRest.isForCoroutines(first) || virtual.any()
                                ? "no other thread goes on"
                                : "nobody is left to wake it")
                : String.format("%d threads wait, and nobody is left to wake them", waiting.size());
        long last = stillness.lastOf(waiting);
        String words = String.format(
                "%s %s. The last that is recorded of %s was at %s, %s before.%s%s%s%s%s",
                standing.when(),
                where(waiting),
                waiting.size() == 1 ? "it" : "any of them",
                Words.at(evidence.trace(), last),
                Durations.format(standing.dump().timeNanos() - last),
                nobodyElse(standing),
                coroutines(waiting),
                virtual.words(),
                itself(evidence, standing, waiting),
                before(evidence, standing, recorded, telling));
        boolean maybeMeant = virtual.any()
                || waiting.stream().anyMatch(AtRest::isForCoroutines)
                || waiting.stream()
                        .allMatch(thread -> thread.daemon()
                                || AtRest.isForWork(thread)
                                || AtRest.parksItself(thread)
                                || !isForLock(thread)
                                        && (keepsAlive(thread) || waiting.size() == 1 && isOfMain(thread)));
        return maybeMeant ? telling.note(title, words) : telling.warning(title, words);
    }

    private static String where(List<DumpedThread> waiting) {
        Map<String, List<DumpedThread>> byPlace = waiting.stream()
                .collect(Collectors.groupingBy(
                        thread -> "in " + AtRest.call(thread) + Standing.place(thread),
                        LinkedHashMap::new,
                        Collectors.toList()));
        String told = byPlace.entrySet().stream()
                .sorted(Comparator.comparingInt(place -> -place.getValue().size()))
                .limit(MOST_PLACES)
                .map(place -> (place.getValue().size() == 1
                                ? Words.quoted(place.getValue().get(0).name())
                                : place.getValue().size() + " threads")
                        + " waited " + place.getKey())
                .collect(Collectors.joining(", "));
        return byPlace.size() > MOST_PLACES ? told + ", others elsewhere" : told;
    }

    private static String nobodyElse(Standing standing) {
        long idle = standing.dump().threads().stream()
                .filter(thread -> thread.isIdleWorker() && !TestEngine.hasThread(thread.name()))
                .count();
        return " No thread of the program runs, sleeps, or waits for a timer or the world outside"
                + (idle == 0
                        ? "."
                        : String.format(
                                ", and %s nothing to do.",
                                idle == 1 ? "one thread of a pool has" : idle + " threads of pools have"));
    }

    private static String coroutines(List<DumpedThread> waiting) {
        return waiting.stream().anyMatch(AtRest::isForCoroutines)
                ? " A thread in runBlocking goes on when somebody resumes its coroutine, or when a delay in it is over: a dump has no"
                        + " coroutines, and so does not tell which."
                : "";
    }

    /** Why those who wait for a lock may do so for themselves. */
    private static String itself(Evidence evidence, Standing standing, List<DumpedThread> waiting) {
        return LockQueue.withoutOwner(standing.dump()).stream()
                .filter(queue -> waiting.containsAll(queue.waiting()))
                .map(queue -> new LockCause(evidence, standing, queue).themselves())
                .distinct()
                .collect(Collectors.joining());
    }

    /** Who may have been to do it. */
    private static String before(Evidence evidence, Standing standing, Recorded recorded, Telling telling) {
        Trace trace = evidence.trace();
        List<Thrown> thrown = Thrown.in(trace, evidence.spans());
        if (!thrown.isEmpty()) {
            Thrown one = thrown.get(thrown.size() - 1);
            telling.cite(one.row()).by(one.thread());
            return String.format(
                    " The last exception before was %s of %s, at %s%s.",
                    Words.quoted(one.what()),
                    Words.thread(trace, one.thread()),
                    Words.at(trace, one.time()),
                    one.place().isEmpty() ? "" : ", " + one.place());
        }
        /* That main has started others and ended tells nothing, nor that no virtual thread is in a dump. */
        Set<Long> others = Stream.concat(
                        standing.dump().threads().stream().map(DumpedThread::javaId),
                        trace.threads().stream()
                                .filter(thread ->
                                        thread.virtual() || thread.name().equals(MAIN))
                                .map(TraceThread::javaId))
                .collect(Collectors.toSet());
        Optional<Recorded.Last> ended = recorded.lastButOf(others);
        return ended.map(gone -> String.format(
                        " %s has ended; the last that is recorded of it was at %s.",
                        Words.quoted(gone.thread().displayName()), Words.at(trace, gone.nanos())))
                .orElse("");
    }

    /** Whether it is there for a program not to end, or for another thread to. */
    private static boolean keepsAlive(DumpedThread thread) {
        return thread.isIn(JOIN) || KEEP_ALIVE.stream().anyMatch(AtRest.method(thread)::startsWith);
    }

    /** Whether {@code main} says in itself what the thread does: one that keeps the program alive, or all of a small one. */
    private static boolean isOfMain(DumpedThread thread) {
        return AtRest.method(thread).startsWith("lambda$main$");
    }
}

package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.Detector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds pools all of whose threads wait for results when the recording ends.
 *
 * <p>What a thread waits for in {@code FutureTask.get} is run by some thread of a pool. When no thread of another pool
 * runs a task, and those that have none would take what lies in their queues, it lies in the queue of the pool that waits:
 * a bug. Else, and for results of other kinds, it is worth knowing.
 */
public final class HungPool implements Detector {
    private static final String RUNS = "java.util.concurrent.FutureTask.run";
    private static final String WAITS_FOR_TASK = "java.util.concurrent.FutureTask.awaitDone";
    private static final String WAITS_FOR_STAGE = "java.util.concurrent.CompletableFuture.waitingGet";
    private static final List<String> WAITS = List.of(
            WAITS_FOR_TASK,
            WAITS_FOR_STAGE,
            "java.util.concurrent.CompletableFuture.timedGet",
            "java.util.concurrent.CountDownLatch.await",
            "java.util.concurrent.ThreadPoolExecutor.awaitTermination");

    private static final Finding.Kind KIND = new Finding.Kind(
            "hung-pool",
            Finding.Depth.MECHANISM,
            Finding.Table.ACTIONS,
            "A pool waits for itself",
            "All threads of a pool wait for results that only threads of the pool could bring.",
            "Do not wait in a pool for a task of the same pool: go on when it is done, or give such tasks a pool of their own.");

    /** For the service loader. */
    public HungPool() {}

    @Override
    public Finding.Kind kind() {
        return KIND;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.DUMP);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var standing = new Standing(evidence);
        Map<String, List<DumpedThread>> pools = new LinkedHashMap<>();
        for (DumpedThread thread : standing.dump().threads()) {
            if (thread.isWorker()) {
                pools.computeIfAbsent(pool(thread), name -> new ArrayList<>()).add(thread);
            }
        }
        var findings = new ArrayList<Finding>();
        pools.forEach((name, workers) -> {
            if (workers.stream().allMatch(HungPool::waits)) {
                findings.add(finding(evidence, standing, name, workers));
            }
        });
        return findings;
    }

    /** What the names of a pool's threads have in common: {@code pool-1-thread}. */
    private static String pool(DumpedThread thread) {
        String name = thread.name();
        int end = name.length();
        while (end > 0 && (Character.isDigit(name.charAt(end - 1)) || "-# ".indexOf(name.charAt(end - 1)) >= 0)) {
            end--;
        }
        return name.substring(0, end);
    }

    private static boolean waits(DumpedThread thread) {
        return !thread.isIdleWorker() && WAITS.stream().anyMatch(thread::isIn);
    }

    /* Results of other kinds may come from anywhere: from a selector, a timer, a callback. */
    private static boolean nobodyIsLeft(Evidence evidence, Standing standing, List<DumpedThread> workers) {
        var stillness = new Stillness(evidence, standing, new Recorded(evidence));
        boolean anotherPoolWaits = standing.dump().threads().stream()
                .anyMatch(thread -> thread.isWorker() && waits(thread) && !workers.contains(thread));
        return !anotherPoolWaits
                && workers.stream().allMatch(thread -> thread.isIn(WAITS_FOR_TASK) || thread.isIn(WAITS_FOR_STAGE))
                && new Others(evidence, stillness).leaveAlone(workers);
    }

    private static Finding finding(Evidence evidence, Standing standing, String pool, List<DumpedThread> workers) {
        var telling = new Telling(evidence, KIND);
        workers.forEach(thread -> standing.tell(telling, thread));
        boolean forTasks = workers.stream().allMatch(thread -> thread.isIn(WAITS_FOR_TASK));
        boolean othersRun =
                standing.dump().threads().stream().anyMatch(thread -> !workers.contains(thread) && thread.isIn(RUNS));
        boolean ofItself = forTasks && !othersRun;
        boolean sure = ofItself || nobodyIsLeft(evidence, standing, workers);
        String who = workers.size() == 1 ? "the one thread" : "all " + workers.size() + " threads";
        String title = ofItself
                ? String.format("%s waits for itself: %s of it wait for its own tasks", Words.quoted(pool), who)
                : String.format(
                        "%s of %s wait for results%s",
                        Words.capital(who), Words.quoted(pool), sure ? " that nobody is left to bring" : "");
        DumpedThread first = workers.get(0);
        String words = String.format(
                "%s %s waited for %s%s. %s",
                standing.when(),
                Words.quoted(first.name()),
                standing.object(first),
                Standing.place(first),
                why(ofItself, sure));
        telling.count("threads", workers.size());
        String grammatical = workers.size() == 1 ? title.replace(" wait for", " waits for") : title;
        return sure ? telling.warning(grammatical, words) : telling.note(grammatical, words);
    }

    private static String why(boolean ofItself, boolean sure) {
        if (ofItself) {
            return "No other thread runs a task: what they wait for lies in their own queue, and nobody is left to take it.";
        }
        return sure
                ? "No other thread of the program goes on, or has done anything since: what they wait for most likely lies in"
                        + " their own queue."
                : "If only this pool can bring them, nobody is left to do so.";
    }
}

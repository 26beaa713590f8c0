package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Recorded;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds pools all of whose threads wait for results, or for a pool to end, when the recording ends.
 *
 * <p>What a thread waits for in {@code FutureTask.get} is run by some thread of a pool. When no thread of another pool
 * runs a task, and those that have none would take what lies in their queues, it lies in the queue of the pool that waits:
 * a bug. Else, and for results of other kinds, it is worth knowing.
 */
public final class HungPool extends AbstractDetector {
    private static final int MOST_NAMES = 3;
    private static final String RUNS = "java.util.concurrent.FutureTask.run";
    private static final String WAITS_FOR_TASK = "java.util.concurrent.FutureTask.awaitDone";
    private static final String WAITS_FOR_STAGE = "java.util.concurrent.CompletableFuture.waitingGet";
    private static final List<String> WAITS = List.of(
            WAITS_FOR_TASK,
            WAITS_FOR_STAGE,
            "java.util.concurrent.CompletableFuture.timedGet",
            "java.util.concurrent.CountDownLatch.await",
            "java.util.concurrent.ThreadPoolExecutor.awaitTermination",
            "java.util.concurrent.ForkJoinPool.awaitTermination",
            "com.google.common.util.concurrent.AbstractFuture.get",
            "io.netty.util.concurrent.DefaultPromise.await",
            HungPool.CALL);

    private static final List<String> SENDS = List.of("jdk.internal.net.http.HttpClientImpl.send");
    private static final List<String> ENDS = List.of(
            "java.util.concurrent.ExecutorService.close",
            "java.util.concurrent.ForkJoinPool.close",
            "java.util.concurrent.ThreadPoolExecutor.awaitTermination",
            "java.util.concurrent.ForkJoinPool.awaitTermination");
    private static final String CALL = "io.grpc.stub.ClientCalls$ThreadlessExecutor.waitAndDrain";

    private static final Finding.Kind KIND = kind(
            "Do not wait in a pool for a task of the same pool: go on when it is done, or give such tasks a pool of their own.");
    private static final Finding.Kind REQUESTS =
            kind("Set a timeout on each request (HttpRequest.Builder.timeout) and a"
                    + " connectTimeout on the HttpClient: without one it waits as long as the other end is silent; and look at the"
                    + " other end.");
    private static final Finding.Kind ENDING =
            kind("Do not close a pool, or wait for its end, in a task of the same pool: let whoever made it do that.");

    private static final Finding.Kind OF_GRPC =
            kind("Set a deadline on each call (withDeadlineAfter): without one it waits as long as the"
                    + " other end is silent. Look at the other end; where that is a server whose threads these are, a call that one of its"
                    + " methods makes needs another thread.");

    private static Finding.Kind kind(String remedy) {
        return new Finding.Kind(
                "hung-pool",
                Finding.Depth.MECHANISM,
                Finding.Table.ACTIONS,
                "A pool waits for itself",
                "All threads of a pool wait for what only threads of the pool could bring about.",
                remedy);
    }

    /** For the service loader. */
    public HungPool() {
        super(KIND, Need.DUMP);
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
        pools.values().removeIf(workers -> !workers.stream().allMatch(HungPool::waits));
        var findings = new ArrayList<Finding>();
        if (!pools.isEmpty()) {
            var recorded = new Recorded(evidence.trace());
            var ended = new EndedWaits("park", evidence, recorded);
            pools.forEach((name, workers) -> {
                boolean ofItself = isOfItself(standing, workers);
                boolean sure = ofItself || nobodyIsLeft(evidence, standing, recorded, workers);
                if (sure || !ended.areAsLongAs(workers)) {
                    findings.add(finding(evidence, standing, pools, name, ofItself, sure));
                }
            });
        }
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

    /** Whether it serves a pool and waits for a result. */
    static boolean isWaiting(DumpedThread thread) {
        return thread.isWorker() && waits(thread);
    }

    private static boolean waits(DumpedThread thread) {
        return !thread.isIdleWorker() && WAITS.stream().anyMatch(thread::isIn);
    }

    /* Results of other kinds may come from anywhere: from a selector, a timer, a callback. */
    private static boolean nobodyIsLeft(
            Evidence evidence, Standing standing, Recorded recorded, List<DumpedThread> workers) {
        var stillness = new Stillness(evidence, standing, recorded);
        boolean anotherPoolWaits =
                standing.dump().threads().stream().anyMatch(thread -> isWaiting(thread) && !workers.contains(thread));
        return !anotherPoolWaits
                && workers.stream().allMatch(thread -> thread.isIn(WAITS_FOR_TASK) || thread.isIn(WAITS_FOR_STAGE))
                && new Others(evidence, stillness).leaveAlone(workers);
    }

    private static boolean isOfItself(Standing standing, List<DumpedThread> workers) {
        return workers.stream().allMatch(thread -> thread.isIn(WAITS_FOR_TASK))
                && standing.dump().threads().stream()
                        .noneMatch(thread -> !workers.contains(thread) && thread.isIn(RUNS));
    }

    private static Finding finding(
            Evidence evidence,
            Standing standing,
            Map<String, List<DumpedThread>> pools,
            String pool,
            boolean ofItself,
            boolean sure) {
        List<DumpedThread> workers = pools.getOrDefault(pool, List.of());
        Awaited awaited = Awaited.by(workers);
        boolean alone =
                standing.dump().threads().stream().noneMatch(thread -> thread.isWorker() && !workers.contains(thread));
        var telling = new Telling(evidence, awaited.kind());
        workers.forEach(thread -> standing.tell(telling, thread));
        String who = workers.size() == 1 ? "the one thread" : "all " + workers.size() + " threads";
        String title = ofItself
                ? String.format("%s waits for itself: %s of it wait for its own tasks", Words.quoted(pool), who)
                : String.format(
                        "%s of %s wait for %s%s%s",
                        Words.capital(who),
                        Words.quoted(pool),
                        awaited.what,
                        awaited == Awaited.END && alone ? ", most likely their own" : "",
                        sure ? " that nobody is left to bring" : "");
        DumpedThread first = workers.get(0);
        String words = String.format(
                "%s %s waited %s%s. %s",
                standing.when(),
                Words.quoted(first.name()),
                awaited == Awaited.END ? "in " + AtRest.call(first) : "for " + standing.object(first),
                Standing.place(first),
                switch (awaited) {
                    case ANSWERS -> "No answer came, and no timeout ended the wait.";
                    case END -> whyNoEnd(alone);
                    case CALLS, RESULTS -> why(ofItself, sure, others(pools, pool));
                });
        telling.count("threads", workers.size());
        String grammatical =
                workers.size() == 1 ? title.replace(" wait for", " waits for").replace("their own", "its own") : title;
        return sure ? telling.warning(grammatical, words) : telling.note(grammatical, words);
    }

    private static String whyNoEnd(boolean alone) {
        String ends = "A pool ends when all of its tasks have, and so never while one of them waits for that";
        return alone ? ends + "; no other pool has a thread." : ends + ".";
    }

    /** The other pools that wait so, one of which may be to bring what it waits for. */
    private static String others(Map<String, List<DumpedThread>> pools, String pool) {
        return pools.keySet().stream()
                .filter(name -> !name.equals(pool))
                .map(Words::quoted)
                .limit(MOST_NAMES)
                .collect(Collectors.joining(" or "));
    }

    private static String why(boolean ofItself, boolean sure, String others) {
        if (ofItself) {
            return "No other thread runs a task: what they wait for lies in their own queue, and nobody is left to take it.";
        }
        return sure
                ? "No other thread of the program goes on, or has done anything since: what they wait for most likely lies in"
                        + " their own queue."
                : others.isEmpty()
                        ? "If only this pool can bring them, nobody is left to do so."
                        : String.format(
                                "If only this pool can bring them, or %s, which waits so, too, nobody is left to.",
                                others);
    }

    /** What all threads of a pool wait for. */
    private enum Awaited {
        ANSWERS("answers in HttpClient.send"),
        END("a pool to end"),
        CALLS("answers to calls of gRPC"),
        RESULTS("results");

        private final String what;

        Awaited(String what) {
            this.what = what;
        }

        private Finding.Kind kind() {
            return switch (this) {
                case ANSWERS -> REQUESTS;
                case END -> ENDING;
                case CALLS -> OF_GRPC;
                case RESULTS -> KIND;
            };
        }

        private boolean isFor(DumpedThread thread) {
            List<String> methods = switch (this) {
                case ANSWERS -> SENDS;
                case END -> ENDS;
                case CALLS -> List.of(CALL);
                case RESULTS -> WAITS;
            };
            return methods.stream().anyMatch(thread::isIn);
        }

        static Awaited by(List<DumpedThread> workers) {
            return Stream.of(ANSWERS, END, CALLS)
                    .filter(awaited -> workers.stream().allMatch(awaited::isFor))
                    .findFirst()
                    .orElse(RESULTS);
        }
    }
}

package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Recorded;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.TestEngine;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.List;

/**
 * Finds a program that has nothing to do when the recording ends, and yet goes on, as its pools and timers have threads that are
 * no daemons.
 *
 * <p>{@code main} has ended, and no thread does or waits for anything but a next task, which nobody is left to give. An
 * {@code HttpClient} has a thread in a selector as long as it is there; whether an answer is still to come is not to be seen.
 */
public final class IdleProgram extends AbstractDetector {
    private static final String MAIN_HAS_ENDED = "DestroyJavaVM";
    private static final String TIMER = "java.util.TimerThread.mainLoop";
    private static final String HTTP_CLIENT = "jdk.internal.net.http.HttpClientImpl$SelectorManager.run";

    private static final Finding.Kind KIND = new Finding.Kind(
            "idle-program",
            Finding.Depth.MECHANISM,
            Finding.Table.ACTIONS,
            "A program has nothing to do, and does not end",
            "When the recording ended, main had ended, and the threads of pools and timers that keep the JVM alive had long had"
                    + " nothing to do.",
            "Shut a pool down when its work is done (ExecutorService.shutdown, or from Java 19 on close), cancel a Timer, or make"
                    + " their threads daemons.");

    /** For the service loader. */
    public IdleProgram() {
        super(KIND, Need.DUMP);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        List<DumpedThread> threads = evidence.trace().dump().threads();
        List<DumpedThread> idle =
                threads.stream().filter(IdleProgram::keepsAlive).toList();
        if (idle.isEmpty()
                || !evidence.trace().dump().atEnd()
                || threads.stream().noneMatch(thread -> thread.name().equals(MAIN_HAS_ENDED))
                || threads.stream().anyMatch(IdleProgram::hasSomethingToDo)) {
            return List.of();
        }
        var standing = new Standing(evidence);
        var stillness = new Stillness(evidence, standing, new Recorded(evidence.trace()));
        List<DumpedThread> clients =
                threads.stream().filter(thread -> thread.isIn(HTTP_CLIENT)).toList();
        return idle.stream().allMatch(stillness::isStill) && new Others(evidence, stillness).noneActsBut(clients)
                ? List.of(finding(evidence, standing, stillness.lastOf(idle), idle, !clients.isEmpty()))
                : List.of();
    }

    private static boolean keepsAlive(DumpedThread thread) {
        return (thread.isIdleWorker() || isIdleTimer(thread))
                && !thread.daemon()
                && !TestEngine.hasThread(thread.name());
    }

    private static boolean isIdleTimer(DumpedThread thread) {
        return thread.isIn(TIMER) && !AtRest.hasLimit(thread);
    }

    private static boolean hasSomethingToDo(DumpedThread thread) {
        return !thread.place().isEmpty()
                && !thread.isIdleWorker()
                && !AtRest.isInBackground(thread)
                && !(thread.daemon() && AtRest.isForOthers(thread));
    }

    private static Finding finding(
            Evidence evidence, Standing standing, long last, List<DumpedThread> idle, boolean besideClients) {
        var telling = new Telling(evidence, KIND);
        idle.forEach(thread -> standing.tell(telling, thread));
        String first = Words.quoted(idle.get(0).name());
        boolean one = idle.size() == 1;
        String who = one ? first : first + " and " + Words.count(idle.size() - 1, "other thread");
        String title = String.format(
                "The program has nothing to do, and does not end: %s %s",
                who, one ? "keeps it alive" : "keep it alive");
        String of = idle.stream().anyMatch(IdleProgram::isIdleTimer) ? "" : one ? " of its pool" : " of their pool";
        String words = String.format(
                "%s main had ended, and %s waited for a task%s, no daemon%s. The last that is recorded of %s was at %s, %s before. No"
                        + " other thread of the program runs, sleeps, or waits for anything%s.",
                standing.when(),
                who,
                of,
                one ? "" : "s",
                one ? "it" : "any of them",
                Words.at(evidence.trace(), last),
                Durations.format(standing.dump().timeNanos() - last),
                besideClients ? ", unless an HttpClient still awaits an answer" : "");
        return telling.count("threads", idle.size()).note(title, words);
    }
}

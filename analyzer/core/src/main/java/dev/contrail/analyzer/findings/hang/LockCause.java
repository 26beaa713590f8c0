package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Waits;
import dev.contrail.analyzer.findings.facts.Waits.Wait;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a lock that nobody is seen to have is not free, as far as waits for it tell. */
final class LockCause {
    private final Trace trace;
    private final Standing standing;
    private final LockQueue queue;
    private final @Nullable Wait last;

    LockCause(Evidence evidence, Standing standing, LockQueue queue) {
        this.trace = evidence.trace();
        this.standing = standing;
        this.queue = queue;
        this.last = Stream.of("lock", "park")
                .flatMap(name -> Waits.named(name, queue::isOf, trace, evidence.spans()).stream())
                .filter(wait -> wait.thread() != Trace.ABSENT && queue.isAt(wait.place()))
                .max(Comparator.comparingLong(Wait::end))
                .orElse(null);
    }

    /** When a thread is last seen to get it, after it had waited; {@link Long#MIN_VALUE} when none is. */
    long lastGot() {
        return last == null ? Long.MIN_VALUE : last.end();
    }

    /** Cites the last wait for it that ended. */
    void tell(Telling telling) {
        if (last != null) {
            telling.cite(last.row()).by(last.thread());
        }
    }

    /** In sentences, each with a blank before it; empty when nothing is known. */
    String words() {
        Optional<DumpedThread> upgrading = queue.upgrading();
        if (upgrading.isPresent()) {
            return String.format(
                    " %s wants it for writing%s, in a method in which others want it for reading: most likely it has it for"
                            + " reading itself, and so waits for itself.",
                    Words.quoted(upgrading.get().name()), Standing.place(upgrading.get()));
        }
        return lastOwner() + themselves();
    }

    private String lastOwner() {
        if (last == null) {
            return "";
        }
        TraceThread thread = trace.threads().get(last.thread());
        Optional<DumpedThread> dumped = standing.dump().threads().stream()
                .filter(other -> other.javaId() == thread.javaId())
                .findFirst();
        String got = String.format(
                " %s is the last that is seen to get it there, at %s",
                Words.quoted(thread.displayName()), Words.at(trace, last.end()));
        if (thread.virtual()) {
            return got + "; it is a virtual thread, which no dump shows.";
        }
        if (dumped.isEmpty()) {
            return got + ", and has ended since: most likely without giving it back.";
        }
        return queue.waiting().contains(dumped.get()) ? "" : got + ", and " + Standing.doing(dumped.get()) + ".";
    }

    /** That one may wait for itself, as far as the kind of lock allows that; a sentence as {@link #words}. */
    String themselves() {
        if (!queue.writers().isEmpty()) {
            return " A thread that has it for reading and wants it for writing waits for itself.";
        }
        return queue.isStamped() ? " A thread that has it and takes it once more waits for itself." : "";
    }
}

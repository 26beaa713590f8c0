package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.findings.facts.Recorded;
import dev.contrail.analyzer.findings.facts.Recorded.Regular;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.trace.dump.ThreadDump;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Threads that were heard of often, and no more from one moment on while others were, in a recording without a dump.
 *
 * <p>So it is in a deadlock beside a heartbeat, and so it is when a batch is finished: nothing recorded tells one from the
 * other, as a thread in a wait has no event before it ends. So this is no finding; it is told with what would show more.
 */
final class SilentThreads {
    private static final int LEAST = 3;
    private static final int NAMED = 3;
    private static final int SHARE = 5;
    private static final int MANY_TIMES = 10;
    private static final long LONG_NANOS = 2_000_000_000;

    private SilentThreads() {}

    /** In a sentence that follows the recording's name; empty when there are none, or a dump at the end tells of them. */
    static Optional<String> words(Evidence evidence) {
        boolean part = evidence.trace().asked().isPresent() || evidence.trace().isFiltered();
        ThreadDump dump = evidence.trace().dump();
        if (part || evidence.isIncomplete() || dump.atEnd() && !dump.isEmpty()) {
            return Optional.empty();
        }
        List<Regular> all = new Recorded(evidence.trace()).regular();
        List<Regular> silent =
                all.stream().filter(thread -> isSilent(evidence, thread)).toList();
        return silent.size() >= LEAST && 2 * silent.size() >= all.size() && silent.size() < all.size()
                ? words(evidence, silent)
                : Optional.empty();
    }

    private static boolean isSilent(Evidence evidence, Regular thread) {
        long share = evidence.range().durationNanos() / SHARE;
        long silence = evidence.end() - thread.lastNanos();
        return silence >= Math.max(share, Math.max(LONG_NANOS, MANY_TIMES * thread.everyNanos()));
    }

    /* Those that stop one after the other have more likely come to the end of what they do. */
    private static Optional<String> words(Evidence evidence, List<Regular> silent) {
        long first = silent.stream().mapToLong(Regular::lastNanos).min().orElseThrow();
        long last = silent.stream().mapToLong(Regular::lastNanos).max().orElseThrow();
        long every = silent.stream().mapToLong(Regular::everyNanos).max().orElseThrow();
        if (last - first > MANY_TIMES * every) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                "nothing is recorded of %s in its last %s, from %s on, though each was heard of every %s or more often before;"
                        + " they have finished, or they hang",
                names(silent),
                Durations.format(evidence.end() - last),
                Words.at(evidence.trace(), last),
                Durations.format(every)));
    }

    private static String names(List<Regular> silent) {
        int named = silent.size() == NAMED + 1 ? silent.size() : Math.min(NAMED, silent.size());
        var names = new ArrayList<String>();
        silent.subList(0, named)
                .forEach(thread -> names.add(Words.quoted(thread.thread().displayName())));
        int others = silent.size() - named;
        String last = others > 0 ? others + " other threads" : names.remove(names.size() - 1);
        return String.join(", ", names) + " and " + last;
    }
}

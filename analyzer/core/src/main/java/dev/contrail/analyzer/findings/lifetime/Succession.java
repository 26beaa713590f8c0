package dev.contrail.analyzer.findings.lifetime;

import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.findings.lifetime.Heard.Saying;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an object used of one type, one after the other, and what it keeps of it; see {@link Outlived}. */
final class Succession {
    private static final int MOST_FRESH = 64;

    private final Trace trace;
    private final int owner;
    private final Map<Integer, Integer> closed = new HashMap<>();
    private final Set<Integer> alive = new HashSet<>();
    private final Set<Integer> successors = new HashSet<>();
    private final Heard heard = new Heard();
    private final Flags flags = new Flags();
    /** The latest of what the live ones said. */
    private final Deque<Saying> fresh = new ArrayDeque<>();

    private final List<StaleAnswer> answers = new ArrayList<>();
    private @Nullable KeptFlag flag;
    private int lastClosed = Trace.ABSENT;
    /** Whether nothing else happened to the owner and these since one of them told it something. */
    private boolean justHeard;

    /** A reply that repeats what an ended part said, and what a live one had said instead. */
    record StaleAnswer(int row, Saying stale, Saying instead) {}

    /** A flag that was raised before a part ended, and was up when its successor was used. */
    record KeptFlag(int row, int ended, int successor, int usedRow) {}

    Succession(Trace trace, int owner) {
        this.trace = trace;
        this.owner = owner;
    }

    void create(int part) {
        justHeard = false;
        alive.add(part);
        if (lastClosed != Trace.ABSENT) {
            successors.add(part);
        }
    }

    void close(int part, int row) {
        justHeard = false;
        if (alive.remove(part)) {
            closed.put(part, row);
            lastClosed = part;
            fresh.clear();
        }
    }

    void use(int part, int row) {
        justHeard = false;
        if (flag == null && successors.contains(part) && alive.contains(part)) {
            int closedRow = closed.getOrDefault(lastClosed, row);
            flags.raisedBefore(closedRow).ifPresent(raised -> flag = new KeptFlag(raised, lastClosed, part, row));
        }
    }

    void hear(int part, int row) {
        if (alive.contains(part)) {
            var saying = new Saying(label(row), part, row);
            heard.add(saying);
            fresh.add(saying);
            if (fresh.size() > MOST_FRESH) {
                fresh.remove();
            }
            justHeard = true;
        }
    }

    void noteToItself(int row) {
        flags.note(label(row), row, justHeard);
    }

    void answer(int row, int call) {
        justHeard = false;
        String answer = label(row);
        List<Saying> since = fresh.stream()
                .filter(saying -> call != Exchanges.NONE && saying.row() > call && successors.contains(saying.part()))
                .toList();
        boolean told = since.stream().anyMatch(saying -> Heard.contains(answer, saying.text()));
        if (!since.isEmpty() && !told) {
            heard.in(answer)
                    .filter(saying -> closed.containsKey(saying.part()))
                    .ifPresent(saying -> answers.add(new StaleAnswer(row, saying, since.get(since.size() - 1))));
        }
    }

    Optional<Finding> finding() {
        return answers.isEmpty() && flag == null
                ? Optional.empty()
                : Optional.of(new OutlivedFinding(trace, owner, closed, answers, flag).finding());
    }

    private String label(int row) {
        return trace.text(trace.messages().label().get(row), "");
    }
}

package dev.contrail.analyzer.derive;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The part of a trace that a user asked to see.
 *
 * @param range events that touch it stay
 * @param threads events of these threads stay; matches everything when empty
 * @param include events that name one of these stay; matches everything when empty
 * @param exclude events that name one of these go
 */
public record Selection(
        TimeRange range, List<TextPattern> threads, List<TextPattern> include, List<TextPattern> exclude) {
    public Selection {
        threads = List.copyOf(threads);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** Everything in a range. */
    public static Selection of(TimeRange range) {
        return new Selection(range, List.of(), List.of(), List.of());
    }

    /** The selected part; how many events went is one of its omissions. */
    public Trace of(Trace trace) {
        var names = new Names(trace, this);
        Messages messages = trace.messages();
        int[] messageRows = rows(
                messages.size(),
                row -> names.keepsThread(messages.thread().get(row))
                        && touches(messages.time().get(row), messages.duration().get(row))
                        && names.keeps(
                                messages.label().get(row),
                                messages.from().get(row),
                                messages.to().get(row)));
        Actions actions = trace.actions();
        int[] actionRows = rows(
                actions.size(),
                row -> names.keepsThread(actions.thread().get(row))
                        && touches(actions.start().get(row), actions.duration().get(row))
                        && names.keeps(
                                actions.action().get(row),
                                actions.queue().get(row),
                                actions.task().get(row)));
        var snapshots = new ArrayList<Snapshots>();
        long gone = messages.size() - messageRows.length + actions.size() - (long) actionRows.length;
        for (Snapshots table : trace.snapshots()) {
            int[] tableRows = rows(
                    table.size(),
                    row -> names.keepsThread(table.thread().get(row))
                            && touches(table.time().get(row), 0)
                            && names.keeps(
                                    table.action().get(row), table.subject().get(row), Trace.ABSENT));
            gone += table.size() - tableRows.length;
            if (tableRows.length > 0) {
                snapshots.add(tableRows.length == table.size() ? table : table.rows(tableRows));
            }
        }
        return new Trace(
                trace.name(),
                trace.range(),
                trace.chunks(),
                trace.texts(),
                trace.participants(),
                trace.threads(),
                messageRows.length == messages.size() ? messages : messages.rows(messageRows),
                snapshots,
                actionRows.length == actions.size() ? actions : actions.rows(actionRows),
                trace.eventCounts(),
                withFiltered(trace.omissions(), gone));
    }

    private static int[] rows(int size, IntPredicate kept) {
        return IntStream.range(0, size).filter(kept).toArray();
    }

    private boolean touches(long start, long duration) {
        return start <= range.endNanos() && start + duration >= range.startNanos();
    }

    private static List<Omission> withFiltered(List<Omission> omissions, long gone) {
        if (gone == 0) {
            return omissions;
        }
        var all = new ArrayList<>(omissions);
        all.add(new Omission(
                Omission.Kind.FILTERED, gone, Omission.count(gone, "event") + " outside of what was asked for"));
        return all;
    }

    /** Which texts, participants and threads of a trace match, found once for each and not once for each event. */
    private static final class Names {
        private final boolean anything;
        private final boolean[] includedTexts;
        private final boolean[] excludedTexts;
        private final boolean[] includedParticipants;
        private final boolean[] excludedParticipants;
        private final boolean[] keptThreads;

        Names(Trace trace, Selection selection) {
            anything = selection.include.isEmpty();
            includedTexts = matches(trace.texts(), selection.include);
            excludedTexts = matches(trace.texts(), selection.exclude);
            List<String> participants = trace.participants().stream()
                    .map(participant -> participant.displayName())
                    .toList();
            includedParticipants = matches(participants, selection.include);
            excludedParticipants = matches(participants, selection.exclude);
            List<String> threads =
                    trace.threads().stream().map(thread -> thread.displayName()).toList();
            keptThreads = matches(threads, selection.threads);
            if (selection.threads.isEmpty()) {
                Arrays.fill(keptThreads, true);
            }
        }

        private static boolean[] matches(List<String> names, List<TextPattern> patterns) {
            boolean[] matches = new boolean[names.size()];
            for (int i = 0; i < matches.length; i++) {
                String name = names.get(i);
                matches[i] = patterns.stream().anyMatch(pattern -> pattern.matches(name));
            }
            return matches;
        }

        boolean keepsThread(int thread) {
            return keptThreads[thread];
        }

        boolean keeps(int text, int first, int second) {
            boolean excluded =
                    at(excludedTexts, text) || at(excludedParticipants, first) || at(excludedParticipants, second);
            return !excluded
                    && (anything
                            || at(includedTexts, text)
                            || at(includedParticipants, first)
                            || at(includedParticipants, second));
        }

        private static boolean at(boolean[] flags, int index) {
            return index != Trace.ABSENT && flags[index];
        }
    }
}

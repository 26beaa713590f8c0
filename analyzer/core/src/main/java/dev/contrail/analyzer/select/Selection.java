package dev.contrail.analyzer.select;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Batch;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.Part;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.dump.ThreadDump;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The part of a trace that a user asked to see.
 *
 * @param range events that touch it stay
 * @param filter what its names must be
 */
public record Selection(TimeRange range, NameFilter filter) {
    private static final TimeRange ALWAYS = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

    /** Everything in a range. */
    public static Selection of(TimeRange range) {
        return new Selection(range, NameFilter.NONE);
    }

    /** Everything that a filter keeps, at any time. */
    public static Selection of(NameFilter filter) {
        return new Selection(ALWAYS, filter);
    }

    /** The selected part; how many events went is one of its omissions. */
    public Trace of(Trace trace) {
        var names = new Names(trace, this);
        var rows = new Batch(
                messages(trace.messages(), names),
                snapshots(trace.snapshots(), names),
                actions(trace.actions(), names),
                overlays(trace.overlays(), names));
        return new Trace(
                trace.name(),
                trace.range(),
                trace.chunks(),
                trace.texts(),
                trace.participants(),
                trace.threads(),
                rows,
                touches(trace.dump().timeNanos(), 0)
                        ? trace.besides()
                        : trace.besides().with(ThreadDump.NONE),
                withFiltered(trace.omissions(), events(trace.rows()) - events(rows)),
                part(trace));
    }

    private Messages messages(Messages messages, Names names) {
        boolean allExchanges = filter.keepsAllExchanges();
        int[] kept = rows(
                messages.size(),
                row -> (allExchanges || filter.keepsExchange(messages.exchange().get(row)))
                        && names.keepsThread(messages.thread().get(row))
                        && touches(messages.time().get(row), messages.duration().get(row))
                        && names.keeps(
                                messages.label().get(row),
                                messages.from().get(row),
                                messages.to().get(row)));
        return kept.length == messages.size() ? messages : messages.rows(kept);
    }

    private Actions actions(Actions actions, Names names) {
        boolean unnumbered = filter.keepsExchange(0);
        int[] kept = rows(
                actions.size(),
                row -> unnumbered
                        && names.keepsThread(actions.thread().get(row))
                        && touches(actions.start().get(row), actions.duration().get(row))
                        && names.keeps(
                                actions.action().get(row),
                                actions.queue().get(row),
                                actions.task().get(row)));
        return kept.length == actions.size() ? actions : actions.rows(kept);
    }

    /** The tables of which anything is kept. */
    private List<Snapshots> snapshots(List<Snapshots> tables, Names names) {
        boolean unnumbered = filter.keepsExchange(0);
        var some = new ArrayList<Snapshots>();
        for (Snapshots table : tables) {
            int[] kept = rows(
                    table.size(),
                    row -> unnumbered
                            && names.keepsThread(table.thread().get(row))
                            && touches(table.time().get(row), 0)
                            && names.keeps(
                                    table.action().get(row), table.subject().get(row), Trace.ABSENT));
            if (kept.length > 0) {
                some.add(kept.length == table.size() ? table : table.rows(kept));
            }
        }
        return some;
    }

    private static long events(Batch rows) {
        return (long) rows.messages().size()
                + rows.actions().size()
                + rows.snapshots().stream().mapToLong(Snapshots::size).sum();
    }

    /* Its edges are those of the time asked for. Where nothing is asked for, the time ends with the events, as that of the
     * whole does. */
    private Part part(Trace trace) {
        TimeRange events = trace.eventRange().orElse(trace.range());
        long first = trace.firstEvent().orElse(events.startNanos());
        TimeRange recorded = trace.range().union(events);
        boolean reachesEnd =
                trace.reachesEnd() && filter.equals(NameFilter.NONE) && range.endNanos() >= recorded.endNanos();
        if (range.equals(ALWAYS)) {
            return new Part(trace.asked().orElse(null), first, reachesEnd);
        }
        long start =
                range.startNanos() == ALWAYS.startNanos() ? events.startNanos() : recorded.nearest(range.startNanos());
        long end = range.endNanos() == ALWAYS.endNanos() ? events.endNanos() : recorded.nearest(range.endNanos());
        return new Part(new TimeRange(Math.min(start, end), Math.max(start, end)), first, reachesEnd);
    }

    /* They are no events of the program: what is included or excluded by name says nothing of them. */
    private Overlays overlays(Overlays overlays, Names names) {
        return overlays.rows(rows(
                overlays.size(),
                row -> (overlays.isPause(row)
                                || names.keepsThread(overlays.thread().get(row)))
                        && touches(
                                overlays.start().get(row), overlays.duration().get(row))));
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
        private final boolean keepsThreadless;

        Names(Trace trace, Selection selection) {
            NameFilter filter = selection.filter;
            anything = filter.include().isEmpty();
            includedTexts = matches(trace.texts(), filter.include());
            excludedTexts = matches(trace.texts(), filter.exclude());
            List<String> participants = trace.participants().stream()
                    .map(participant -> participant.displayName())
                    .toList();
            includedParticipants = matches(participants, filter.include());
            excludedParticipants = matches(participants, filter.exclude());
            keepsThreadless = filter.keepsThread("");
            keptThreads = new boolean[trace.threads().size()];
            for (int thread = 0; thread < keptThreads.length; thread++) {
                keptThreads[thread] =
                        filter.keepsThread(trace.threads().get(thread).displayName());
            }
        }

        private static boolean[] matches(List<String> names, List<TextPattern> patterns) {
            boolean[] matches = new boolean[names.size()];
            for (int i = 0; i < matches.length; i++) {
                matches[i] = NameFilter.anyMatches(patterns, names.get(i));
            }
            return matches;
        }

        /** Also of a span that one thread began and another ended, which is no thread's. */
        boolean keepsThread(int thread) {
            return thread == Trace.ABSENT ? keepsThreadless : keptThreads[thread];
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

package dev.contrail.analyzer.findings.lifetime;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.facts.Deeds;
import dev.contrail.analyzer.findings.facts.Moments;
import dev.contrail.analyzer.findings.holds.Holds.Family;
import dev.contrail.analyzer.findings.holds.Holds.Hold;
import dev.contrail.analyzer.findings.holds.Holds.Kept;
import dev.contrail.analyzer.findings.holds.Holds.Sort;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Trace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a family is kept for too long, compared with what is given back.
 *
 * <p>The longest that is given back is no measure by itself: one that was slow once, mostly one of the first, would hide
 * every leak. Nor is what is usual: in a healthy program some are held for long now and then, and one of these when the
 * recording ends. So what is held for longer than is usual, and not for longer than any, is lost when its thread goes on
 * without it, or when more are held so than ever were at once.
 *
 * @param kept what is lost, the oldest first; may be none
 * @param isSure whether it is most likely a bug
 */
record Overdue(List<Kept> kept, boolean isSure) {
    /** What is held for longer than this many times what others are is not in use. */
    static final int TIMES = 3;

    private static final Overdue NONE = new Overdue(List.of(), false);

    /**
     * That of a family.
     *
     * @param kept what of it is not given back, and was granted
     */
    static Overdue of(Evidence evidence, Family family, List<Kept> kept, HoldTimes times) {
        List<Kept> aged = kept.stream()
                .filter(one -> evidence.end() - one.from() > TIMES * times.usual())
                .toList();
        if (aged.isEmpty()) {
            return NONE;
        }
        List<Kept> unused = unused(evidence, family, aged, times.usual());
        return family.sort() == Sort.LIFETIME
                ? new Overdue(unused, true)
                : new Search(evidence, family, times).of(unused);
    }

    /** Those with which nobody did anything lately; of what is created, also, while later ones have been closed. */
    private static List<Kept> unused(Evidence evidence, Family family, List<Kept> kept, long usual) {
        long[] lastUse = new long[evidence.trace().participants().size()];
        Deeds.tell(evidence.trace(), deed -> {
            if (deed.object != Trace.ABSENT) {
                lastUse[deed.object] = deed.time;
            }
            if (deed.item != Trace.ABSENT) {
                lastUse[deed.item] = deed.time;
            }
        });
        long lately = evidence.end() - TIMES * usual;
        if (family.sort() != Sort.LIFETIME) {
            return kept.stream()
                    .filter(one -> !isThing(one) || lastUse[one.item()] < lately)
                    .toList();
        }
        long[] created = family.holds().stream().mapToLong(Hold::from).sorted().toArray();
        int pairs = NeverReleased.PAIRS;
        return kept.stream()
                .filter(one -> lastUse[one.object()] < lately)
                .filter(one -> created.length >= pairs && created[created.length - pairs] > one.from())
                .toList();
    }

    /** Whether it is known what was taken, and not only who asked for it. */
    private static boolean isThing(Kept one) {
        return one.isCertain() && one.item() != Trace.ABSENT && one.taken().table() == Table.ACTIONS;
    }

    /** Looks at what nobody used lately. */
    private record Search(Evidence evidence, Family family, HoldTimes times) {
        Overdue of(List<Kept> kept) {
            long first = family.holds().stream().mapToLong(Hold::from).min().orElse(Long.MAX_VALUE);
            List<Kept> longer = kept.stream().filter(this::isLongerThanAny).toList();
            List<Kept> later = kept.stream().filter(one -> one.from() >= first).toList();
            if (longer.size() == kept.size() || later.isEmpty()) {
                return new Overdue(longer, longer.stream().anyMatch(one -> one.from() >= first));
            }
            if (longer.stream().anyMatch(later::contains) || areForgotten(later)) {
                return new Overdue(
                        kept.stream()
                                .filter(one -> one.from() >= first || isLongerThanAny(one))
                                .toList(),
                        true);
            }
            return later.size() > mostAtOnce() ? new Overdue(later, false) : new Overdue(longer, false);
        }

        private boolean isLongerThanAny(Kept one) {
            return evidence.end() - one.from() > TIMES * times.longest();
        }

        private boolean isLong(Hold hold) {
            return hold.nanos() > TIMES * times.usual();
        }

        /** How many that were given back were held for longer than is usual, at once. */
        private int mostAtOnce() {
            var moments = new Moments();
            family.holds().stream()
                    .filter(this::isLong)
                    .forEach(hold -> moments.add(hold.from() + TIMES * times.usual(), hold.to()));
            return moments.most();
        }

        /**
         * Whether threads go on without what they took: they took others since, and gave these back. Not when as many that were
         * held for long and given back were held so: these threads do several things at once.
         */
        private boolean areForgotten(List<Kept> kept) {
            Map<List<Integer>, Long> lastTaken = new HashMap<>();
            int shared = 0;
            for (Hold hold : family.holds()) {
                int thread = Rows.thread(evidence.trace(), hold.taken());
                if (thread == Trace.ABSENT || thread != Rows.thread(evidence.trace(), hold.given())) {
                    continue;
                }
                List<Integer> own = List.of(hold.object(), thread);
                long last = lastTaken.getOrDefault(own, Long.MIN_VALUE);
                shared += isLong(hold) && last > hold.from() ? 1 : 0; // in the order in which they are given back
                lastTaken.put(own, Math.max(last, hold.from()));
            }
            return kept.stream()
                            .filter(one -> one.isCertain()
                                    && lastTaken.getOrDefault(List.of(one.object(), one.thread()), Long.MIN_VALUE)
                                            > one.from())
                            .count()
                    > shared;
        }
    }
}

package dev.contrail.analyzer.findings.lifetime;

import dev.contrail.analyzer.findings.holds.Holds.Family;
import dev.contrail.analyzer.findings.holds.Holds.Hold;
import dev.contrail.analyzer.findings.holds.Holds.Kept;
import dev.contrail.analyzer.findings.holds.Holds.Sort;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is kept of one type under one pair of names. A program may tell of one leak in several ways: as a call, as an
 * action, as a state.
 *
 * @param family what is taken and given back
 * @param kept what of it is kept for too long, the oldest first; at least one
 * @param others what is kept, too, but may be in use
 * @param times for how long those were held that were given back
 * @param isSure whether it is most likely a bug
 */
record Leak(Family family, List<Kept> kept, List<Kept> others, HoldTimes times, boolean isSure) {
    /** So many are compared. */
    private static final int MOST = 1_000;

    /** Who has it comes first, then what it is, then what is nearest to the taking: a call may wait before. */
    private static final Comparator<Leak> BEST_TOLD = Comparator.comparing((Leak leak) -> leak.family.sort())
            .thenComparing(leak -> !leak.isCertain())
            .thenComparing(leak -> !leak.namesItem())
            .thenComparing(leak -> leak.kept.get(0).taken().table() == Table.MESSAGES);

    /** The same leaks, each told once: as it is told best. */
    static List<Leak> once(List<Leak> leaks) {
        var once = new ArrayList<Leak>();
        leaks.stream().sorted(BEST_TOLD).forEach(leak -> {
            if (once.stream().noneMatch(other -> other.covers(leak))) {
                once.add(leak);
            }
        });
        return once;
    }

    /** What something is kept of: pools, locks. */
    Set<Integer> objects() {
        return kept.stream().map(Kept::object).collect(Collectors.toSet());
    }

    /** Whether its family is that of these objects alone. */
    boolean isOfItsObjects() {
        Set<Integer> objects = objects();
        return family.holds().stream().allMatch(hold -> objects.contains(hold.object()));
    }

    /** The same without others of the type, of which nothing is lost; where nothing is given back of its own, with them. */
    Leak ofItsObjects() {
        Set<Integer> objects = objects();
        List<Hold> own = family.holds().stream()
                .filter(hold -> objects.contains(hold.object()))
                .toList();
        if (own.isEmpty() || family.sort() == Sort.LIFETIME) {
            return this;
        }
        var its = new Family(
                family.take(), family.give(), family.sort(), own, of(objects, family.kept()), family.extras());
        return new Leak(its, kept, of(objects, others), HoldTimes.of(its), isSure);
    }

    private static List<Kept> of(Set<Integer> objects, List<Kept> kept) {
        return kept.stream().filter(one -> objects.contains(one.object())).toList();
    }

    /** Whether it is known who has it, of one at least. */
    boolean isCertain() {
        return kept.stream().anyMatch(Kept::isCertain);
    }

    /** The one to tell of: the oldest of which it is known who has it, or else the oldest. */
    Kept first() {
        return kept.stream().filter(Kept::isCertain).findFirst().orElse(kept.get(0));
    }

    /** Whether it tells what was taken, and not who asked for it. */
    boolean namesItem() {
        return first().item() != Trace.ABSENT && first().taken().table() == Table.ACTIONS;
    }

    /** Whether all of another is what this tells of. */
    private boolean covers(Leak other) {
        return other.kept.size() <= kept.size()
                && other.kept.stream()
                        .limit(MOST)
                        .allMatch(one -> kept.stream().limit(MOST).anyMatch(own -> isSame(other, own, one)));
    }

    private boolean isSame(Leak other, Kept own, Kept one) {
        boolean sameThread = own.thread() == one.thread() || !own.isCertain() || !one.isCertain();
        boolean sameWords =
                family.take().equals(other.family.take()) && family.give().equals(other.family.give());
        boolean sameTime = Math.abs(own.from() - one.from()) <= Math.max(times.longest(), other.times.longest());
        boolean toldInOneWay = own.taken().table() == one.taken().table()
                && own.taken().part() == one.taken().part();
        return isOfOne(own, one) && sameThread && (sameWords || sameTime && !toldInOneWay);
    }

    /** Whether both are of one object: one may tell of the pool, the other of what was taken from it. */
    private static boolean isOfOne(Kept own, Kept one) {
        return own.object() == one.object() || own.object() == item(one) || item(own) == one.object();
    }

    private static int item(Kept kept) {
        return kept.taken().table() == Table.ACTIONS && kept.item() != Trace.ABSENT ? kept.item() : -2;
    }
}

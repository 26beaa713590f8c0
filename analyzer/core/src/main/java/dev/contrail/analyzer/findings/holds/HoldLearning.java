package dev.contrail.analyzer.findings.holds;

import dev.contrail.analyzer.findings.holds.Holds.Sort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Learns from what is done to objects of one type what pairs up.
 *
 * <p>Words come first: {@code lease} and {@code give back}. What has none of these is learnt by its order: a taking is
 * followed, under its key, by one of the same few things each time, which come at no other time and end what was begun.
 */
final class HoldLearning {
    private static final int MOST_STEMS = 24;
    private static final int LEAST = 10;

    private final HoldSample sample;
    private final Held held;

    HoldLearning(HoldSample sample, Held held) {
        this.sample = sample;
        this.held = held;
    }

    List<HoldNames> names() {
        var names = new ArrayList<HoldNames>();
        if (sample.stems().contains(Held.CREATED) && sample.stems().contains(Held.CLOSED)) {
            names.add(new HoldNames(Set.of(Held.CREATED), Set.of(Held.CLOSED), HoldKey.OBJECT, Sort.LIFETIME));
        }
        var used = new HashSet<Integer>();
        for (Map.Entry<Integer, Set<Integer>> gives : givesByTake().entrySet()) {
            var takes = Set.of(gives.getKey());
            key(takes, gives.getValue()).ifPresent(key -> {
                names.add(new HoldNames(takes, gives.getValue(), key, Sort.WORDS));
            });
            used.addAll(takes);
            used.addAll(gives.getValue());
        }
        if (used.isEmpty() && sample.stems().size() <= MOST_STEMS) {
            learnt().ifPresent(names::add);
        }
        return names;
    }

    /** Each giving back with what it belongs to by its words; of several the one that is as frequent. */
    private Map<Integer, Set<Integer>> givesByTake() {
        Map<Integer, Set<Integer>> gives = new HashMap<>();
        for (int give : sample.stems()) {
            sample.stems().stream()
                    .filter(take -> take >= 0 && give >= 0 && Partners.are(held.name(take), held.name(give)))
                    .min(Comparator.comparingInt(take -> apart(take, give)))
                    .ifPresent(take ->
                            gives.computeIfAbsent(take, any -> new HashSet<>()).add(give));
        }
        return gives;
    }

    /** How different two are in how often they come; of two that are as near, what is done comes before what is asked for. */
    private int apart(int take, int give) {
        int apart = Math.abs(sample.count(Set.of(take)) - sample.count(Set.of(give)));
        return 2 * apart - (held.name(take).endsWith("ed") ? 1 : 0);
    }

    /** How well takings and givings back pair up under a key. */
    private record Fit(int pairs, int odd, int twice, int all) {
        /** Whether almost all that is given back was taken under a key that tells one from another. */
        boolean tellsApart() {
            return pairs > 0 && 3 * odd < pairs;
        }

        /** Whether it is taken and given back in turn, or almost. */
        boolean isInTurn() {
            return pairs > 0 && 10 * odd <= pairs && 10 * twice <= all;
        }
    }

    /** What tells which belongs to which: the first under which almost all pairs up. */
    private Optional<HoldKey> key(Set<Integer> takes, Set<Integer> gives) {
        for (HoldKey key : List.of(HoldKey.EXCHANGE, HoldKey.ITEM, HoldKey.REST)) {
            if (fit(key, takes, gives).tellsApart()) {
                return Optional.of(key);
            }
        }
        /* Of one object threads come first anyway (OpenHolds). That a thread may give back nothing else is for what is given
         * back too often: it is told of who did so, and not of who came later. */
        Fit ofThreads = fit(HoldKey.THREAD, takes, gives);
        Fit ofObjects = fit(HoldKey.OBJECT, takes, gives);
        if (ofThreads.isInTurn() && ofThreads.odd <= ofObjects.odd && ofObjects.odd > 0) {
            return Optional.of(HoldKey.THREAD);
        }
        if (ofObjects.isInTurn() || ofThreads.isInTurn() && ofObjects.odd == 0) {
            return Optional.of(HoldKey.OBJECT);
        }
        return ofThreads.isInTurn() ? Optional.of(HoldKey.THREAD) : Optional.empty();
    }

    private Fit fit(HoldKey key, Set<Integer> takes, Set<Integer> gives) {
        var both = new HashSet<>(takes);
        both.addAll(gives);
        int pairs = 0;
        int odd = 0;
        int twice = 0;
        int all = 0;
        for (List<Integer> deeds : sample.byKey(key, both)) {
            int open = 0;
            boolean justTaken = false;
            for (int stem : deeds) {
                if (takes.contains(stem)) {
                    all++;
                    twice += justTaken ? 1 : 0;
                    open++;
                    justTaken = true;
                    continue;
                }
                justTaken = false;
                pairs += open > 0 ? 1 : 0;
                odd += open > 0 ? 0 : 1;
                open = Math.max(0, open - 1);
            }
        }
        return new Fit(pairs, odd, twice, all);
    }

    /** What pairs up by its order alone, when it does so under the first key that has such a pair. */
    private Optional<HoldNames> learnt() {
        for (HoldKey key : List.of(HoldKey.ITEM, HoldKey.REST, HoldKey.OBJECT, HoldKey.ITEM_OF_THREAD)) {
            Collection<List<Integer>> byKey = sample.byKey(key, sample.stems());
            if (key != HoldKey.ITEM && byKey.size() < 3) {
                continue; // one of each says nothing about keys
            }
            for (int take : sample.stems()) {
                Optional<HoldNames> names = take < 0 || held.isNone(take) ? Optional.empty() : learnt(key, byKey, take);
                if (names.isPresent()) {
                    return names;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<HoldNames> learnt(HoldKey key, Collection<List<Integer>> byKey, int take) {
        Map<Integer, Integer> last = new HashMap<>();
        Map<Integer, Integer> seen = new HashMap<>();
        int episodes = 0;
        int before = 0;
        for (List<Integer> deeds : byKey) {
            int first = deeds.indexOf(take);
            before += first > 0 ? 1 : 0;
            for (int place = first; place >= 0 && place < deeds.size(); place++) {
                seen.merge(deeds.get(place), 1, Integer::sum);
                boolean ends = place + 1 == deeds.size() || deeds.get(place + 1) == take;
                if (ends) {
                    episodes++;
                    last.merge(deeds.get(place), 1, Integer::sum);
                }
            }
        }
        var gives = new HashSet<Integer>();
        int ended = 0;
        int badly = 0;
        for (Map.Entry<Integer, Integer> entry : last.entrySet()) {
            int stem = entry.getKey();
            boolean onlyLast = 20 * entry.getValue() >= 19 * seen.getOrDefault(stem, 0);
            if (stem != take && onlyLast && 20 * entry.getValue() >= episodes) {
                gives.add(stem);
                ended += entry.getValue();
                badly += held.isAlarm(stem) ? entry.getValue() : 0;
            }
        }
        boolean pairs = episodes >= LEAST
                && 10 * before <= episodes
                && 5 * ended >= 4 * episodes
                && ended < episodes
                && 2 * badly < ended;
        return pairs ? Optional.of(new HoldNames(Set.of(take), gives, key, Sort.ORDER)) : Optional.empty();
    }
}

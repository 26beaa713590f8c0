package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.LockTimes;
import dev.contrail.analyzer.findings.facts.LockTimes.Held;
import dev.contrail.analyzer.findings.facts.Waits;
import dev.contrail.analyzer.findings.facts.Waits.Wait;
import dev.contrail.analyzer.model.Durations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who had a lock while others stood in line for it, and what that was busy with. */
final class LockHolders {
    private static final int MOST = 3;
    /** Of the time that a lock was held: what is less does not tell why. */
    private static final double TELLING = 0.5;

    private record Deed(String name, String place) {}

    private final Map<String, List<Held>> byHolder = new HashMap<>();
    private final Map<Deed, Long> deeds = new HashMap<>();
    private long all;

    /**
     * Those of a line.
     *
     * @param line waits for locks of one class
     */
    LockHolders(Evidence evidence, List<Wait> line) {
        for (Held held : LockTimes.of(line)) {
            byHolder.computeIfAbsent(held.holder(), any -> new ArrayList<>()).add(held);
            all += held.nanos();
        }
        if (!byHolder.isEmpty()) {
            lookAtDeeds(evidence);
        }
    }

    /* The waits of one thread do not overlap but where one pins its carrier, nor do the stretches in which it had the lock. */
    private void lookAtDeeds(Evidence evidence) {
        Map<String, Integer> places = new HashMap<>();
        var waits = new ArrayList<>(Waits.all(evidence.trace(), evidence.spans()));
        waits.sort(Comparator.comparingLong(Wait::start));
        for (Wait wait : waits) {
            String thread = Words.thread(evidence.trace(), wait.thread());
            List<Held> held = byHolder.getOrDefault(thread, List.of());
            int place = places.getOrDefault(thread, 0);
            while (place < held.size() && held.get(place).end() <= wait.start()) {
                place++;
            }
            places.put(thread, place);
            for (int at = place; at < held.size() && held.get(at).start() < wait.end(); at++) {
                long both = Math.min(held.get(at).end(), wait.end())
                        - Math.max(held.get(at).start(), wait.start());
                deeds.merge(new Deed(wait.name(), wait.place()), both, Long::sum);
            }
        }
    }

    /** What is known of them, in sentences. */
    String words() {
        if (byHolder.isEmpty()) {
            return "Whoever has the lock keeps it while doing something slow.";
        }
        return "By who had it last before each of them got it, " + holders() + "." + deed();
    }

    private String holders() {
        List<Map.Entry<String, Long>> longest = byHolder.entrySet().stream()
                .map(holder -> Map.entry(
                        holder.getKey(),
                        holder.getValue().stream().mapToLong(Held::nanos).sum()))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        int named = longest.size() == MOST + 1 ? longest.size() : Math.min(MOST, longest.size());
        var told = new ArrayList<String>();
        for (Map.Entry<String, Long> holder : longest.subList(0, named)) {
            told.add(holder.getKey()
                    + (told.isEmpty() ? " had it for " : " for ")
                    + Durations.format(holder.getValue()));
        }
        if (longest.size() > named) {
            long rest = longest.subList(named, longest.size()).stream()
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            told.add(longest.size() - named + " other threads for " + Durations.format(rest) + " together");
        }
        return String.join(", ", told);
    }

    private String deed() {
        return deeds.entrySet().stream()
                .max(Map.Entry.<Deed, Long>comparingByValue()
                        .thenComparing(
                                deed -> deed.getKey().name() + deed.getKey().place()))
                .filter(most -> most.getValue() >= TELLING * all)
                .map(most -> String.format(
                        " Of that, whoever had it spent %s in %s%s.",
                        Words.percent(most.getValue() / (double) all),
                        Words.quoted(most.getKey().name),
                        most.getKey().place.isEmpty() ? "" : " at " + most.getKey().place))
                .orElse(" Whoever has the lock keeps it while doing something slow.");
    }
}

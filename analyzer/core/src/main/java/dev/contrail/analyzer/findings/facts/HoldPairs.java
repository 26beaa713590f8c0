package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.findings.facts.Deeds.Deed;
import dev.contrail.analyzer.findings.facts.Holds.Extra;
import dev.contrail.analyzer.findings.facts.Holds.Family;
import dev.contrail.analyzer.findings.facts.Holds.Hold;
import dev.contrail.analyzer.findings.facts.Holds.Kept;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pairs what is taken with what is given back, as it comes. */
final class HoldPairs {
    private final HoldNames names;
    private final Held held;
    private final Map<Long, Deque<Kept>> open = new LinkedHashMap<>();
    private final Map<Long, Row> lastGiven = new HashMap<>();
    private final Map<Integer, Integer> takeTexts = new LinkedHashMap<>();
    private final Map<Integer, Integer> giveTexts = new LinkedHashMap<>();
    private final List<Hold> holds = new ArrayList<>();
    private final List<Extra> extras = new ArrayList<>();

    HoldPairs(HoldNames names, Held held) {
        this.names = names;
        this.held = held;
    }

    /** Notes what was done, and when that ended. */
    void note(Deed deed, long time) {
        int stem = held.stem(deed);
        boolean takes = names.takes().contains(stem);
        if (!takes && !names.gives().contains(stem)) {
            return;
        }
        long key = names.key().of(deed.object, deed.item, held.rest(deed), deed.thread);
        if (key < 0) {
            return;
        }
        (takes ? takeTexts : giveTexts).merge(deed.verb, 1, Integer::sum);
        if (takes) {
            open.computeIfAbsent(key, any -> new ArrayDeque<>(2))
                    .push(new Kept(deed.object, deed.thread, deed.item, deed.place(), time));
        } else {
            give(deed, key, time);
        }
    }

    private void give(Deed deed, long key, long time) {
        Deque<Kept> mine = open.get(key);
        Row before = lastGiven.put(key, deed.place());
        if (mine != null && !mine.isEmpty()) {
            Kept from = mine.pop();
            holds.add(new Hold(deed.object, from.taken(), from.from(), deed.place(), time));
        } else if (before != null) {
            extras.add(new Extra(deed.object, deed.place(), before));
        }
    }

    Family family(Trace trace) {
        List<Kept> kept = open.values().stream()
                .flatMap(Deque::stream)
                .sorted(Comparator.comparingLong(Kept::from))
                .toList();
        return new Family(text(trace, takeTexts), text(trace, giveTexts), names.sort(), holds, kept, extras);
    }

    /** The text that says it; what several have in common. */
    private String text(Trace trace, Map<Integer, Integer> texts) {
        var stems = texts.keySet().stream()
                .map(text -> text == Trace.ABSENT ? "" : held.plain(text))
                .distinct()
                .limit(2)
                .toList();
        if (texts.size() == 1) {
            return trace.text(texts.keySet().iterator().next(), stems.get(0));
        }
        return String.join("” or “", stems);
    }
}

package dev.contrail.analyzer.findings.holds;

import dev.contrail.analyzer.findings.facts.Deeds.Deed;
import dev.contrail.analyzer.findings.holds.Holds.Extra;
import dev.contrail.analyzer.findings.holds.Holds.Family;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.LongMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Pairs what is taken with what is given back, as it comes. */
final class HoldPairs {
    /** Stems may be negative: this added, they are not. */
    private static final int ABOVE = 3;

    private final HoldNames names;
    private final Held held;
    private final BitSet takes;
    private final BitSet gives;
    private final OpenHolds open = new OpenHolds();
    private final LongMap lastGiven = new LongMap();
    private final Set<Integer> takeTexts = new LinkedHashSet<>();
    private final Set<Integer> giveTexts = new LinkedHashSet<>();
    private final HoldList holds = new HoldList();
    private final List<Extra> extras = new ArrayList<>();
    private int lastTake = Integer.MIN_VALUE;
    private int lastGive = Integer.MIN_VALUE;

    HoldPairs(HoldNames names, Held held) {
        this.names = names;
        this.held = held;
        this.takes = bits(names.takes());
        this.gives = bits(names.gives());
    }

    private static BitSet bits(Set<Integer> stems) {
        var bits = new BitSet();
        stems.forEach(stem -> bits.set(stem + ABOVE));
        return bits;
    }

    /** Notes what was done, and when that ended. */
    void note(Deed deed, long time) {
        int stem = held.stem(deed);
        boolean isTaking = takes.get(stem + ABOVE);
        if (!isTaking && !gives.get(stem + ABOVE)) {
            return;
        }
        long key = names.key().of(deed.object, held.exchange(deed), deed.item, held.rest(deed), deed.thread);
        if (key < 0) {
            return;
        }
        if (isTaking) {
            if (deed.verb != lastTake) {
                lastTake = deed.verb;
                takeTexts.add(deed.verb);
            }
            open.push(key, deed, time);
        } else {
            if (deed.verb != lastGive) {
                lastGive = deed.verb;
                giveTexts.add(deed.verb);
            }
            give(deed, key, time);
        }
    }

    private void give(Deed deed, long key, long time) {
        long before = lastGiven.get(key);
        lastGiven.put(key, RowPlace.of(deed));
        if (!open.pop(key, deed, time, holds) && before != LongMap.NONE) {
            extras.add(new Extra(deed.object, deed.place(), RowPlace.of(before)));
        }
    }

    Family family(Trace trace) {
        return new Family(text(trace, takeTexts), text(trace, giveTexts), names.sort(), holds, open.left(), extras);
    }

    /** The text that says it; what several have in common. */
    private String text(Trace trace, Set<Integer> texts) {
        var stems = texts.stream()
                .map(text -> text == Trace.ABSENT ? "" : held.plain(text))
                .distinct()
                .limit(2)
                .toList();
        if (texts.size() == 1) {
            return trace.text(texts.iterator().next(), stems.get(0));
        }
        return String.join("” or “", stems);
    }
}

package dev.contrail.analyzer.model;

import dev.contrail.analyzer.meaning.Alarms;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which category colour each name has: one that follows from the name, not from when it appears, so that a program looks
 * the same in every view, page and run.
 *
 * <p>Each name prefers the {@link #COLORS} colours in an order of its own, made of its letters. Of names that are shown
 * together, in alphabetical order, each gets the first that is free; when all are taken, the same once more, which is then
 * hatched, and so on. So a name that is new changes the colours of few others, and of none before it in the alphabet.
 *
 * <p>Put-backs and errors are {@linkplain Alarms alarms}: they always have the alarm colour, which no other name gets.
 *
 * <p>Samplers see hundreds of methods. Those that they saw most have colours, after all that was recorded from begin to end;
 * the others share one, that of {@link #OTHERS}.
 */
public final class Categories {
    /** The colour index of alarms. */
    public static final int ALARM = -1;

    /** The colour index that all share that was only seen, and not among what was seen most. */
    public static final int OTHERS = -2;

    /** Fewer samples than this are not worth a colour. */
    private static final int OFTEN = 3;

    /** Nor is less than this part of all samples. */
    private static final int PART = 50;

    /** How many colours there are, alarms aside; an index beyond them is the same colour hatched. */
    public static final int COLORS = 7;

    private final Map<String, Integer> colors = new HashMap<>();

    /** Of no names yet. */
    public Categories() {}

    /** Of the names that others have, for views that are to look like theirs; these may learn more names than those. */
    public static Categories like(Categories others) {
        var categories = new Categories();
        categories.colors.putAll(others.colors);
        return categories;
    }

    /** Of all that is done in some traces, in whatever view. */
    public static Categories of(Collection<Trace> traces) {
        return of(traces, Map.of());
    }

    /**
     * Of the same, of which some names have colours that somebody chose.
     *
     * @param chosen colour indexes by name; they keep other names from these colours
     */
    public static Categories of(Collection<Trace> traces, Map<String, Integer> chosen) {
        var categories = new Categories();
        categories.colors.putAll(chosen);
        Set<String> names = names(traces, trace -> Stream.of(trace.actions().action()));
        Set<String> told = names(traces, trace -> trace.snapshots().stream().map(Snapshots::action));
        Map<String, Long> seen = onlySeen(traces);
        seen.keySet().removeAll(told);
        seen.keySet().removeAll(chosen.keySet());
        names.removeAll(seen.keySet());
        names.addAll(chosen.keySet());
        if (!seen.isEmpty()) {
            categories.colorsOf(names);
            for (String name : often(seen)) { // the most seen first: a plain colour, while there are some
                names.add(name);
                categories.colorsOf(names);
            }
        }
        names.addAll(told);
        categories.colorsOf(names);
        seen.keySet().forEach(name -> categories.colors.putIfAbsent(name, Alarms.inName(name) ? ALARM : OTHERS));
        return categories;
    }

    /** Those seen most: not more than there are colours, so that few are hatched. */
    private static List<String> often(Map<String, Long> seen) {
        long all = seen.values().stream().mapToLong(Long::longValue).sum();
        return seen.entrySet().stream()
                .filter(one -> one.getValue() >= OFTEN && one.getValue() >= all / PART)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLORS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> names(Collection<Trace> traces, Function<Trace, Stream<IntColumn>> columns) {
        var names = new HashSet<String>();
        for (Trace trace : traces) {
            var texts = new BitSet();
            columns.apply(trace).forEach(column -> texts.or(column.present()));
            texts.stream().mapToObj(trace.texts()::get).forEach(names::add);
        }
        return names;
    }

    /** How many samples stand behind each name that was only seen, in all of the traces. */
    private static Map<String, Long> onlySeen(Collection<Trace> traces) {
        var seen = new HashMap<String, Long>();
        var recorded = new HashSet<String>();
        for (Trace trace : traces) {
            long[] samples = trace.actions().onlySampled(trace.texts().size());
            BitSet texts = trace.actions().action().present();
            for (int text = texts.nextSetBit(0); text >= 0; text = texts.nextSetBit(text + 1)) {
                String name = trace.texts().get(text);
                if (samples[text] == 0) {
                    recorded.add(name);
                } else {
                    seen.merge(name, samples[text], Long::sum);
                }
            }
        }
        seen.keySet().removeAll(recorded);
        return seen;
    }

    /** The colour index of a name: {@link #ALARM}, {@link #OTHERS}, or one from 0 on. */
    public int colorOf(String name) {
        return colorsOf(List.of(name)).get(0);
    }

    /** The colour indexes of names that are shown together, in the order given; a name that has one keeps it. */
    public List<Integer> colorsOf(Collection<String> names) {
        var taken = new BitSet();
        names.stream()
                .map(colors::get)
                .filter(color -> color != null && color >= 0)
                .forEach(taken::set);
        for (String name : new TreeSet<>(names)) {
            if (!colors.containsKey(name)) {
                int color = Alarms.inName(name) ? ALARM : firstFree(name, taken);
                colors.put(name, color);
                if (color != ALARM) {
                    taken.set(color);
                }
            }
        }
        var found = new ArrayList<Integer>(names.size());
        names.forEach(name -> found.add(colors.getOrDefault(name, 0)));
        return found;
    }

    /* Forwards or backwards from some colour; grey, the last one, only when no other is free. */
    private static int firstFree(String name, BitSet taken) {
        int grey = COLORS - 1;
        int hash = hash(name);
        int start = Integer.remainderUnsigned(hash, grey);
        int step = Integer.divideUnsigned(hash, grey) % 2 == 0 ? 1 : grey - 1;
        for (int round = 0; ; round++) {
            for (int i = 0; i <= grey; i++) {
                int color = (i == grey ? grey : (start + i * step) % grey) + round * COLORS;
                if (!taken.get(color)) {
                    return color;
                }
            }
        }
    }

    /** FNV-1a (draft-eastlake-fnv), 32 bits, of the name's characters. */
    private static int hash(String name) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x01000193;
        }
        return hash ^ hash >>> 15;
    }
}

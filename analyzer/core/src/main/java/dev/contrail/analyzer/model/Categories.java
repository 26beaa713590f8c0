package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which category colour each name has: one that follows from the name, not from when it appears, so that a program looks
 * the same in every view, page and run.
 *
 * <p>Each name prefers the {@link #COLORS} colours in an order of its own, made of its letters. Of names that are shown
 * together, in alphabetical order, each gets the first that is free; when all are taken, the same once more, which is then
 * hatched, and so on. So a name that is new changes the colours of few others, and of none before it in the alphabet.
 *
 * <p>Put-backs and errors are alarms: they always have the alarm colour, which no other name gets.
 */
public final class Categories {
    /** The colour index of alarms. */
    public static final int ALARM = -1;

    /** How many colours there are, alarms aside; an index beyond them is the same colour hatched. */
    public static final int COLORS = 7;

    private static final Set<String> ALARM_WORDS = Set.of(
            "put back",
            "putback",
            "put-back",
            "requeue",
            "requeued",
            "reject",
            "rejected",
            "error",
            "exception",
            "failed",
            "failure",
            "retry",
            "timeout",
            "timed out");

    private final Map<String, Integer> colors = new HashMap<>();

    /** The names of actions that are alarms whatever surrounds them, in lower case. */
    public static Set<String> alarmWords() {
        return ALARM_WORDS;
    }

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

    private static Set<String> names(Collection<Trace> traces, Collection<String> more) {
        var names = new TreeSet<>(more);
        for (Trace trace : traces) {
            var texts = new BitSet();
            addAll(trace.actions().action(), texts);
            trace.snapshots().stream().map(Snapshots::action).forEach(action -> addAll(action, texts));
            texts.stream().mapToObj(trace.texts()::get).forEach(names::add);
        }
        return names;
    }

    /**
     * Of the same, of which some names have colours that somebody chose.
     *
     * @param chosen colour indexes by name; they keep other names from these colours
     */
    public static Categories of(Collection<Trace> traces, Map<String, Integer> chosen) {
        var categories = new Categories();
        categories.colors.putAll(chosen);
        categories.colorsOf(names(traces, chosen.keySet()));
        return categories;
    }

    private static void addAll(IntColumn column, BitSet texts) {
        texts.or(column.present());
    }

    /** The colour index of a name: {@link #ALARM}, or one from 0 on. */
    public int colorOf(String name) {
        return colorsOf(List.of(name)).get(0);
    }

    /** The colour indexes of names that are shown together, in the order given; a name that has one keeps it. */
    public List<Integer> colorsOf(Collection<String> names) {
        var taken = new BitSet();
        names.stream()
                .map(colors::get)
                .filter(color -> color != null && color != ALARM)
                .forEach(taken::set);
        for (String name : new TreeSet<>(names)) {
            if (!colors.containsKey(name)) {
                int color = isAlarm(name) ? ALARM : firstFree(name, taken);
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

    /** Whether a name says that something went wrong. */
    public static boolean isAlarm(String name) {
        return ALARM_WORDS.contains(name.toLowerCase(Locale.ROOT));
    }
}

package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.findings.facts.Deeds.Deed;
import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * What is taken and given back: {@code acquire} and {@code release}, {@code borrow} and {@code return}, {@code lock} and
 * {@code unlock}, as actions on an object, calls to it or snapshots of it.
 *
 * <p>A pair of names is one when objects of the same type are given back under one and taken under the other. What was
 * taken is told by what the action is on or, where three in four do not pair up so, by the thread, when each thread
 * gives back before it takes the next; else nothing is told.
 */
public final class Holds {
    private static final Map<String, Set<String>> PARTNERS = Map.ofEntries(
            Map.entry(
                    "release",
                    Set.of(
                            "acquire",
                            "acquired",
                            "take",
                            "taken",
                            "get",
                            "got",
                            "lock",
                            "locked",
                            "borrow",
                            "borrowed",
                            "lease",
                            "leased",
                            "checkout",
                            "reserve",
                            "reserved",
                            "obtain",
                            "obtained",
                            "retain",
                            "enter",
                            "entered",
                            "grab",
                            "grabbed",
                            "claim",
                            "claimed",
                            "allocate",
                            "allocated")),
            Map.entry("unlock", Set.of("lock", "locked", "acquire", "acquired")),
            Map.entry(
                    "return",
                    Set.of(
                            "borrow",
                            "borrowed",
                            "take",
                            "taken",
                            "get",
                            "got",
                            "lease",
                            "leased",
                            "checkout",
                            "acquire",
                            "acquired",
                            "rent",
                            "obtain",
                            "obtained",
                            "grab")),
            Map.entry("free", Set.of("allocate", "allocated", "alloc", "acquire", "acquired", "reserve", "reserved")),
            Map.entry("give", Set.of("take", "taken", "borrow", "borrowed", "get")),
            Map.entry("checkin", Set.of("checkout")),
            Map.entry("exit", Set.of("enter", "entered")),
            Map.entry("leave", Set.of("enter", "entered")),
            Map.entry("unpin", Set.of("pin")),
            Map.entry("recycle", Set.of("allocate", "allocated", "obtain", "obtained", "acquire", "acquired")),
            Map.entry("close", Set.of("open", "opened", "connect", "connected")));

    private static final Map<String, String> STEMS = Map.ofEntries(
            Map.entry("released", "release"),
            Map.entry("releases", "release"),
            Map.entry("unlocked", "unlock"),
            Map.entry("returned", "return"),
            Map.entry("freed", "free"),
            Map.entry("unreserve", "free"),
            Map.entry("exited", "exit"),
            Map.entry("left", "leave"),
            Map.entry("deallocate", "free"),
            Map.entry("dealloc", "free"),
            Map.entry("recycled", "recycle"),
            Map.entry("closed", "close"),
            Map.entry("disconnect", "close"),
            Map.entry("disconnected", "close"));

    /** Something that was taken, and where it was given back. */
    public record Hold(int object, Row taken, long from, Row given, long to) {
        /** How long it was held. */
        public long nanos() {
            return to - from;
        }
    }

    /** Something that was taken and not given back before the recording ended. */
    public record Kept(int object, int thread, int item, Row taken, long from) {}

    /** Something that was given back though nobody had it: where, and where it had been given back before. */
    public record Extra(int object, Row given, Row before) {}

    /**
     * All of one type under one pair of names.
     *
     * @param type the objects' type
     * @param take what taking is called
     * @param give what giving back is called
     */
    public record Family(
            String type, String take, String give, List<Hold> holds, List<Kept> kept, List<Extra> extras) {}

    private record Names(String type, String take, String give) {}

    private record Taken(int object, int thread, int item, Row row, long time) {}

    private final Trace trace;
    private final Map<String, Map<Integer, List<Taken>>> deeds = new LinkedHashMap<>();

    private Holds(Trace trace) {
        this.trace = trace;
    }

    /** Those of a trace; a type with few of them is left out by nobody but its reader. */
    public static List<Family> in(Trace trace, Verbs verbs) {
        var holds = new Holds(trace);
        Deeds.tell(trace, deed -> holds.note(deed, verbs));
        var families = new ArrayList<Family>();
        for (Names names : holds.pairs()) {
            families.add(holds.family(names));
        }
        return families;
    }

    private void note(Deed deed, Verbs verbs) {
        boolean matters = verbs.is(deed.verb, Verb.ACQUIRE)
                || verbs.is(deed.verb, Verb.RELEASE)
                || verbs.is(deed.verb, Verb.CLOSE);
        if (!matters || deed.object == Trace.ABSENT || deed.message != null && deed.message != MessageKind.CALL) {
            return;
        }
        long time = deed.time
                + (deed.table == Table.ACTIONS ? trace.actions().duration().get(deed.row) : 0);
        deeds.computeIfAbsent(trace.participants().get(deed.object).name(), type -> new LinkedHashMap<>())
                .computeIfAbsent(deed.verb, verb -> new ArrayList<>())
                .add(new Taken(deed.object, deed.thread, deed.item, deed.place(), time));
    }

    private List<Names> pairs() {
        var pairs = new ArrayList<Names>();
        deeds.forEach((type, byVerb) -> {
            for (String give : words(byVerb, this::stem)) {
                Set<String> partners = PARTNERS.getOrDefault(give, Set.of());
                int gifts = all(byVerb, this::stem, give).size();
                words(byVerb, this::firstWord).stream()
                        .filter(partners::contains)
                        .min(Comparator.comparingInt((String take) -> 2
                                                * Math.abs(all(byVerb, this::firstWord, take)
                                                                .size()
                                                        - gifts)
                                        - (take.endsWith("ed") ? 1 : 0))
                                .thenComparing(take -> take))
                        .ifPresent(take -> pairs.add(new Names(type, take, give)));
            }
        });
        return pairs;
    }

    private static Set<String> words(Map<Integer, List<Taken>> byVerb, IntFunction<String> word) {
        var words = new LinkedHashSet<String>();
        byVerb.keySet().forEach(verb -> words.add(word.apply(verb)));
        return words;
    }

    /** The deeds of all names that begin alike, by time. */
    private static List<Taken> all(Map<Integer, List<Taken>> byVerb, IntFunction<String> word, String wanted) {
        List<List<Taken>> alike = byVerb.entrySet().stream()
                .filter(entry -> word.apply(entry.getKey()).equals(wanted))
                .map(Map.Entry::getValue)
                .toList();
        return alike.size() == 1
                ? alike.get(0)
                : alike.stream()
                        .flatMap(List::stream)
                        .sorted(Comparator.comparingLong(Taken::time))
                        .toList();
    }

    private String firstWord(int text) {
        List<String> words = Verbs.words(trace.texts().get(text));
        return words.isEmpty() ? "" : words.get(0);
    }

    private String stem(int text) {
        String word = firstWord(text);
        return STEMS.getOrDefault(word, word);
    }

    private Family family(Names names) {
        Map<Integer, List<Taken>> byVerb = deeds.getOrDefault(names.type(), Map.of());
        List<Taken> takes = all(byVerb, this::firstWord, names.take());
        List<Taken> gives = all(byVerb, this::stem, names.give());
        for (Key key : Key.values()) {
            var family = new Family(
                    names.type(), names.take(), names.give(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            if (key != Key.ITEM || gives.stream().noneMatch(give -> give.item() == Trace.ABSENT)) {
                pair(takes, gives, key, family);
            }
            int odd = gives.size() - family.holds().size();
            boolean pairs = key == Key.ITEM
                    ? 3 * odd < family.holds().size()
                    : 10 * odd <= family.holds().size() && inTurn(takes, gives);
            if (pairs) {
                return family;
            }
        }
        return new Family(names.type(), names.take(), names.give(), List.of(), List.of(), List.of());
    }

    /** Whether threads give back what they took before they take the next, but for one in ten times. */
    private static boolean inTurn(List<Taken> takes, List<Taken> gives) {
        Map<List<Integer>, Long> lastTaken = new HashMap<>();
        Map<List<Integer>, Integer> nextGift = new HashMap<>();
        Map<List<Integer>, List<Long>> gifts = new HashMap<>();
        gives.forEach(give -> gifts.computeIfAbsent(Key.THREAD.of(give), any -> new ArrayList<>())
                .add(give.time()));
        int twice = 0;
        for (Taken take : takes) {
            List<Integer> key = Key.THREAD.of(take);
            Long last = lastTaken.put(key, take.time());
            List<Long> mine = gifts.getOrDefault(key, List.of());
            int next = nextGift.getOrDefault(key, 0);
            boolean given = false;
            while (next < mine.size() && mine.get(next) <= take.time()) {
                given |= last != null && mine.get(next) >= last;
                next++;
            }
            nextGift.put(key, next);
            twice += last != null && !given ? 1 : 0;
        }
        return 10 * twice <= takes.size();
    }

    /** What tells which hold a deed is about. */
    private enum Key {
        ITEM,
        THREAD;

        List<Integer> of(Taken deed) {
            return switch (this) {
                case ITEM -> List.of(deed.object(), deed.item());
                case THREAD -> List.of(deed.object(), deed.thread());
            };
        }
    }

    private static void pair(List<Taken> takes, List<Taken> gives, Key key, Family family) {
        Map<List<Integer>, Deque<Taken>> open = new LinkedHashMap<>();
        Map<List<Integer>, Row> lastGiven = new HashMap<>();
        int take = 0;
        for (Taken give : gives) {
            while (take < takes.size() && takes.get(take).time() <= give.time()) {
                open.computeIfAbsent(key.of(takes.get(take)), any -> new ArrayDeque<>())
                        .push(takes.get(take));
                take++;
            }
            Deque<Taken> held = open.get(key.of(give));
            Row before = lastGiven.put(key.of(give), give.row());
            if (held != null && !held.isEmpty()) {
                Taken from = held.pop();
                family.holds().add(new Hold(give.object(), from.row(), from.time(), give.row(), give.time()));
            } else if (before != null) {
                family.extras().add(new Extra(give.object(), give.row(), before));
            }
        }
        for (; take < takes.size(); take++) {
            open.computeIfAbsent(key.of(takes.get(take)), any -> new ArrayDeque<>())
                    .push(takes.get(take));
        }
        open.values().stream()
                .flatMap(Deque::stream)
                .map(kept -> new Kept(kept.object(), kept.thread(), kept.item(), kept.row(), kept.time()))
                .sorted(Comparator.comparingLong(Kept::from))
                .forEach(family.kept()::add);
    }
}

package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.findings.facts.Deeds.Deed;
import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which objects were closed, and what was done to them afterwards.
 *
 * <p>An object is closed by a message that says so, or by an action, a call or a snapshot whose name does: {@code close},
 * {@code shutdown}. It begins anew when it is created, or when something is done to it whose name says that. A name that
 * is closed again and again stands for many objects, and is none; nor is a name closed that is used again as a rule: then
 * closing means to give back.
 */
public final class Closings {
    /**
     * What happened to one object after it was closed.
     *
     * @param object a participant
     * @param close where it was closed
     * @param uses what was done to it then
     * @param again where it was closed once more
     */
    public record Closing(int object, Row close, List<Row> uses, List<Row> again) {}

    private static final class State {
        private final boolean told;
        private final Row close;
        private final int closer;
        private final List<Row> uses = new ArrayList<>();
        private final List<Row> again = new ArrayList<>();

        State(Deed deed, boolean told) {
            this.told = told;
            this.close = deed.place();
            this.closer = deed.thread;
        }
    }

    private static final int MOST = 1_000;

    private final Trace trace;
    private final Verbs verbs;
    private final @Nullable State[] states;
    private final boolean[] created;
    /** What was in an object before: {@code close conn-7} closes that, and not the object. */
    private final Set<Long> items = new HashSet<>();

    private final BitSet closable = new BitSet();
    private final List<State> over = new ArrayList<>();
    private final List<Integer> overOf = new ArrayList<>();

    /** Those of a trace. */
    public Closings(Trace trace, Verbs verbs) {
        this.trace = trace;
        this.verbs = verbs;
        int participants = trace.participants().size();
        states = new State[participants];
        created = new boolean[participants];
        boolean told = trace.messages().kind().present().get(MessageKind.CLOSE.ordinal());
        if (!told && !verbs.occurs(Verb.CLOSE)) {
            return;
        }
        for (int row = 0; row < trace.actions().size(); row++) {
            int item = trace.actions().task().get(row);
            if (item != Trace.ABSENT && verbs.is(trace.actions().action().get(row), Verb.CLOSE)) {
                closable.set(item);
            }
        }
        Deeds.tell(trace, this::note);
        for (int object = 0; object < participants; object++) {
            end(object);
        }
    }

    private void note(Deed deed) {
        if (deed.object == Trace.ABSENT || deed.message == MessageKind.REPLY) {
            return;
        }
        if (deed.message == MessageKind.CREATE) {
            created[deed.object] = true;
            end(deed.object);
        } else if (deed.message == MessageKind.CLOSE) {
            close(deed.object, deed, true);
        } else if (deed.message == null || deed.item != deed.object) {
            done(deed);
        }
    }

    private void done(Deed deed) {
        boolean closes = verbs.is(deed.verb, Verb.CLOSE) && !verbs.is(deed.verb, Verb.STATUS);
        boolean onItem = deed.message == null && deed.item != Trace.ABSENT;
        if (closes) {
            if (onItem && trace.participants().get(deed.item).number() > 0) {
                close(deed.item, deed, false);
            } else if (!onItem || !items.contains(pair(deed))) {
                close(deed.object, deed, false); // the item says who did it, or why
            }
            return;
        }
        if (onItem && closable.get(deed.item)) {
            items.add(pair(deed));
        }
        use(deed.object, deed);
        if (onItem) {
            use(deed.item, deed);
        }
    }

    /** An object and what something was done to it with. */
    private static long pair(Deed deed) {
        return (long) deed.object << 32 | deed.item;
    }

    private void use(int object, Deed deed) {
        State state = states[object];
        if (state == null) {
            return;
        }
        if (verbs.is(deed.verb, Verb.OPEN)) {
            end(object);
        } else if (!verbs.is(deed.verb, Verb.STATUS)
                && !verbs.is(deed.verb, Verb.RELEASE)
                && state.uses.size() < MOST) {
            state.uses.add(deed.place());
        }
    }

    private void close(int object, Deed deed, boolean told) {
        State state = states[object];
        if (state == null || told && !state.told && state.uses.isEmpty()) {
            states[object] = new State(deed, told);
        } else if (state.told == told && (told || sameWay(state, deed)) && state.again.size() < MOST) {
            state.again.add(deed.place());
        }
    }

    /** A call that closes and a snapshot that tells it are one closing; two of one table are two. */
    private static boolean sameWay(State state, Deed deed) {
        return state.close.table() == deed.table && state.closer != Trace.ABSENT;
    }

    private void end(int object) {
        State state = states[object];
        if (state != null) {
            over.add(state);
            overOf.add(object);
            states[object] = null;
        }
    }

    /** Those objects that were used, or closed again, after they were closed; by type, each in order of time. */
    public Map<String, List<Closing>> broken() {
        var closedOfType = new HashMap<String, int[]>();
        for (int place = 0; place < over.size(); place++) {
            State state = over.get(place);
            int[] counts = closedOfType.computeIfAbsent(key(place), key -> new int[2]);
            counts[0]++;
            counts[1] += state.uses.isEmpty() ? 0 : 1;
        }
        var broken = new TreeMap<String, List<Closing>>();
        for (int place = 0; place < over.size(); place++) {
            closing(place, closedOfType.getOrDefault(key(place), new int[2]))
                    .ifPresent(closing -> broken.computeIfAbsent(
                                    trace.participants().get(closing.object()).name(), type -> new ArrayList<>())
                            .add(closing));
        }
        return broken;
    }

    private String key(int place) {
        return trace.participants().get(overOf.get(place)).name() + '\n' + over.get(place).told;
    }

    private Optional<Closing> closing(int place, int[] counts) {
        State state = over.get(place);
        Participant who = trace.participants().get(overOf.get(place));
        boolean usual = counts[0] > 2 && 2 * counts[1] > counts[0];
        boolean manyBehindOneName = who.number() == 0 && !created[overOf.get(place)] && state.again.size() > 1;
        if (!state.told && usual || manyBehindOneName) {
            return Optional.empty();
        }
        boolean cycles = !state.told && !state.uses.isEmpty() && !state.again.isEmpty() && who.number() == 0;
        return state.uses.isEmpty() && state.again.isEmpty() || cycles
                ? Optional.empty()
                : Optional.of(new Closing(overOf.get(place), state.close, state.uses, state.again));
    }
}

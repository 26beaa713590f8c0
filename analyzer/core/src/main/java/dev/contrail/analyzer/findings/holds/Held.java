package dev.contrail.analyzer.findings.holds;

import dev.contrail.analyzer.findings.facts.Deeds.Deed;
import dev.contrail.analyzer.findings.facts.Verbs;
import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.meaning.CallKinds;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** What in a trace may take something or give it back, and which types of objects that is done to. */
final class Held {
    /** The stem of {@code Contrail.created}. */
    static final int CREATED = -2;

    /** The stem of {@code Contrail.closed}. */
    static final int CLOSED = -3;

    private final Stems stems;
    private final IntPredicate refused;
    private final LongColumn exchanges;
    private final int[] types;
    private final BitSet alarms = new BitSet();
    private final BitSet nones = new BitSet();

    /**
     * What may take or give back in a trace.
     *
     * @param refused whether a call, by its row, was answered with something like no
     * @param alarm whether a text says that something went wrong
     */
    Held(Trace trace, Stems stems, Verbs verbs, IntPredicate refused, IntPredicate alarm) {
        this.stems = stems;
        this.refused = refused;
        exchanges = trace.messages().exchange();
        List<Participant> participants = trace.participants();
        types = new int[participants.size()];
        Map<String, Integer> numbers = new HashMap<>();
        for (int object = 0; object < types.length; object++) {
            types[object] = numbers.computeIfAbsent(CallKinds.family(trace, object), any -> numbers.size());
        }
        for (int text = 0; text < trace.texts().size(); text++) {
            if (alarm.test(text)) {
                alarms.set(stems.of(text));
            }
            if (verbs.is(text, Verb.PUT) || verbs.is(text, Verb.WAIT) || stems.hasQuantity(stems.of(text))) {
                nones.set(stems.of(text));
            }
        }
    }

    /** Whether something was done that may take or give back. */
    boolean matters(Deed deed) {
        if (deed.object == Trace.ABSENT || deed.message == MessageKind.REPLY) {
            return false;
        }
        if (deed.message == MessageKind.CALL && refused.test(deed.row)) {
            return false;
        }
        boolean lifetime = deed.message == MessageKind.CREATE || deed.message == MessageKind.CLOSE;
        return lifetime || deed.verb != Trace.ABSENT;
    }

    /** What was done. */
    int stem(Deed deed) {
        return deed.message == MessageKind.CREATE
                ? CREATED
                : deed.message == MessageKind.CLOSE ? CLOSED : stems.of(deed.verb);
    }

    /** Whether a stem is of texts that say that something went wrong. */
    boolean isAlarm(int stem) {
        return stem >= 0 && alarms.get(stem);
    }

    /** Whether a stem takes nothing: its texts say that something is left for others, that somebody waits, or how much it was. */
    boolean isNone(int stem) {
        return nones.get(stem);
    }

    /** A stem in words. */
    String name(int stem) {
        return stem == CREATED ? "created" : stem == CLOSED ? "closed" : stems.name(stem);
    }

    /** What the text has besides the stem. */
    int rest(Deed deed) {
        return deed.verb == Trace.ABSENT ? Trace.ABSENT : stems.rest(deed.verb);
    }

    /**
     * The exchange that it belongs to; absent when it has none. Two numbers may give one: that mixes them up only where both
     * have something of one object at once.
     */
    int exchange(Deed deed) {
        long exchange = deed.table == Table.MESSAGES ? exchanges.get(deed.row) : 0;
        return exchange == 0 ? Trace.ABSENT : Long.hashCode(exchange) & Integer.MAX_VALUE;
    }

    /** What a text says that is done, in words. */
    String plain(int text) {
        return stems.name(stems.of(text));
    }

    /** Objects of one type, and how it was told: a call and a snapshot may tell of one thing, and count apart. */
    long type(Deed deed) {
        int place = deed.table == Table.MESSAGES ? 0 : deed.table == Table.ACTIONS ? 1 : 2 + deed.part;
        return (long) types[deed.object] << 32 | place;
    }
}

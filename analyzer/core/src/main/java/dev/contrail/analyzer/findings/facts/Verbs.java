package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.meaning.CallKinds;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.Set;

/** What actions and labels say that is done, by the words in them: {@code acquireConnection} acquires. */
public final class Verbs {
    /** What may be done, and the words for it. */
    public enum Verb {
        /** Does nothing until something happens. */
        WAIT("""
                wait waits waiting waited await awaiting awaits park parked parking block blocked
                blocking idle idling sleep sleeping backoff join acquire acquiring queued pause paused"""),
        /** Takes for itself what others then cannot have. */
        ACQUIRE("""
                acquire acquired acquires lock locked borrow borrowed lease leased checkout reserve
                reserved obtain obtained take taken grab grabbed claim claimed enter entered allocate
                allocated alloc get got retain pin rent open opened begin connect connected"""),
        /** Gives that back. */
        RELEASE("""
                release released releases unlock unlocked return returned checkin free freed unreserve
                exit exited leave left give unpin deallocate dealloc recycle recycled"""),
        /** Ends something for good. */
        CLOSE("""
                close closed closes dispose disposed destroy destroyed shutdown terminate terminated
                disconnect disconnected evicted"""),
        /** Begins something, or begins it anew. */
        OPEN("""
                open opened reopen reopened connect connected reconnect reconnected create created new
                start started restart restarted init initialize borrow borrowed acquire acquired lease
                leased checkout"""),
        /** Is done again and again. */
        BEAT("""
                heartbeat heartbeats beat beats tick ticks ping keepalive alive refresh refreshed renew
                renewed"""),
        /** Makes what is then kept. */
        LOAD("""
                load loads loading compute computes computing recompute fetch fetches fetching render
                build rebuild populate fill miss refill regenerate generate query select calculate warm"""),
        /** Keeps others out. */
        LOCK("""
                lock locked hold holding held locking synchronized"""),
        /** Finds what was kept. */
        HIT("""
                hit hits cached"""),
        /** Asks whether there is something. */
        POLL("""
                poll polls polling peek check checks checking spin empty nothing try"""),
        /** Does it once more. */
        RETRY("""
                retry retries retrying attempt again resend retried"""),
        /** Leaves something for others. */
        PUT("""
                put puts submit submitted enqueue enqueued offer offered add added queue queued schedule
                scheduled produce produced publish published push pushed execute send sent post posted
                dispatch received arrive arrived accept accepted"""),
        /** Asks or tells how it is, or that something was not done. */
        STATUS("""
                is was status state stats metrics log tostring skip skipped rejected reject refused
                refuse ignored ignore fail failed error""");

        @SuppressWarnings("ImmutableEnumChecker") // as Set.of makes it
        private final Set<String> words;

        Verb(String words) {
            this.words = Set.of(words.split("\\s+", -1));
        }
    }

    private final int[] verbs;
    private final int occurring;

    /** Those of all texts of a trace. */
    public Verbs(Trace trace) {
        List<String> texts = trace.texts();
        verbs = new int[texts.size()];
        int all = 0;
        for (int text = 0; text < verbs.length; text++) {
            verbs[text] = in(texts.get(text));
            all |= verbs[text];
        }
        occurring = all;
    }

    private static int in(String text) {
        int verbs = 0;
        for (String word : CallKinds.words(text)) {
            for (Verb verb : Verb.values()) {
                if (verb.words.contains(word)) {
                    verbs |= 1 << verb.ordinal();
                }
            }
        }
        return verbs;
    }

    /** Whether any text says that this is done. */
    public boolean occurs(Verb verb) {
        return (occurring & 1 << verb.ordinal()) != 0;
    }

    /** Whether a text, by its index, says that this is done; not when there is none. */
    public boolean is(int text, Verb verb) {
        return text != Trace.ABSENT && (verbs[text] & 1 << verb.ordinal()) != 0;
    }
}

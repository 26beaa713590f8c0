package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What actions and labels say that is done, by the words in them: {@code acquireConnection} acquires. */
public final class Verbs {
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");

    private static final Map<Verb, Set<String>> WORDS = Map.ofEntries(
            Map.entry(
                    Verb.WAIT,
                    Set.of(
                            "wait",
                            "waits",
                            "waiting",
                            "waited",
                            "await",
                            "awaiting",
                            "awaits",
                            "park",
                            "parked",
                            "parking",
                            "block",
                            "blocked",
                            "blocking",
                            "idle",
                            "idling",
                            "sleep",
                            "sleeping",
                            "backoff",
                            "join",
                            "acquire",
                            "acquiring",
                            "queued",
                            "pause",
                            "paused")),
            Map.entry(
                    Verb.ACQUIRE,
                    Set.of(
                            "acquire",
                            "acquired",
                            "acquires",
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
                            "take",
                            "taken",
                            "grab",
                            "grabbed",
                            "claim",
                            "claimed",
                            "enter",
                            "entered",
                            "allocate",
                            "allocated",
                            "alloc",
                            "get",
                            "got",
                            "retain",
                            "pin",
                            "rent",
                            "open",
                            "opened",
                            "begin",
                            "connect",
                            "connected")),
            Map.entry(
                    Verb.RELEASE,
                    Set.of(
                            "release",
                            "released",
                            "releases",
                            "unlock",
                            "unlocked",
                            "return",
                            "returned",
                            "checkin",
                            "free",
                            "freed",
                            "unreserve",
                            "exit",
                            "exited",
                            "leave",
                            "left",
                            "give",
                            "unpin",
                            "deallocate",
                            "dealloc",
                            "recycle",
                            "recycled")),
            Map.entry(
                    Verb.CLOSE,
                    Set.of(
                            "close",
                            "closed",
                            "closes",
                            "dispose",
                            "disposed",
                            "destroy",
                            "destroyed",
                            "shutdown",
                            "terminate",
                            "terminated",
                            "disconnect",
                            "disconnected",
                            "evicted")),
            Map.entry(
                    Verb.OPEN,
                    Set.of(
                            "open",
                            "opened",
                            "reopen",
                            "reopened",
                            "connect",
                            "connected",
                            "reconnect",
                            "reconnected",
                            "create",
                            "created",
                            "new",
                            "start",
                            "started",
                            "restart",
                            "restarted",
                            "init",
                            "initialize",
                            "borrow",
                            "borrowed",
                            "acquire",
                            "acquired",
                            "lease",
                            "leased",
                            "checkout")),
            Map.entry(
                    Verb.BEAT,
                    Set.of(
                            "heartbeat",
                            "heartbeats",
                            "beat",
                            "beats",
                            "tick",
                            "ticks",
                            "ping",
                            "keepalive",
                            "alive",
                            "refresh",
                            "refreshed",
                            "renew",
                            "renewed")),
            Map.entry(
                    Verb.LOAD,
                    Set.of(
                            "load",
                            "loads",
                            "loading",
                            "compute",
                            "computes",
                            "computing",
                            "recompute",
                            "fetch",
                            "fetches",
                            "fetching",
                            "render",
                            "build",
                            "rebuild",
                            "populate",
                            "fill",
                            "miss",
                            "refill",
                            "regenerate",
                            "generate",
                            "query",
                            "select",
                            "calculate",
                            "warm")),
            Map.entry(Verb.LOCK, Set.of("lock", "locked", "hold", "holding", "held", "locking", "synchronized")),
            Map.entry(
                    Verb.POLL,
                    Set.of(
                            "poll",
                            "polls",
                            "polling",
                            "peek",
                            "check",
                            "checks",
                            "checking",
                            "spin",
                            "empty",
                            "nothing",
                            "try")),
            Map.entry(Verb.HIT, Set.of("hit", "hits", "cached")),
            Map.entry(Verb.RETRY, Set.of("retry", "retries", "retrying", "attempt", "again", "resend", "retried")),
            Map.entry(
                    Verb.PUT,
                    Set.of(
                            "put",
                            "puts",
                            "submit",
                            "submitted",
                            "enqueue",
                            "enqueued",
                            "offer",
                            "offered",
                            "add",
                            "added",
                            "queue",
                            "queued",
                            "schedule",
                            "scheduled",
                            "produce",
                            "produced",
                            "publish",
                            "published",
                            "push",
                            "pushed",
                            "execute",
                            "send",
                            "sent",
                            "post",
                            "posted",
                            "dispatch",
                            "received",
                            "arrive",
                            "arrived",
                            "accept",
                            "accepted")),
            Map.entry(
                    Verb.STATUS,
                    Set.of(
                            "is",
                            "was",
                            "status",
                            "state",
                            "stats",
                            "metrics",
                            "log",
                            "tostring",
                            "skip",
                            "skipped",
                            "rejected",
                            "reject",
                            "refused",
                            "refuse",
                            "ignored",
                            "ignore",
                            "fail",
                            "failed",
                            "error")));

    /** What may be done. */
    public enum Verb {
        /** Does nothing until something happens. */
        WAIT,
        /** Takes for itself what others then cannot have. */
        ACQUIRE,
        /** Gives that back. */
        RELEASE,
        /** Ends something for good. */
        CLOSE,
        /** Begins something, or begins it anew. */
        OPEN,
        /** Is done again and again. */
        BEAT,
        /** Makes what is then kept. */
        LOAD,
        /** Keeps others out. */
        LOCK,
        /** Finds what was kept. */
        HIT,
        /** Asks whether there is something. */
        POLL,
        /** Does it once more. */
        RETRY,
        /** Leaves something for others. */
        PUT,
        /** Asks or tells how it is, or that something was not done. */
        STATUS
    }

    private final int[] verbs;

    /** Those of all texts of a trace. */
    public Verbs(Trace trace) {
        List<String> texts = trace.texts();
        verbs = new int[texts.size()];
        for (int text = 0; text < verbs.length; text++) {
            verbs[text] = in(texts.get(text));
        }
    }

    private static int in(String text) {
        int verbs = 0;
        for (String word : words(text)) {
            for (Map.Entry<Verb, Set<String>> entry : WORDS.entrySet()) {
                if (entry.getValue().contains(word)) {
                    verbs |= 1 << entry.getKey().ordinal();
                }
            }
        }
        return verbs;
    }

    /** The first words of a text, in lower case: {@code get, connection} of {@code getConnection}. */
    public static List<String> words(String text) {
        var words = new ArrayList<String>();
        Matcher matcher = WORD.matcher(text);
        while (words.size() < 4 && matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** Whether a text, by its index, says that this is done; not when there is none. */
    public boolean is(int text, Verb verb) {
        return text != Trace.ABSENT && (verbs[text] & 1 << verb.ordinal()) != 0;
    }
}

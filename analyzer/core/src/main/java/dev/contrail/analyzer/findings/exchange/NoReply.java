package dev.contrail.analyzer.findings.exchange;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.findings.facts.IntPair;
import dev.contrail.analyzer.findings.facts.PairMap;
import dev.contrail.analyzer.meaning.CallKinds;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds calls that are answered as a rule, but some never.
 *
 * <p>Needs {@link #CALLS} answered ones of a kind, as {@link CallKinds} has it. One without an answer counts when the
 * recording goes on for {@link #TIMES} times as long as nine in ten answers took, as long as the longest, and for a
 * twentieth of its length. A single one is only worth knowing when who asked went on to ask the same one, and so did not
 * wait any longer.
 */
public final class NoReply extends AbstractDetector {
    static final int CALLS = 5;
    static final int TIMES = 3;

    private static final Finding.Kind KIND = new Finding.Kind(
            "no-reply",
            Finding.Depth.SYMPTOM,
            Finding.Table.MESSAGES,
            "Calls that were never answered",
            "Calls of a kind that is answered as a rule got no answer.",
            "See what the one who was asked did then, and give each call a time limit.");

    /** For the service loader. */
    public NoReply() {
        super(KIND, Need.MESSAGES, Need.REPLIES);
    }

    private static final class Calls {
        private final List<Integer> open = new ArrayList<>();
        private long[] took = new long[16];
        private int answered;
        private long longest;

        void answered(long nanos) {
            if (answered == took.length) {
                took = Arrays.copyOf(took, 2 * answered);
            }
            took[answered++] = nanos;
            longest = Math.max(longest, nanos);
        }

        /** What nine in ten answers took no longer than. */
        long usual() {
            Arrays.sort(took, 0, answered);
            return answered == 0 ? 0 : took[9 * (answered - 1) / 10];
        }
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        Messages messages = evidence.trace().messages();
        var places = new PairMap();
        var alike = new ArrayList<Calls>();
        for (int row = 0; row < messages.size(); row++) {
            if (messages.kind().get(row) == MessageKind.CALL.ordinal()
                    && messages.from().get(row) != messages.to().get(row)) {
                Calls calls = alike(evidence, row, places, alike);
                int reply = evidence.exchanges().partner(row);
                if (reply == Exchanges.NONE) {
                    calls.open.add(row);
                } else {
                    calls.answered(messages.time().get(reply) - messages.time().get(row));
                }
            }
        }
        var findings = new ArrayList<Finding>();
        for (Calls calls : alike) {
            if (calls.open.isEmpty()) {
                continue;
            }
            int all = calls.answered + calls.open.size();
            long least = Math.max(
                    Math.max(TIMES * calls.usual(), calls.longest),
                    evidence.range().durationNanos() / 20);
            calls.open.removeIf(row -> evidence.end() - messages.time().get(row) < least);
            if (calls.answered >= CALLS && CallKinds.areAnswered(calls.answered, all) && !calls.open.isEmpty()) {
                findings.add(finding(evidence, calls));
            }
        }
        return findings;
    }

    /** Whether who was not answered asked the same one again, or another like it: then it had a time limit. */
    private static boolean goesOn(Evidence evidence, int call) {
        Messages messages = evidence.trace().messages();
        for (int row = call + 1; row < messages.size(); row++) {
            if (messages.from().get(row) == messages.from().get(call)
                    && isLike(evidence, messages.to().get(row), messages.to().get(call))
                    && messages.thread().get(row) == messages.thread().get(call)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLike(Evidence evidence, int one, int other) {
        return evidence.callKinds().family(one) == evidence.callKinds().family(other);
    }

    /** Those that are like a call: of the same types, with the same first word. */
    private static Calls alike(Evidence evidence, int row, PairMap places, List<Calls> all) {
        Messages messages = evidence.trace().messages();
        CallKinds kinds = evidence.callKinds();
        long types = IntPair.of(
                kinds.family(messages.from().get(row)),
                kinds.family(messages.to().get(row)));
        int word = kinds.firstWord(messages.label().get(row));
        int place = places.get(types, word);
        if (place == PairMap.NONE) {
            place = all.size();
            places.put(types, word, place);
            all.add(new Calls());
        }
        return all.get(place);
    }

    private static Finding finding(Evidence evidence, Calls calls) {
        Trace trace = evidence.trace();
        Messages messages = trace.messages();
        var telling = new Telling(evidence, KIND);
        for (int row : calls.open) {
            telling.citeMessage(row)
                    .about(messages.to().get(row))
                    .about(messages.from().get(row));
            telling.by(messages.thread().get(row));
        }
        int first = calls.open.get(0);
        String who = Words.nameOr(trace, messages.to().get(first), "the outside");
        String title = String.format(
                "%s never answered %s of %d calls such as %s",
                who,
                calls.open.size(),
                calls.answered + calls.open.size(),
                Words.quoted(trace.text(messages.label().get(first), "")));
        String words = String.format(
                "%s asked %s %s at %s, and no answer came in the %s until %s. The other %d were answered,"
                        + " the slowest after %s.",
                Words.nameOr(trace, messages.from().get(first), "The outside"),
                who,
                Words.quoted(trace.text(messages.label().get(first), "")),
                Words.at(trace, messages.time().get(first)),
                Durations.format(evidence.end() - messages.time().get(first)),
                evidence.endWords(),
                calls.answered,
                Durations.format(calls.longest));
        telling.count("unanswered", calls.open.size())
                .count("answered", calls.answered)
                .count("longestNanos", calls.longest);
        boolean numbered = messages.exchange().get(first) != 0;
        boolean sure = numbered || calls.open.size() > 1 || !goesOn(evidence, first);
        return sure ? telling.warningOfAbsence(title, words) : telling.note(title, words);
    }
}

package dev.contrail.analyzer.findings.exchange;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.findings.facts.PairMap;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.LongMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds replies that belong to another call than the one they were taken for.
 *
 * <p>Three things tell: a reply with an exchange number goes to someone who did not ask under that number; where one call
 * waits for its answer before the next is made, as most do, the reply to an older one comes after a newer was made; the
 * words of the reply are those of another call and not of its own, though they match in at least {@link WrongWords#MATCHES} others.
 */
public final class WrongReply extends AbstractDetector {
    private static final Finding.Kind KIND =
            kind("Close a connection whose answer was not waited for; compare what comes with what was asked.");

    /** Where two ask at once, and one gets what is meant for the other. */
    private static final Finding.Kind SHARED =
            kind("Keep what belongs to one call with that call, in a local variable or"
                    + " by its number, and not in what all calls share; compare what comes with what was asked.");

    private static Finding.Kind kind(String remedy) {
        return new Finding.Kind(
                "wrong-reply",
                Finding.Depth.MISTAKE,
                Finding.Table.MESSAGES,
                "A reply that belongs to another call",
                "Someone gets the answer to a question that was asked before, or by somebody else.",
                remedy);
    }

    /** For the service loader. */
    public WrongReply() {
        super(KIND, Need.MESSAGES, Need.REPLIES);
    }

    /** A reply, the call it was taken for, and the one it belongs to; rows. */
    record Wrong(int reply, int takenFor, int belongsTo, String why) {}

    @Override
    public List<Finding> in(Evidence evidence) {
        var wrong = new TreeMap<Integer, Wrong>();
        wrongReceivers(evidence, wrong);
        LateReplies.in(evidence).forEach(one -> wrong.putIfAbsent(one.reply(), one));
        WrongWords.in(evidence).forEach(one -> wrong.putIfAbsent(one.reply(), one));
        return wrong.isEmpty() ? List.of() : List.of(finding(evidence, List.copyOf(wrong.values())));
    }

    private static void wrongReceivers(Evidence evidence, Map<Integer, Wrong> wrong) {
        Messages messages = evidence.trace().messages();
        LongMap astray = numbersOfUnpaired(evidence);
        if (astray.size() == 0) {
            return;
        }
        var lastCall = new PairMap();
        for (int row = 0; row < messages.size(); row++) {
            long exchange = messages.exchange().get(row);
            if (exchange == 0 || astray.get(exchange) == LongMap.NONE) {
                continue;
            }
            if (messages.kind().get(row) == MessageKind.CALL.ordinal()) {
                lastCall.put(messages.to().get(row), exchange, row);
            } else if (isUnpairedReply(evidence, row)) {
                int call = lastCall.get(messages.from().get(row), exchange);
                if (call != PairMap.NONE && evidence.exchanges().partner(call) == Exchanges.NONE) {
                    wrong.put(row, new Wrong(row, Exchanges.NONE, call, "another had asked"));
                }
            }
        }
    }

    /** Exchange numbers of replies to calls that are not known: few, as a rule none. */
    private static LongMap numbersOfUnpaired(Evidence evidence) {
        Messages messages = evidence.trace().messages();
        var numbers = new LongMap();
        for (int row = 0; row < messages.size(); row++) {
            if (isUnpairedReply(evidence, row)) {
                numbers.put(messages.exchange().get(row), row);
            }
        }
        return numbers;
    }

    private static boolean isUnpairedReply(Evidence evidence, int row) {
        return evidence.exchanges().partner(row) == Exchanges.NONE
                && evidence.trace().messages().kind().get(row) == MessageKind.REPLY.ordinal();
    }

    /** Whether somebody else asked what it belongs to, on another thread. */
    private static boolean isOfAnother(Messages messages, Wrong wrong) {
        return wrong.takenFor() != Exchanges.NONE
                && messages.from().get(wrong.takenFor()) != messages.from().get(wrong.belongsTo())
                && messages.thread().get(wrong.takenFor()) != messages.thread().get(wrong.belongsTo());
    }

    private static Finding finding(Evidence evidence, List<Wrong> wrong) {
        Trace trace = evidence.trace();
        Messages messages = trace.messages();
        var telling = new Telling(evidence, isOfAnother(messages, wrong.get(0)) ? SHARED : KIND);
        for (Wrong one : wrong) {
            telling.about(messages.from().get(one.reply())).about(messages.to().get(one.reply()));
            telling.citeMessage(one.belongsTo());
            if (one.takenFor() != Exchanges.NONE) {
                telling.citeMessage(one.takenFor());
            }
            telling.citeMessage(one.reply()).by(messages.thread().get(one.reply()));
        }
        Wrong first = wrong.get(0);
        String title = WrongPairs.title(trace, wrong);
        String words = String.format(
                "%s at %s belongs to %s of %s%s: %s.%s",
                Words.quoted(trace.text(messages.label().get(first.reply()), "")),
                Words.at(trace, messages.time().get(first.reply())),
                Words.quoted(trace.text(messages.label().get(first.belongsTo()), "")),
                Words.at(trace, messages.time().get(first.belongsTo())),
                first.takenFor() == Exchanges.NONE
                        ? " by " + Words.nameOr(trace, messages.from().get(first.belongsTo()), "the outside")
                        : ", but was taken for the answer to "
                                + Words.quoted(trace.text(messages.label().get(first.takenFor()), "")) + " of "
                                + Words.at(trace, messages.time().get(first.takenFor())),
                first.why(),
                WrongPairs.most(trace, wrong));
        return telling.count("wrong", wrong.size()).warning(title, words);
    }
}

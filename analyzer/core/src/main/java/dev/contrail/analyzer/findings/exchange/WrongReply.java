package dev.contrail.analyzer.findings.exchange;

import dev.contrail.analyzer.findings.Detector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.findings.facts.IntList;
import dev.contrail.analyzer.findings.facts.PairMap;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.LongMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds replies that belong to another call than the one they were taken for.
 *
 * <p>Three things tell: a reply with an exchange number goes to someone who did not ask under that number; where one call
 * waits for its answer before the next is made, as most do, the reply to an older one comes after a newer was made; the
 * words of the reply are those of another call and not of its own, though they match in at least {@link #MATCHES} others.
 */
public final class WrongReply implements Detector {
    static final int MATCHES = 3;
    private static final int RECENT = 64;

    private static final Finding.Kind KIND = new Finding.Kind(
            "wrong-reply",
            Finding.Depth.MISTAKE,
            Finding.Table.MESSAGES,
            "A reply that belongs to another call",
            "Someone gets the answer to a question that was asked before, or by somebody else.",
            "Close a connection whose answer was not waited for; compare what comes with what was asked.");

    /** For the service loader. */
    public WrongReply() {}

    @Override
    public Finding.Kind kind() {
        return KIND;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.MESSAGES, Need.REPLIES);
    }

    /** A reply, the call it was taken for, and the one it belongs to; rows. */
    private record Wrong(int reply, int takenFor, int belongsTo, String why) {}

    @Override
    public List<Finding> in(Evidence evidence) {
        var wrong = new TreeMap<Integer, Wrong>();
        wrongReceivers(evidence, wrong);
        lateReplies(evidence, wrong);
        wrongWords(evidence, wrong);
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

    private static void lateReplies(Evidence evidence, Map<Integer, Wrong> wrong) {
        Messages messages = evidence.trace().messages();
        var latest = new PairMap();
        var late = new ArrayList<Wrong>();
        int inTurn = 0;
        for (int row = 0; row < messages.size(); row++) {
            if (messages.exchange().get(row) == 0) {
                continue;
            }
            if (messages.kind().get(row) == MessageKind.CALL.ordinal()) {
                latest.put(
                        Exchanges.direction(messages, row, false),
                        messages.thread().get(row),
                        row);
            } else if (messages.kind().get(row) == MessageKind.REPLY.ordinal()) {
                int call = evidence.exchanges().partner(row);
                int newest = latest.get(
                        Exchanges.direction(messages, row, true),
                        messages.thread().get(row));
                if (call == Exchanges.NONE || newest == PairMap.NONE) {
                    continue;
                }
                if (newest == call) {
                    inTurn++;
                } else if (call < newest) {
                    late.add(new Wrong(row, newest, call, "a newer call had been made"));
                }
            }
        }
        if (late.size() * 4 <= inTurn) {
            late.forEach(one -> wrong.putIfAbsent(one.reply(), one));
        }
    }

    private static void wrongWords(Evidence evidence, Map<Integer, Wrong> wrong) {
        Trace trace = evidence.trace();
        Messages messages = trace.messages();
        Map<Long, IntList> replies = new LinkedHashMap<>();
        Map<String, Integer> names = new HashMap<>();
        int[] types = new int[trace.participants().size()];
        for (int who = 0; who < types.length; who++) {
            types[who] = names.computeIfAbsent(trace.participants().get(who).name(), any -> names.size());
        }
        for (int row = 0; row < messages.size(); row++) {
            int from = messages.from().get(row);
            int to = messages.to().get(row);
            if (messages.kind().get(row) == MessageKind.REPLY.ordinal() && from >= 0 && to >= 0) {
                replies.computeIfAbsent((long) types[from] << 32 | types[to], any -> new IntList())
                        .add(row);
            }
        }
        replies.values().forEach(rows -> compare(evidence, rows, wrong));
    }

    private static void compare(Evidence evidence, IntList replies, Map<Integer, Wrong> wrong) {
        Trace trace = evidence.trace();
        Messages messages = trace.messages();
        var words = new Distinct(trace);
        for (int place = 0; place < replies.size(); place++) {
            int call = evidence.exchanges().partner(replies.get(place));
            if (call != Exchanges.NONE) {
                words.count(messages.label().get(call));
            }
        }
        var recent = new java.util.ArrayDeque<Integer>();
        var odd = new ArrayList<Wrong>();
        int matches = 0;
        for (int place = 0; place < replies.size(); place++) {
            int reply = replies.get(place);
            int call = evidence.exchanges().partner(reply);
            if (call == Exchanges.NONE) {
                continue;
            }
            Set<String> asked = words.of(messages.label().get(call));
            Set<String> said = words.of(messages.label().get(reply));
            recent.addLast(call);
            if (recent.size() > RECENT) {
                recent.removeFirst();
            }
            if (asked.isEmpty() || said.isEmpty()) {
                continue;
            }
            if (!java.util.Collections.disjoint(asked, said)) {
                matches++;
                continue;
            }
            for (int other : recent) {
                if (other != call && words.of(messages.label().get(other)).containsAll(said)) {
                    odd.add(new Wrong(reply, call, other, "its words are those of another call"));
                    break;
                }
            }
        }
        if (matches >= MATCHES) {
            odd.forEach(one -> wrong.putIfAbsent(one.reply(), one));
        }
    }

    /** Words that tell one call from the others: those that are in few of them. */
    private static final class Distinct {
        private final Trace trace;
        private final Map<Integer, Integer> labels = new HashMap<>();
        private final Map<String, Integer> calls = new HashMap<>();
        private final Map<Integer, Set<String>> known = new HashMap<>();
        private int all;

        Distinct(Trace trace) {
            this.trace = trace;
        }

        void count(int label) {
            labels.merge(label, 1, Integer::sum);
        }

        private void countWords() {
            labels.forEach((label, times) -> {
                all += times;
                new HashSet<>(split(trace.text(label, ""))).forEach(word -> calls.merge(word, times, Integer::sum));
            });
            labels.clear();
        }

        /** Those of a label that are in calls, but in less than a third of them. */
        Set<String> of(int label) {
            countWords();
            return known.computeIfAbsent(label, this::distinct);
        }

        private Set<String> distinct(int label) {
            var words = new HashSet<String>();
            for (String word : split(trace.text(label, ""))) {
                int in = calls.getOrDefault(word, 0);
                if (in > 0 && 3 * in < all && word.length() + (hasDigit(word) ? 2 : 0) > 2) {
                    words.add(word);
                }
            }
            return words;
        }

        private static boolean hasDigit(String word) {
            return word.chars().anyMatch(Character::isDigit);
        }

        private static List<String> split(String label) {
            return List.of(label.toLowerCase(java.util.Locale.ROOT).split("[^\\p{Alnum}_.-]+", 32));
        }
    }

    private static Finding finding(Evidence evidence, List<Wrong> wrong) {
        Trace trace = evidence.trace();
        Messages messages = trace.messages();
        var telling = new Telling(evidence, KIND);
        for (Wrong one : wrong) {
            telling.about(messages.from().get(one.reply())).about(messages.to().get(one.reply()));
            telling.citeMessage(one.belongsTo());
            if (one.takenFor() != Exchanges.NONE) {
                telling.citeMessage(one.takenFor());
            }
            telling.citeMessage(one.reply()).by(messages.thread().get(one.reply()));
        }
        Wrong first = wrong.get(0);
        String who = Words.nameOr(trace, messages.to().get(first.reply()), "the outside");
        String title = String.format(
                "%s got %s from %s that %s to another call",
                who,
                Words.count(wrong.size(), "reply").replace("replys", "replies"),
                Words.nameOr(trace, messages.from().get(first.reply()), "the outside"),
                wrong.size() == 1 ? "belongs" : "belong");
        String words = String.format(
                "%s at %s belongs to %s of %s%s: %s.",
                Words.quoted(trace.text(messages.label().get(first.reply()), "")),
                Words.at(trace, messages.time().get(first.reply())),
                Words.quoted(trace.text(messages.label().get(first.belongsTo()), "")),
                Words.at(trace, messages.time().get(first.belongsTo())),
                first.takenFor() == Exchanges.NONE
                        ? " by " + Words.nameOr(trace, messages.from().get(first.belongsTo()), "the outside")
                        : ", but was taken for the answer to "
                                + Words.quoted(trace.text(messages.label().get(first.takenFor()), "")) + " of "
                                + Words.at(trace, messages.time().get(first.takenFor())),
                first.why());
        return telling.count("wrong", wrong.size()).warning(title, words);
    }
}

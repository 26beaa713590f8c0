package dev.contrail.analyzer.findings.exchange;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.exchange.WrongReply.Wrong;
import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Replies whose words are those of another call to the same, and not of the one they were taken for. Whoever else asks there
 * at the same time may get them, as from a field that all share; so the call is the latest of those that fit.
 */
final class WrongWords {
    static final int MATCHES = 3;
    private static final int RECENT = 64;

    private WrongWords() {}

    static List<Wrong> in(Evidence evidence) {
        Trace trace = evidence.trace();
        Messages messages = trace.messages();
        Map<String, Asked> byName = new LinkedHashMap<>();
        var asked = new Asked[trace.participants().size()];
        for (int who = 0; who < asked.length; who++) {
            asked[who] = byName.computeIfAbsent(trace.participants().get(who).name(), any -> new Asked(evidence));
        }
        for (int row = 0; row < messages.size(); row++) {
            int from = messages.from().get(row);
            if (isReply(messages, row) && from >= 0) {
                asked[from].count(row);
            }
        }
        for (int row = 0; row < messages.size(); row++) {
            int from = messages.from().get(row);
            int to = messages.to().get(row);
            if (isReply(messages, row)) {
                if (from >= 0 && to >= 0) {
                    asked[from].answered(row);
                }
            } else if (to >= 0 && messages.kind().get(row) == MessageKind.CALL.ordinal()) {
                asked[to].called(row);
            }
        }
        return byName.values().stream().flatMap(one -> one.wrong().stream()).toList();
    }

    private static boolean isReply(Messages messages, int row) {
        return messages.kind().get(row) == MessageKind.REPLY.ordinal();
    }

    /** Those of one sort that are asked, and what they answer. */
    private static final class Asked {
        private final Evidence evidence;
        private final Messages messages;
        private final Distinct words;
        private final ArrayDeque<Integer> recent = new ArrayDeque<>();
        private final List<Wrong> odd = new ArrayList<>();
        private int matches;

        Asked(Evidence evidence) {
            this.evidence = evidence;
            this.messages = evidence.trace().messages();
            this.words = new Distinct(evidence.trace());
        }

        /** Notes the words of the call that a reply answers. */
        void count(int reply) {
            int call = evidence.exchanges().partner(reply);
            if (call != Exchanges.NONE) {
                words.count(messages.label().get(call));
            }
        }

        void called(int call) {
            recent.addFirst(call);
            if (recent.size() > RECENT) {
                recent.removeLast();
            }
        }

        void answered(int reply) {
            int call = evidence.exchanges().partner(reply);
            if (call == Exchanges.NONE) {
                return;
            }
            Set<String> asked = words.of(messages.label().get(call));
            Set<String> said = words.of(messages.label().get(reply));
            if (asked.isEmpty() || said.isEmpty()) {
                return;
            }
            if (!Collections.disjoint(asked, said)) {
                matches++;
                return;
            }
            recent.stream()
                    .filter(other -> other != call
                            && words.of(messages.label().get(other)).containsAll(said))
                    .findFirst()
                    .ifPresent(other -> odd.add(new Wrong(reply, call, other, "its words are those of another call")));
        }

        /** Those that do not fit, where as a rule they do: numbers that are none of a call may fit another by chance. */
        List<Wrong> wrong() {
            return matches >= Math.max(MATCHES, (odd.size() + 1) / 2) ? odd : List.of();
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
            return List.of(label.toLowerCase(Locale.ROOT).split("[^\\p{Alnum}_.-]+", 32));
        }
    }
}

package dev.contrail.analyzer.findings.exchange;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.exchange.WrongReply.Wrong;
import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.findings.facts.IntList;
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

/** Replies whose words are those of another call, and not of the one they were taken for. */
final class WrongWords {
    static final int MATCHES = 3;
    private static final int RECENT = 64;

    private WrongWords() {}

    static List<Wrong> in(Evidence evidence) {
        var wrong = new ArrayList<Wrong>();
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
        return wrong;
    }

    private static void compare(Evidence evidence, IntList replies, List<Wrong> wrong) {
        Trace trace = evidence.trace();
        Messages messages = trace.messages();
        var words = new Distinct(trace);
        for (int place = 0; place < replies.size(); place++) {
            int call = evidence.exchanges().partner(replies.get(place));
            if (call != Exchanges.NONE) {
                words.count(messages.label().get(call));
            }
        }
        var recent = new ArrayDeque<Integer>();
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
            if (!Collections.disjoint(asked, said)) {
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
            wrong.addAll(odd);
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

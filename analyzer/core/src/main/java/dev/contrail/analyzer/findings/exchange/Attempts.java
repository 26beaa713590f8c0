package dev.contrail.analyzer.findings.exchange;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is tried again after it failed: calls from objects of one type to those of another, or actions on one object. */
final class Attempts {
    private static final int MOST_GAPS = 10_000;

    private record Chain(int from, int to, int words, int thread) {}

    private record Types(int from, int to) {}

    private static final class Last {
        private Row row = Row.of(Table.MESSAGES, 0);
        private long time;
        private int text = Trace.ABSENT;
        private int tries;
        private boolean failed;
    }

    private final int asked;
    private final List<Row> retries = new ArrayList<>();
    private final List<Long> afterSuccess = new ArrayList<>();
    private final List<Long> early = new ArrayList<>();
    private final List<Long> late = new ArrayList<>();
    private int first;

    private Attempts(int asked) {
        this.asked = asked;
    }

    /** Those of a trace, by who tries what. */
    static List<Attempts> in(Evidence evidence) {
        Map<Types, Attempts> byTypes = new LinkedHashMap<>();
        calls(evidence, byTypes);
        actions(evidence, byTypes);
        return List.copyOf(byTypes.values());
    }

    private static void calls(Evidence evidence, Map<Types, Attempts> byTypes) {
        Trace trace = evidence.trace();
        Messages messages = trace.messages();
        int[] words = plain(trace);
        int[] families = evidence.families();
        Map<Chain, Last> lasts = new HashMap<>();
        for (int row = 0; row < messages.size(); row++) {
            int from = messages.from().get(row);
            int to = messages.to().get(row);
            int label = messages.label().get(row);
            if (messages.kind().get(row) != MessageKind.CALL.ordinal() || from == to || from < 0 || to < 0) {
                continue;
            }
            var chain = new Chain(
                    from,
                    to,
                    label < 0 ? label : words[label],
                    messages.thread().get(row));
            Last last = lasts.computeIfAbsent(chain, any -> new Last());
            Attempts attempts =
                    byTypes.computeIfAbsent(new Types(families[from], families[to]), types -> new Attempts(to));
            int reply = last.tries == 0 ? Exchanges.NONE : evidence.exchanges().partner(last.row.row());
            last.failed =
                    reply != Exchanges.NONE && evidence.isAlarm(messages.label().get(reply));
            boolean again = last.failed || evidence.verbs().is(label, Verb.RETRY);
            attempts.tried(
                    last, again, Row.of(Table.MESSAGES, row), messages.time().get(row));
        }
    }

    private static void actions(Evidence evidence, Map<Types, Attempts> byTypes) {
        Actions actions = evidence.trace().actions();
        Map<Chain, Last> lasts = new HashMap<>();
        Map<Chain, Last> latest = new HashMap<>();
        BitSet failing = failing(evidence);
        for (int row = 0; row < actions.size(); row++) {
            int task = actions.task().get(row);
            int text = actions.action().get(row);
            int queue = actions.queue().get(row);
            if (task == Trace.ABSENT || text == Trace.ABSENT || !failing.get(task)) {
                continue;
            }
            boolean retries = evidence.verbs().is(text, Verb.RETRY);
            var hand = new Chain(queue, task, 0, actions.thread().get(row));
            Last before = latest.get(hand);
            if (before != null && evidence.isAlarm(text) && !retries) {
                before.failed = !evidence.isPutBack(text);
            } else if (before != null && retries || !evidence.isAlarm(text)) {
                boolean goesOn = before != null && retries;
                Last last = before != null && retries
                        ? before
                        : lasts.computeIfAbsent(
                                new Chain(queue, task, text, actions.thread().get(row)), any -> new Last());
                byTypes.computeIfAbsent(new Types(~queue, goesOn ? last.text : text), types -> new Attempts(queue))
                        .tried(
                                last,
                                last.failed || goesOn,
                                Row.of(Table.ACTIONS, row),
                                actions.start().get(row));
                last.text = goesOn ? last.text : text;
                last.failed = false;
                latest.put(hand, last);
            }
        }
    }

    /** With what something goes wrong, participants. */
    private static BitSet failing(Evidence evidence) {
        Actions actions = evidence.trace().actions();
        var failing = new BitSet();
        for (int row = 0; row < actions.size(); row++) {
            int text = actions.action().get(row);
            int task = actions.task().get(row);
            if (task != Trace.ABSENT
                    && (evidence.isAlarm(text) || evidence.verbs().is(text, Verb.RETRY))) {
                failing.set(task);
            }
        }
        return failing;
    }

    private void tried(Last last, boolean again, Row row, long time) {
        long gap = time - last.time;
        if (last.tries == 0 || !again) {
            first++;
            if (last.tries > 0 && afterSuccess.size() < MOST_GAPS) {
                afterSuccess.add(gap);
            }
            last.tries = 1;
        } else {
            List<Long> gaps = last.tries == 1 ? early : late;
            if (gaps.size() < MOST_GAPS) {
                gaps.add(gap);
            }
            last.tries++;
            retries.add(row);
        }
        last.row = row;
        last.time = time;
    }

    /** Texts without numbers and words such as "retry", as numbers. */
    private static int[] plain(Trace trace) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] plain = new int[trace.texts().size()];
        for (int text = 0; text < plain.length; text++) {
            String words = trace.texts().get(text).replaceAll("(?i)[\\d#]+|\\b(re)?try\\b|\\battempt\\b", "");
            plain[text] = numbers.computeIfAbsent(words, any -> numbers.size());
        }
        return plain;
    }

    /** Who is asked, or on what it is tried, a participant. */
    int asked() {
        return asked;
    }

    /** What is tried again, by time. */
    List<Row> retries() {
        return retries;
    }

    /** How many are the first. */
    int first() {
        return first;
    }

    /** How long after a failure it is tried again as a rule. */
    long usualPause() {
        var all = new ArrayList<>(early);
        all.addAll(late);
        return median(all);
    }

    /** Whether it waits longer each time. */
    boolean backsOff() {
        return late.size() > 5 && median(late) > RetryStorm.GROWS * Math.max(1, median(early));
    }

    /** Whether it goes on after a failure as it does after a success: then nothing multiplies. */
    boolean keepsPace() {
        return afterSuccess.size() > 5 && RetryStorm.FASTER * usualPause() > median(afterSuccess);
    }

    private static long median(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}

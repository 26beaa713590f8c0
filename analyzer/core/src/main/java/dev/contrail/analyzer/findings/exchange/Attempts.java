package dev.contrail.analyzer.findings.exchange;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.findings.facts.IntPair;
import dev.contrail.analyzer.findings.facts.PairMap;
import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.meaning.Alarms;
import dev.contrail.analyzer.meaning.CallKinds;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is tried again after it failed: calls from objects of one type to those of another, or actions on one object. */
final class Attempts {
    private static final int MOST_GAPS = 10_000;

    /** What was tried last, by who tries what. */
    private static final class Lasts {
        private final PairMap places = new PairMap();
        private final List<Last> all = new ArrayList<>();

        Last of(int from, int to, int words, int thread) {
            long ends = IntPair.of(from, to);
            long rest = IntPair.of(words, thread);
            int place = places.get(ends, rest);
            if (place == PairMap.NONE) {
                place = all.size();
                places.put(ends, rest, place);
                all.add(new Last());
            }
            return all.get(place);
        }
    }

    /** Those of a trace by types of objects. */
    private static final class ByTypes {
        private final PairMap places = new PairMap();
        private final List<Attempts> all = new ArrayList<>();

        Attempts of(int from, int to, int asked) {
            int place = places.get(from, to);
            if (place == PairMap.NONE) {
                place = all.size();
                places.put(from, to, place);
                all.add(new Attempts(asked));
            }
            return all.get(place);
        }
    }

    private static final class Last {
        private int row;
        private long time;
        private int text = Trace.ABSENT;
        private int tries;
        private boolean failed;
    }

    private record Hand(int queue, int task, int thread) {}

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
        var byTypes = new ByTypes();
        calls(evidence, byTypes);
        actions(evidence, byTypes);
        return List.copyOf(byTypes.all);
    }

    private static void calls(Evidence evidence, ByTypes byTypes) {
        Trace trace = evidence.trace();
        Messages messages = trace.messages();
        int[] words = plain(trace);
        CallKinds kinds = evidence.callKinds();
        var lasts = new Lasts();
        for (int row = 0; row < messages.size(); row++) {
            int from = messages.from().get(row);
            int to = messages.to().get(row);
            int label = messages.label().get(row);
            if (messages.kind().get(row) != MessageKind.CALL.ordinal() || from == to || from < 0 || to < 0) {
                continue;
            }
            Last last = lasts.of(
                    from,
                    to,
                    label < 0 ? label : words[label],
                    messages.thread().get(row));
            Attempts attempts = byTypes.of(kinds.family(from), kinds.family(to), to);
            int reply = last.tries == 0 ? Exchanges.NONE : evidence.exchanges().partner(last.row);
            last.failed =
                    reply != Exchanges.NONE && evidence.isAlarm(messages.label().get(reply));
            boolean again = last.failed || evidence.verbs().is(label, Verb.RETRY);
            attempts.tried(last, again, Table.MESSAGES, row, messages.time().get(row));
        }
    }

    private static void actions(Evidence evidence, ByTypes byTypes) {
        Actions actions = evidence.trace().actions();
        BitSet failing = failing(evidence);
        if (failing.isEmpty()) {
            return;
        }
        var lasts = new Lasts();
        Map<Hand, Last> latest = new HashMap<>();
        for (int row = 0; row < actions.size(); row++) {
            int task = actions.task().get(row);
            int text = actions.action().get(row);
            int queue = actions.queue().get(row);
            if (task == Trace.ABSENT || text == Trace.ABSENT || !failing.get(task)) {
                continue;
            }
            boolean retries = evidence.verbs().is(text, Verb.RETRY);
            var hand = new Hand(queue, task, actions.thread().get(row));
            Last before = latest.get(hand);
            if (before != null && evidence.isAlarm(text) && !retries) {
                before.failed = !Alarms.isPutBack(evidence.trace().texts().get(text));
            } else if (before != null && retries || !evidence.isAlarm(text)) {
                boolean goesOn = before != null && retries;
                Last last = before != null && retries
                        ? before
                        : lasts.of(queue, task, text, actions.thread().get(row));
                byTypes.of(~queue, goesOn ? last.text : text, queue)
                        .tried(
                                last,
                                last.failed || goesOn,
                                Table.ACTIONS,
                                row,
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

    private void tried(Last last, boolean again, Table table, int row, long time) {
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
            retries.add(Row.of(table, row));
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

package dev.contrail.analyzer.findings.exchange;

import dev.contrail.analyzer.findings.Detector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds calls that are made again and again because they failed, without waiting longer each time.
 *
 * <p>A call is a retry when its sender's last call to the same one with the same words, apart from numbers, was answered
 * with an error, or when it says so. It is a storm when there are {@link #RETRIES} and {@link #EACH} for each first call,
 * and the time between them does not grow.
 */
public final class RetryStorm implements Detector {
    static final int RETRIES = 15;
    static final int EACH = 3;
    static final double GROWS = 1.5;

    private static final Finding.Kind KIND = new Finding.Kind(
            "retry-storm",
            Finding.Depth.MECHANISM,
            Finding.Table.MESSAGES,
            "Calls multiply after errors",
            "What failed is asked again at once, so that the load rises just when it cannot be carried.",
            "Wait longer each time, by a random part, give up after a few, and retry in one layer only.");

    /** For the service loader. */
    public RetryStorm() {}

    @Override
    public Finding.Kind kind() {
        return KIND;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.MESSAGES);
    }

    private record Chain(int from, int to, String words, int thread) {}

    private static final class Calls {
        private final List<Integer> retries = new ArrayList<>();
        private int first;
        /** Gaps of the first and of the later retries of a call. */
        private double early;

        private int earlies;
        private double late;
        private int lates;
    }

    private static final class Last {
        private int call;
        private int tries;
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        Trace trace = evidence.trace();
        Messages messages = trace.messages();
        Map<Chain, Last> lasts = new HashMap<>();
        Map<String, Calls> byTypes = new LinkedHashMap<>();
        Map<Integer, String> plain = new HashMap<>();
        for (int row = 0; row < messages.size(); row++) {
            int from = messages.from().get(row);
            int to = messages.to().get(row);
            if (messages.kind().get(row) != MessageKind.CALL.ordinal() || from == to || from < 0 || to < 0) {
                continue;
            }
            int label = messages.label().get(row);
            String words = plain.computeIfAbsent(
                    label, text -> trace.text(text, "").replaceAll("(?i)[\\d#]+|\\b(re)?try\\b|\\battempt\\b", ""));
            var chain = new Chain(from, to, words, messages.thread().get(row));
            Calls calls = byTypes.computeIfAbsent(
                    Words.family(trace, from) + '\n' + Words.family(trace, to), types -> new Calls());
            Last last = lasts.computeIfAbsent(chain, any -> new Last());
            boolean failed = last.tries > 0 && failed(evidence, last.call);
            if (failed || last.tries > 0 && evidence.verbs().is(label, Verb.RETRY)) {
                note(calls, last, row, messages);
            } else {
                calls.first++;
                last.tries = 1;
            }
            last.call = row;
        }
        var findings = new ArrayList<Finding>();
        for (Calls calls : byTypes.values()) {
            boolean backsOff =
                    calls.lates > 5 && calls.late / calls.lates > GROWS * calls.early / Math.max(1, calls.earlies);
            if (calls.retries.size() >= RETRIES && calls.retries.size() >= EACH * calls.first && !backsOff) {
                findings.add(finding(evidence, calls));
            }
        }
        return findings;
    }

    private static boolean failed(Evidence evidence, int call) {
        int reply = evidence.exchanges().partner(call);
        return reply != Exchanges.NONE
                && evidence.isAlarm(evidence.trace().messages().label().get(reply));
    }

    private static void note(Calls calls, Last last, int row, Messages messages) {
        long gap = messages.time().get(row) - messages.time().get(last.call);
        if (last.tries == 1) {
            calls.early += (double) gap;
            calls.earlies++;
        } else {
            calls.late += (double) gap;
            calls.lates++;
        }
        last.tries++;
        calls.retries.add(row);
    }

    private static Finding finding(Evidence evidence, Calls calls) {
        Trace trace = evidence.trace();
        Messages messages = trace.messages();
        var telling = new Telling(evidence, KIND);
        for (int row : calls.retries) {
            telling.citeMessage(row)
                    .about(messages.from().get(row))
                    .about(messages.to().get(row));
            telling.by(messages.thread().get(row));
        }
        int first = calls.retries.get(0);
        int last = calls.retries.get(calls.retries.size() - 1);
        long nanos = Math.max(1, messages.time().get(last) - messages.time().get(first));
        int all = calls.first + calls.retries.size();
        String who = Words.name(trace, messages.to().get(first));
        String title = String.format(
                "%s of %d calls to %s are retries, %s a second",
                Words.value(calls.retries.size()), all, who, Words.value((double)
                        Math.round(calls.retries.size() / (nanos / 1e9))));
        String words = String.format(
                "From %s to %s, %s was asked again %s for %d first calls, such as %s, each time after an error and after"
                        + " %s on average; that time does not grow.",
                Words.at(trace, messages.time().get(first)),
                Words.at(trace, messages.time().get(last)),
                who,
                Words.times(calls.retries.size()),
                calls.first,
                Words.quoted(trace.text(messages.label().get(first), "")),
                Durations.format(Math.round((calls.early + calls.late) / calls.retries.size())));
        return telling.count("retries", calls.retries.size())
                .count("firstCalls", calls.first)
                .warning(title, words);
    }
}

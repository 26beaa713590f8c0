package dev.contrail.analyzer.findings.exchange;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.trace.Trace;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what is tried again and again because it failed, without waiting longer each time.
 *
 * <p>A call is a retry when its sender's last call to the same one with the same words, apart from numbers, was answered
 * with an error, or when it says so; an action, when the same was done with the same thing and then one that tells of an
 * error. It is a storm when there are {@link #RETRIES} and {@link #EACH} for each first one, the time between them does
 * not grow, and they come {@link #FASTER} times as soon as the next after a success.
 */
public final class RetryStorm extends AbstractDetector {
    static final int RETRIES = 15;
    static final int EACH = 3;
    static final double GROWS = 1.5;
    static final int FASTER = 2;

    private static final Finding.Kind KIND = new Finding.Kind(
            "retry-storm",
            Finding.Depth.MECHANISM,
            Finding.Table.MESSAGES,
            "Calls multiply after errors",
            "What failed is asked again at once, so that the load rises just when it cannot be carried.",
            "Wait longer each time, by a random part, give up after a few, and retry in one layer only.");

    /** For the service loader. */
    public RetryStorm() {
        super(KIND, Need.DOINGS);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        List<Attempts> storms = Attempts.in(evidence).stream()
                .filter(attempts -> attempts.retries().size() >= RETRIES
                        && attempts.retries().size() >= EACH * attempts.first()
                        && !attempts.backsOff()
                        && !attempts.keepsPace())
                .sorted(Comparator.comparingInt(attempts -> -attempts.retries().size()))
                .toList();
        return storms.isEmpty() ? List.of() : List.of(finding(evidence, storms));
    }

    private static Finding finding(Evidence evidence, List<Attempts> storms) {
        Trace trace = evidence.trace();
        var telling = new Telling(evidence, KIND);
        for (Attempts storm : storms) {
            telling.about(storm.asked());
            storm.retries().forEach(row -> telling.cite(row).by(Rows.thread(trace, row)));
        }
        Attempts worst = storms.get(0);
        int retries = worst.retries().size();
        Row first = worst.retries().get(0);
        Row last = worst.retries().get(retries - 1);
        long nanos = Math.max(1, Rows.time(trace, last) - Rows.time(trace, first));
        String who = Words.nameOr(trace, worst.asked(), "one object");
        String title = String.format(
                "%s of %d calls to %s are retries, %s a second",
                Words.value(retries), worst.first() + retries, who, Words.value((double)
                        Math.round(retries / (nanos / 1e9))));
        String words = String.format(
                "From %s to %s, %s was asked again %s for %d first calls, such as %s, each time after an error and after"
                        + " %s as a rule; that time does not grow.%s",
                Words.at(trace, Rows.time(trace, first)),
                Words.at(trace, Rows.time(trace, last)),
                who,
                Words.times(retries),
                worst.first(),
                Words.quoted(Rows.text(trace, first)),
                Durations.format(worst.usualPause()),
                storms.size() == 1
                        ? ""
                        : String.format(
                                " %s is retried as well, %s: they multiply.",
                                Words.nameOr(trace, storms.get(1).asked(), "Another"),
                                Words.times(storms.get(1).retries().size())));
        return telling.count("retries", retries)
                .count("firstCalls", worst.first())
                .count("layers", storms.size())
                .warning(title, words);
    }
}

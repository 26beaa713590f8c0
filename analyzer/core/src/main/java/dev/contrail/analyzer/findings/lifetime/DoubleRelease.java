package dev.contrail.analyzer.findings.lifetime;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.holds.Holds.Extra;
import dev.contrail.analyzer.findings.holds.Holds.Family;
import dev.contrail.analyzer.findings.holds.Holds.Sort;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what is given back more often than it was taken; {@code Holds} says what pairs up.
 *
 * <p>Needs {@link #PAIRS} pairs, and more of them than of what is given back once too often: else the taking is not
 * recorded everywhere.
 */
public final class DoubleRelease extends AbstractDetector {
    /** With fewer, the names may not be a pair. */
    static final int PAIRS = 3;

    private static final Finding.Kind KIND = new Finding.Kind(
            "double-release",
            Finding.Depth.MISTAKE,
            Finding.Table.ACTIONS,
            "Given back twice",
            "Something is given back that was given back before, so that two can have it at once.",
            "Give it back in one place only, and forget it there.");

    /** For the service loader. */
    public DoubleRelease() {
        super(KIND, Need.DOINGS);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Family family : evidence.holds()) {
            if (family.sort() == Sort.WORDS
                    && !family.extras().isEmpty()
                    && family.holds().size() >= PAIRS
                    && family.holds().size() > family.extras().size()) {
                findings.add(finding(evidence, family));
            }
        }
        return findings;
    }

    private static Finding finding(Evidence evidence, Family family) {
        Trace trace = evidence.trace();
        var telling = new Telling(evidence, KIND);
        for (Extra extra : family.extras()) {
            telling.about(extra.object())
                    .cite(extra.before())
                    .cite(extra.given())
                    .by(Rows.thread(trace, extra.given()))
                    .by(Rows.thread(trace, extra.before()));
        }
        Extra first = family.extras().get(0);
        String title = String.format(
                "%s: “%s” %s without “%s”",
                Words.name(trace, first.object()),
                family.give(),
                Words.times(family.extras().size()),
                family.take());
        String words = String.format(
                "%s did %s at %s, and %s did %s at %s, %s later, with no “%s” in between. %d others pair up.",
                Words.thread(trace, Rows.thread(trace, first.before())),
                Words.quoted(Rows.text(trace, first.before())),
                Words.at(trace, Rows.time(trace, first.before())),
                Words.thread(trace, Rows.thread(trace, first.given())),
                Words.quoted(Rows.text(trace, first.given())),
                Words.at(trace, Rows.time(trace, first.given())),
                Words.between(trace, first.before(), first.given()),
                family.take(),
                family.holds().size());
        return telling.count("extra", family.extras().size())
                .count("pairs", family.holds().size())
                .warningWhereNoneIsLost(title, words);
    }
}

package dev.contrail.analyzer.findings.lifetime;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Closings.Closing;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds objects that are closed again, without having been opened or created in between; {@code Closings} says what
 * counts. Once is proof.
 */
public final class DoubleClose extends AbstractDetector {
    private static final Finding.Kind KIND = new Finding.Kind(
            "double-close",
            Finding.Depth.MISTAKE,
            Finding.Table.MESSAGES,
            "Closed twice",
            "An object is closed that was closed before.",
            "Let one owner close it; a second close may end what somebody else has opened meanwhile.");

    /** For the service loader. */
    public DoubleClose() {
        super(KIND, Need.DOINGS);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        evidence.closings().broken().forEach((type, closings) -> {
            List<Closing> again = closings.stream()
                    .filter(closing -> !closing.again().isEmpty())
                    .toList();
            if (!again.isEmpty()) {
                findings.add(finding(evidence, type, again));
            }
        });
        return findings;
    }

    private static Finding finding(Evidence evidence, String type, List<Closing> twice) {
        Trace trace = evidence.trace();
        var telling = new Telling(evidence, KIND);
        long again = 0;
        for (Closing closing : twice) {
            telling.about(closing.object()).cite(closing.close()).by(Rows.thread(trace, closing.close()));
            again += closing.again().size();
            for (Row row : closing.again()) {
                telling.cite(row).by(Rows.thread(trace, row));
            }
        }
        Closing first = twice.get(0);
        Row second = first.again().get(0);
        String who = twice.size() == 1 ? Words.name(trace, first.object()) : twice.size() + " of " + type;
        String title = who + (again == twice.size() ? " closed twice" : " closed again " + Words.times(again));
        String words = String.format(
                "%s was closed at %s by %s (%s), and again at %s by %s (%s), %s later.",
                Words.name(trace, first.object()),
                Words.at(trace, Rows.time(trace, first.close())),
                Words.thread(trace, Rows.thread(trace, first.close())),
                Words.quoted(Rows.text(trace, first.close())),
                Words.at(trace, Rows.time(trace, second)),
                Words.thread(trace, Rows.thread(trace, second)),
                Words.quoted(Rows.text(trace, second)),
                Words.between(trace, first.close(), second));
        return telling.count("again", again).count("objects", twice.size()).warningWhereNoneIsLost(title, words);
    }
}

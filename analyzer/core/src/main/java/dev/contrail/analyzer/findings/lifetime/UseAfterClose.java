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
 * Finds objects that are used after they were closed, and not opened anew since; {@code Closings} says what counts.
 *
 * <p>One such use is proof. What asks or tells a state, gives the object back or is refused is no use.
 */
public final class UseAfterClose extends AbstractDetector {
    private static final Finding.Kind KIND = new Finding.Kind(
            "use-after-close",
            Finding.Depth.MISTAKE,
            Finding.Table.MESSAGES,
            "Used after it was closed",
            "Something is still done with an object that was closed before.",
            "Let the last user close it, or have the one who closes wait for those who use it.");

    /** For the service loader. */
    public UseAfterClose() {
        super(KIND, Need.DOINGS);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        evidence.closings().broken().forEach((type, closings) -> {
            List<Closing> used = closings.stream()
                    .filter(closing -> !closing.uses().isEmpty())
                    .toList();
            if (!used.isEmpty()) {
                findings.add(finding(evidence, type, used));
            }
        });
        return findings;
    }

    private static Finding finding(Evidence evidence, String type, List<Closing> used) {
        Trace trace = evidence.trace();
        var telling = new Telling(evidence, KIND);
        long uses = 0;
        for (Closing closing : used) {
            uses += closing.uses().size();
            telling.about(closing.object()).cite(closing.close());
            for (Row use : closing.uses()) {
                telling.cite(use).by(Rows.thread(trace, use));
            }
        }
        Closing first = used.get(0);
        Row use = first.uses().get(0);
        String who = used.size() == 1 ? Words.name(trace, first.object()) : used.size() + " of " + type;
        String title = String.format("%s used %s after being closed", who, Words.times(uses));
        String words = String.format(
                "%s was closed at %s by %s (%s). At %s, %s later, %s still did %s. Nothing that is recorded opened it in"
                        + " between.",
                Words.name(trace, first.object()),
                Words.at(trace, Rows.time(trace, first.close())),
                Words.thread(trace, Rows.thread(trace, first.close())),
                Words.quoted(Rows.text(trace, first.close())),
                Words.at(trace, Rows.time(trace, use)),
                Words.between(trace, first.close(), use),
                Words.thread(trace, Rows.thread(trace, use)),
                Words.quoted(Rows.text(trace, use)));
        return telling.count("uses", uses).count("objects", used.size()).warningWhereNoneIsLost(title, words);
    }
}

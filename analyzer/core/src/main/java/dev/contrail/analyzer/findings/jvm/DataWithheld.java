package dev.contrail.analyzer.findings.jvm;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Omission;
import java.util.ArrayList;
import java.util.List;

/** Finds that a recording is incomplete: what is not in it cannot be found, and what seems missing may have happened. */
public final class DataWithheld extends AbstractDetector {
    private static final Finding.Kind KIND = kind(
            "Record fewer event types, or write to a faster disk; what is told about missing events is to be doubted.");

    /** Where the JVM lost nothing: the file ends too early, or is damaged. */
    private static final Finding.Kind CUT = kind(
            "Copy the file when its recording has ended, or dump it while the program runs (jcmd PID JFR.dump); what"
                    + " is told about missing events is to be doubted.");

    private static Finding.Kind kind(String remedy) {
        return new Finding.Kind(
                "data-withheld",
                Finding.Depth.RECORDING,
                Finding.Table.OVERLAYS,
                "The recording is incomplete",
                "Events were lost or cannot be read, so that what seems missing may have happened.",
                remedy);
    }

    /** For the service loader. */
    public DataWithheld() {
        super(KIND); // nothing may be left of a recording
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        List<Omission> losses =
                evidence.trace().omissions().stream().filter(Omission::isLoss).toList();
        if (!losses.isEmpty()) {
            String what = String.join("; ", losses.stream().map(Omission::text).toList());
            boolean isLost = losses.stream().anyMatch(loss -> loss.kind() == Omission.Kind.LOST);
            findings.add(new Telling(evidence, isLost ? KIND : CUT)
                    .count("losses", losses.size())
                    .note(
                            Words.fitting("The recording is incomplete", ": " + what),
                            "What is missing: " + what + ". Findings about what did not happen may come from that."));
        }
        return findings;
    }
}

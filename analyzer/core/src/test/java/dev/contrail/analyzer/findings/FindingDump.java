package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Findings as text, with all that they say and cite; what follows from a finding stands under it. */
final class FindingDump {
    private static final int MOST_ROWS = 12;

    private final Trace trace;
    private final StringBuilder text = new StringBuilder();

    private FindingDump(Trace trace) {
        this.trace = trace;
    }

    static String of(Trace trace, List<Finding> findings) {
        var dump = new FindingDump(trace);
        findings.forEach(finding -> dump.tell(finding, ""));
        return dump.text.isEmpty() ? "nothing\n" : dump.text.toString();
    }

    private void tell(Finding finding, String indent) {
        Finding.Proof proof = finding.evidence();
        line(indent, finding.severity() + " " + finding.kind().id() + ": " + finding.title());
        line(indent, "  " + finding.words());
        line(
                indent,
                "  about "
                        + proof.participants().stream()
                                .map(Participant::displayName)
                                .collect(Collectors.joining(", "))
                        + "; by "
                        + proof.threads().stream().map(TraceThread::displayName).collect(Collectors.joining(", ")));
        line(indent, "  " + time(proof.time()) + "; " + counts(proof));
        for (Row row : proof.rows().subList(0, Math.min(MOST_ROWS, proof.rows().size()))) {
            line(indent, "  | " + millis(Rows.time(trace, row)) + " " + Rows.text(trace, row));
        }
        if (proof.rows().size() > MOST_ROWS) {
            line(indent, "  | and more, up to " + proof.rows().size());
        }
        finding.symptoms().forEach(symptom -> tell(symptom, indent + "    "));
    }

    private void line(String indent, String content) {
        text.append((indent + content).stripTrailing()).append('\n');
    }

    private static String time(TimeRange time) {
        return millis(time.startNanos()) + " to " + millis(time.endNanos()) + " ms";
    }

    private static String counts(Finding.Proof proof) {
        return proof.counts().stream()
                .map(count -> count.name() + " "
                        + (count.name().endsWith("Nanos")
                                ? millis(count.value()) + " ms"
                                : Long.toString(count.value())))
                .collect(Collectors.joining(", "));
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
    }
}

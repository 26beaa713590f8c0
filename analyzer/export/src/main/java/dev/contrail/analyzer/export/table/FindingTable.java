package dev.contrail.analyzer.export.table;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.TraceThread;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What looks like a bug. */
final class FindingTable {
    static final Table FORM = new Table(
            "findings",
            List.of(
                    new Column("first_utc", Column.Type.TIME, "The first event it is about, to the microsecond."),
                    new Column("first_ns", Column.Type.WHOLE, "The same in nanoseconds since 1970."),
                    new Column("last_utc", Column.Type.TIME, "The last event it is about, to the microsecond."),
                    new Column("last_ns", Column.Type.WHOLE, "The same in nanoseconds since 1970."),
                    new Column(
                            "recording", Column.Type.TEXT, "The recording's name, or the names of those on one clock."),
                    new Column("kind", Column.Type.TEXT, "What it is an instance of."),
                    new Column("severity", Column.Type.TEXT, "note or warning."),
                    new Column("title", Column.Type.TEXT, "Who, what, how much."),
                    new Column("words", Column.Type.TEXT, "What happened, when, and why it is odd."),
                    new Column("participants", Column.Type.TEXT, "The objects, a line each, the main one first."),
                    new Column("threads", Column.Type.TEXT, "The threads that did it, a line each.")));

    private FindingTable() {}

    static void write(Map<String, List<Finding>> byRecording, Names names, TableWriter to) throws IOException {
        long[] out = new long[FORM.width()];
        for (var entry : byRecording.entrySet()) {
            for (Finding finding : Finding.flat(entry.getValue())) {
                Finding.Proof evidence = finding.evidence();
                out[0] = evidence.time().startNanos();
                out[1] = evidence.time().startNanos();
                out[2] = evidence.time().endNanos();
                out[3] = evidence.time().endNanos();
                out[4] = names.place(finding.recording().isEmpty() ? entry.getKey() : finding.recording());
                out[5] = names.place(finding.kind().id());
                out[6] = names.place(finding.severity().toString());
                out[7] = names.place(finding.title());
                out[8] = names.place(finding.words());
                out[9] = names.place(evidence.participants().stream()
                        .map(Participant::displayName)
                        .collect(Collectors.joining("\n")));
                out[10] = names.place(evidence.threads().stream()
                        .map(TraceThread::displayName)
                        .collect(Collectors.joining("\n")));
                to.write(out);
            }
        }
    }
}

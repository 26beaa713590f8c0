package dev.contrail.analyzer.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.TraceThread;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as text for people and as JSON for programs. */
final class FindingsText {
    private static final int WIDTH = 100;
    private static final String INDENT = " ".repeat(11);

    private FindingsText() {}

    static String text(Map<String, List<Finding>> byRun) {
        var text = new StringBuilder();
        byRun.forEach((run, findings) -> {
            text.append(text.isEmpty() ? "" : "\n").append(run).append('\n');
            if (findings.isEmpty()) {
                text.append("  nothing that looks like a bug\n");
            }
            findings.forEach(finding -> append(text, finding));
        });
        return text.toString().replace("\n", System.lineSeparator());
    }

    private static void append(StringBuilder text, Finding finding) {
        String label = "  " + finding.severity();
        text.append(label).append(" ".repeat(INDENT.length() - label.length()));
        text.append(finding.title()).append('\n');
        appendWrapped(text, finding.words());
        appendWrapped(text, finding.kind().remedy());
    }

    private static void appendWrapped(StringBuilder text, String words) {
        var line = new StringBuilder(INDENT);
        for (String word : words.split(" ", -1)) {
            if (line.length() + word.length() >= WIDTH && line.length() > INDENT.length()) {
                text.append(line.toString().stripTrailing()).append('\n');
                line.setLength(INDENT.length());
            }
            line.append(word).append(' ');
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    static String json(Map<String, List<Finding>> byRun) throws IOException {
        var objects = new ArrayList<Map<String, Object>>();
        byRun.forEach((run, findings) -> {
            var object = new LinkedHashMap<String, Object>();
            object.put("run", run);
            object.put("findings", findings.stream().map(FindingsText::object).toList());
            objects.add(object);
        });
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(objects.size() == 1 ? objects.get(0) : objects)
                + System.lineSeparator();
    }

    private static Map<String, Object> object(Finding finding) {
        Finding.Proof evidence = finding.evidence();
        var object = new LinkedHashMap<String, Object>();
        object.put("kind", finding.kind().id());
        object.put("severity", finding.severity().toString());
        object.put("title", finding.title());
        object.put("words", finding.words());
        object.put("remedy", finding.kind().remedy());
        object.put("startTime", time(evidence.time().startNanos()));
        object.put("endTime", time(evidence.time().endNanos()));
        object.put(
                "participants",
                evidence.participants().stream().map(Participant::displayName).toList());
        object.put(
                "threads",
                evidence.threads().stream().map(TraceThread::displayName).toList());
        var counts = new LinkedHashMap<String, Long>();
        evidence.counts().forEach(count -> counts.put(count.name(), count.value()));
        object.put("counts", counts);
        return object;
    }

    private static String time(long nanos) {
        return Instant.ofEpochSecond(0, nanos).toString();
    }
}

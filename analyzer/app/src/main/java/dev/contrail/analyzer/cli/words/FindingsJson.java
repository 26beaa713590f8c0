package dev.contrail.analyzer.cli.words;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.contrail.analyzer.derive.Runs;
import dev.contrail.analyzer.findings.Failure;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Search;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings for programs, as {@code docs/findings.schema.json} says. */
final class FindingsJson {
    /** So many rows are cited of each finding. */
    private static final int MOST_ROWS = 20;

    private FindingsJson() {}

    /** What was found in each run, by its name, and the traces of each. */
    static String of(Map<String, Search> byRun, List<List<Trace>> runs) throws IOException {
        var objects = new ArrayList<Map<String, Object>>();
        byRun.forEach((name, search) -> {
            List<Trace> run = runs.get(objects.size());
            var range = new TimeRange(Runs.originNanos(run), Runs.range(run).endNanos());
            var object = new LinkedHashMap<String, Object>();
            object.put("run", name);
            object.put(
                    "findings",
                    search.findings().stream()
                            .map(finding -> object(finding, range))
                            .toList());
            object.put(
                    "lookedFor",
                    search.lookedFor().stream().map(Finding.Kind::id).toList());
            object.put(
                    "notLookedFor",
                    search.impossible().stream().map(Finding.Kind::id).toList());
            object.put(
                    "missing",
                    search.missing().stream().sorted().map(Need::what).toList());
            object.put(
                    "failures",
                    search.failures().stream().map(FindingsJson::object).toList());
            search.silence().ifPresent(words -> object.put("silence", words));
            if (search.virtualThreads() > 0) {
                object.put("virtualThreads", search.virtualThreads());
            }
            objects.add(object);
        });
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(objects.size() == 1 ? objects.get(0) : objects)
                + System.lineSeparator();
    }

    private static Map<String, Object> object(Failure failure) {
        var object = new LinkedHashMap<String, Object>();
        object.put("label", failure.label());
        object.put("from", failure.from());
        object.put("count", failure.count());
        object.put("replies", failure.replies());
        return object;
    }

    private static Map<String, Object> object(Finding finding, TimeRange range) {
        Finding.Proof evidence = finding.evidence();
        var object = new LinkedHashMap<String, Object>();
        if (!finding.recording().isEmpty()) {
            object.put("recording", finding.recording());
        }
        object.put("kind", finding.kind().id());
        object.put("severity", finding.severity().toString());
        object.put("depth", finding.kind().depth().name().toLowerCase(Locale.ROOT));
        object.put("title", finding.title());
        object.put("words", finding.words());
        object.put("remedy", finding.kind().remedy());
        object.put("startTime", time(evidence.time().startNanos()));
        object.put("endTime", time(evidence.time().endNanos()));
        object.put("link", link(evidence.time(), range));
        object.put(
                "participants",
                evidence.participants().stream().map(Participant::displayName).toList());
        object.put(
                "threads",
                evidence.threads().stream().map(TraceThread::displayName).toList());
        var counts = new LinkedHashMap<String, Long>();
        evidence.counts().forEach(count -> counts.put(count.name(), count.value()));
        object.put("counts", counts);
        object.put(
                "rows",
                evidence.rows().stream().limit(MOST_ROWS).map(FindingsJson::row).toList());
        object.put(
                "symptoms",
                finding.symptoms().stream()
                        .map(symptom -> object(symptom, range))
                        .toList());
        return object;
    }

    private static Map<String, Object> row(Finding.Row row) {
        var object = new LinkedHashMap<String, Object>();
        object.put("table", row.table().toString());
        object.put("part", row.part());
        object.put("row", row.row());
        return object;
    }

    /** What follows the name of a page that {@code contrail report} made of the same recordings, to show this time. */
    private static String link(TimeRange time, TimeRange range) {
        long from = time.startNanos() - range.startNanos();
        long to = time.endNanos() - range.startNanos();
        long margin = Math.max(20, (to - from) / 10);
        return String.format(
                Locale.ROOT,
                "#from=%d&to=%d&at=%d&measure=%d~%d",
                Math.max(0, from - margin),
                Math.min(range.durationNanos(), to + margin),
                from,
                from,
                to);
    }

    private static String time(long nanos) {
        return Instant.ofEpochSecond(0, nanos).toString();
    }
}

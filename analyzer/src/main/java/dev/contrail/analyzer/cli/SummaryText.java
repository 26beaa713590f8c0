package dev.contrail.analyzer.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.contrail.analyzer.model.Durations;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Summaries as text for people and as JSON for programs. */
final class SummaryText {
    private static final int NAMES_SHOWN = 8;

    private SummaryText() {}

    static String text(List<Summary> summaries) {
        var text = new StringBuilder();
        for (Summary summary : summaries) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            append(text, summary);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Summary summary) {
        text.append(String.format(
                Locale.ROOT,
                "%s   %s, %,d events, %d %s%n",
                summary.name(),
                Durations.format(summary.range().durationNanos()),
                summary.events(),
                summary.chunks(),
                summary.chunks() == 1 ? "chunk" : "chunks"));
        line(text, "time", summary.start() + " to " + summary.end());
        summary.pictures()
                .forEach((picture, events) -> line(text, picture, String.format(Locale.ROOT, "%,d events", events)));
        line(text, "participants", String.format(Locale.ROOT, "%,d", summary.participants()));
        line(text, "measures", names(summary.measures()));
        line(text, "threads", names(summary.threads()));
        line(text, "losses", summary.losses().isEmpty() ? "none" : String.join("; ", summary.losses()));
        text.append(String.format("%n  %-48s %12s%n", "event type", "count"));
        summary.eventTypes().forEach((type, count) -> {
            if (count > 0) {
                text.append(String.format(Locale.ROOT, "  %-48s %,12d%n", type, count));
            }
        });
        long empty = summary.eventTypes().values().stream().filter(n -> n == 0).count();
        if (empty > 0) {
            text.append(String.format(Locale.ROOT, "  and %,d types without events%n", empty));
        }
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format("  %-14s %s%n", name, value));
    }

    private static String names(List<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
        int more = names.size() - NAMES_SHOWN;
        return names.size() + ": " + shown + (more > 0 ? ", and " + more + " more" : "");
    }

    static String json(List<Summary> summaries) throws IOException {
        List<Map<String, Object>> objects =
                summaries.stream().map(SummaryText::object).toList();
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(objects.size() == 1 ? objects.get(0) : objects)
                + System.lineSeparator();
    }

    private static Map<String, Object> object(Summary summary) {
        var object = new LinkedHashMap<String, Object>();
        object.put("file", summary.name());
        object.put("startTime", summary.start().toString());
        object.put("endTime", summary.end().toString());
        object.put("chunks", summary.chunks());
        object.put("events", summary.events());
        object.put("pictures", summary.pictures());
        object.put("participants", summary.participants());
        object.put("measures", summary.measures());
        object.put("threads", summary.threads());
        object.put("losses", summary.losses());
        object.put("eventTypes", summary.eventTypes());
        return object;
    }
}

package dev.contrail.analyzer.cli.words;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.contrail.analyzer.cli.input.ByPresets;
import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.derive.MethodTimes;
import dev.contrail.analyzer.model.Durations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Summaries as text for people and as JSON for programs. */
final class SummaryText {
    private static final int NAMES_SHOWN = 8;
    private static final int METHODS_SHOWN = 20;

    /* What is drawn of a part is counted, and an event may be two of those: a call and its reply. */
    private static final Map<String, String> ROWS =
            Map.of("sequence", "messages", "state", "snapshots", "lanes", "actions and waits");

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
        text.append(TerminalText.of(summary.name()))
                .append("   ")
                .append(Durations.format(summary.range().durationNanos()))
                .append(summary.part() ? ", a part of " : ", " + grouped(summary.events()) + " events, ")
                .append(summary.chunks())
                .append(summary.chunks() == 1 ? " chunk" : " chunks")
                .append(System.lineSeparator());
        line(text, "time", summary.range().start() + " to " + summary.range().end());
        summary.pictures()
                .forEach((picture, own) -> line(
                        text,
                        picture,
                        drawn(
                                own,
                                summary.presets().get(picture),
                                summary.part() ? ROWS.getOrDefault(picture, "rows") : "events")));
        if (summary.part() || summary.presets().isEmpty() || hasOwnEvents(summary)) {
            own(text, summary);
        }
        losses(text, summary.losses());
        text.append(System.lineSeparator());
        if (!summary.methods().isEmpty()) {
            methods(text, summary.methods());
        }
        if (summary.part()) {
            text.append("  events of each type are counted without options that ask for a part");
            text.append(System.lineSeparator());
        } else {
            types(text, summary);
        }
    }

    private static void types(StringBuilder text, Summary summary) {
        count(text, "event type", "count");
        long empty = 0;
        for (var entry : summary.eventTypes().entrySet()) {
            if (entry.getValue() == 0) {
                empty++;
            } else {
                count(text, TerminalText.of(entry.getKey()), grouped(entry.getValue()));
            }
        }
        if (empty > 0) {
            text.append("  and ")
                    .append(grouped(empty))
                    .append(empty == 1 ? " type" : " types")
                    .append(" without events");
            text.append(System.lineSeparator());
        }
    }

    /** Whether a picture is drawn of events that say so themselves; of those of presets nobody has looked who is in them. */
    private static boolean hasOwnEvents(Summary summary) {
        return summary.pictures().values().stream().anyMatch(events -> events > 0);
    }

    private static void own(StringBuilder text, Summary summary) {
        line(text, "participants", grouped(summary.participants()));
        line(text, "measures", names(withUnits(summary)));
        boolean unseen = summary.threads().isEmpty() && summary.events() > 0; // of a part they are not counted
        line(text, "threads", unseen ? "none of events that are drawn" : names(summary.threads()));
    }

    private static void losses(StringBuilder text, List<String> losses) {
        line(text, "losses", losses.isEmpty() ? "none" : TerminalText.whole(losses.get(0)));
        losses.stream().skip(1).forEach(loss -> line(text, "", TerminalText.whole(loss)));
    }

    /** Of how many events a picture is drawn: of those that say it themselves, and of others, by whom. */
    private static String drawn(long own, @Nullable ByPresets presets, String what) {
        if (presets == null) {
            return grouped(own) + " " + what;
        }
        String more = (presets.atMost() ? "up to " : "") + grouped(presets.events()) + " " + what + ", "
                + by(presets.sources());
        return own == 0 ? more : grouped(own) + " " + what + ", and " + more;
    }

    private static String by(Collection<String> sources) {
        List<String> presets = sources.stream()
                .filter(source -> !source.equals(ByPresets.INFERRED))
                .toList();
        var phrases = new ArrayList<String>();
        if (!presets.isEmpty()) {
            phrases.add("by preset" + (presets.size() == 1 ? " " : "s ") + String.join(", ", presets));
        }
        if (presets.size() < sources.size()) {
            phrases.add("as their fields suggest");
        }
        return String.join(", or ", phrases);
    }

    /** How long calls took, of the methods that took longest in all. */
    private static void methods(StringBuilder text, List<MethodTimes> methods) {
        row(text, "traced method", "calls", "p50", "p95", "max");
        for (MethodTimes method : methods.subList(0, Math.min(METHODS_SHOWN, methods.size()))) {
            row(
                    text,
                    TerminalText.of(method.method()),
                    grouped(method.count()),
                    Durations.format(method.p50Nanos()),
                    Durations.format(method.p95Nanos()),
                    Durations.format(method.maxNanos()));
        }
        if (methods.size() > METHODS_SHOWN) {
            text.append("  and ").append(methods.size() - METHODS_SHOWN).append(" more that took less time in all");
            text.append(System.lineSeparator());
        }
        text.append(System.lineSeparator());
    }

    private static void row(StringBuilder text, String name, String... cells) {
        text.append("  ").append(padded(name, 40));
        for (String cell : cells) {
            text.append(" ".repeat(Math.max(1, 11 - cell.length()))).append(cell);
        }
        text.append(System.lineSeparator());
    }

    private static List<Map<String, Object>> methods(List<MethodTimes> methods) {
        return methods.stream()
                .<Map<String, Object>>map(method -> {
                    var object = new LinkedHashMap<String, Object>();
                    object.put("method", method.method());
                    object.put("count", method.count());
                    object.put("p50Nanos", method.p50Nanos());
                    object.put("p95Nanos", method.p95Nanos());
                    object.put("maxNanos", method.maxNanos());
                    object.put("totalNanos", method.totalNanos());
                    return object;
                })
                .toList();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  ").append(padded(name, 15)).append(value).append(System.lineSeparator());
    }

    private static void count(StringBuilder text, String type, String count) {
        text.append("  ").append(padded(type, 49)).append(" ".repeat(Math.max(0, 12 - count.length())));
        text.append(count).append(System.lineSeparator());
    }

    /* Not java.util.Formatter: it loads what the JDK knows of languages, which takes longer than to read most files. */

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    /** With a comma between thousands. */
    private static String grouped(long count) {
        var digits = new StringBuilder(Long.toString(count));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    private static List<String> withUnits(Summary summary) {
        return summary.measures().stream()
                .map(name -> summary.units().containsKey(name)
                        ? name + " [" + summary.units().get(name) + "]"
                        : name)
                .toList();
    }

    private static String names(List<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String shown = String.join(", ", TerminalText.of(names.subList(0, Math.min(NAMES_SHOWN, names.size()))));
        int more = names.size() - NAMES_SHOWN;
        return names.size() + ": " + shown + (more > 0 ? ", and " + more + " more" : "");
    }

    static String json(List<Summary> summaries) throws IOException {
        List<Map<String, Object>> objects =
                summaries.stream().map(SummaryText::object).toList();
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(objects.size() == 1 ? objects.get(0) : objects)
                + System.lineSeparator();
    }

    private static Map<String, Object> presets(Map<String, ByPresets> pictures, boolean part) {
        var objects = new LinkedHashMap<String, Object>();
        pictures.forEach((picture, presets) -> {
            var object = new LinkedHashMap<String, Object>();
            object.put(part ? "rows" : presets.atMost() ? "eventsAtMost" : "events", presets.events());
            object.put("sources", presets.sources());
            objects.put(picture, object);
        });
        return objects;
    }

    private static Map<String, Object> object(Summary summary) {
        var object = new LinkedHashMap<String, Object>();
        object.put("file", summary.name());
        object.put("startTime", summary.range().start().toString());
        object.put("endTime", summary.range().end().toString());
        object.put("chunks", summary.chunks());
        if (!summary.part()) {
            object.put("events", summary.events());
        }
        object.put("pictures", summary.pictures());
        object.put("byPresets", presets(summary.presets(), summary.part()));
        object.put("participants", summary.participants());
        object.put("measures", summary.measures());
        object.put("units", summary.units());
        object.put("threads", summary.threads());
        object.put("ownFields", summary.ownFields());
        if (!summary.methods().isEmpty()) {
            object.put("methods", methods(summary.methods()));
        }
        object.put("losses", summary.losses());
        if (!summary.part()) {
            object.put("eventTypes", summary.eventTypes());
        }
        return object;
    }
}

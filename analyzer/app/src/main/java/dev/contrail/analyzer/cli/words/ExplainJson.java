package dev.contrail.analyzer.cli.words;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.contrail.analyzer.cli.words.ExplainText.Answer;
import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.explain.Explanation.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Explanations for programs, as {@code docs/explain.schema.json} says. */
final class ExplainJson {
    private ExplainJson() {}

    static String of(List<Answer> answers, int limit) {
        return ExplainText.fitting(answers, limit, ExplainJson::json);
    }

    private static String json(List<Answer> answers) {
        List<Map<String, Object>> objects =
                answers.stream().map(ExplainJson::object).toList();
        try {
            return JSON.std.asString(objects.size() == 1 ? objects.get(0) : objects) + System.lineSeparator();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it writes to memory
        }
    }

    private static Map<String, Object> object(Answer answer) {
        var object = new LinkedHashMap<String, Object>();
        object.put("recording", answer.name());
        object.put("about", answer.told().about());
        object.put(
                "sections",
                answer.told().sections().stream().map(ExplainJson::section).toList());
        object.put(
                "next",
                answer.told().next().stream()
                        .map(next -> QuestionOptions.option(next, answer.originNanos()))
                        .toList());
        return object;
    }

    private static Map<String, Object> section(Section section) {
        var object = new LinkedHashMap<String, Object>();
        object.put("title", section.title());
        object.put("facts", section.facts().stream().map(ExplainJson::fact).toList());
        object.put("left", section.left());
        if (!section.note().isEmpty()) {
            object.put("note", section.note());
        }
        return object;
    }

    private static Map<String, Object> fact(Fact fact) {
        var object = new LinkedHashMap<String, Object>();
        object.put("text", fact.text());
        fact.row().ifPresent(row -> {
            object.put("table", row.table().toString());
            object.put("part", row.part());
            object.put("row", row.row());
        });
        return object;
    }
}

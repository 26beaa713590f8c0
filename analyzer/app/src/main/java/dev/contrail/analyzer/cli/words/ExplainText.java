package dev.contrail.analyzer.cli.words;

import dev.contrail.analyzer.cli.terminal.ShellWord;
import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.explain.Explanation;
import dev.contrail.analyzer.explain.Explanation.End;
import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.explain.Explanation.Section;
import dev.contrail.analyzer.explain.Question;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Explanations as text for people. */
final class ExplainText {
    /** What is told of a process, by its name, whose run's first event is at an instant. */
    record Answer(String name, long originNanos, Explanation told) {}

    private ExplainText() {}

    static String of(List<Answer> answers, List<Path> files, int limit) {
        String command = "contrail explain " + ShellWord.of(files);
        return fitting(
                        answers,
                        limit,
                        fitted -> fitted.stream()
                                .map(answer -> text(answer, command))
                                .collect(Collectors.joining("\n")))
                .replace("\n", System.lineSeparator());
    }

    /** Leaves out facts until the answers are as short as wanted, or nothing more can go. */
    static String fitting(List<Answer> answers, int limit, Function<List<Answer>, String> written) {
        int fits =
                answers.stream().mapToInt(answer -> answer.told().spare()).max().orElse(0);
        String text = written.apply(shorter(answers, fits));
        // Each try writes all of it, which may be much: so the fewest that have to go are found by halving.
        for (int low = 0, high = fits; low < high; ) {
            int fewer = (low + high) >>> 1;
            String tried = written.apply(shorter(answers, fewer));
            if (tried.length() < limit) {
                text = tried;
                high = fewer;
            } else {
                low = fewer + 1;
            }
        }
        return text;
    }

    private static List<Answer> shorter(List<Answer> answers, int fewer) {
        return answers.stream()
                .map(answer -> new Answer(
                        answer.name(), answer.originNanos(), answer.told().shorter(fewer)))
                .toList();
    }

    private static String text(Answer answer, String command) {
        var text = new StringBuilder();
        text.append(TerminalText.of(answer.name())).append(": ");
        text.append(TerminalText.of(answer.told().about())).append('\n');
        answer.told().sections().forEach(section -> append(text, section));
        for (Question next : answer.told().next()) {
            text.append("ask next: ").append(command).append(' ');
            text.append(QuestionOptions.option(next, answer.originNanos())).append('\n');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Section section) {
        text.append(section.title()).append('\n');
        String left = section.left() == 0 ? "" : String.format(Locale.ROOT, "  … %,d more\n", section.left());
        text.append(section.end() == End.FIRST ? left : "");
        for (Fact fact : section.facts()) {
            text.append("  ").append(TerminalText.whole(fact.text()));
            fact.row().ifPresent(row -> text.append("  [").append(place(row)).append(']'));
            text.append('\n');
        }
        text.append(section.end() == End.LAST ? left : "");
        if (!section.note().isEmpty()) {
            text.append("  (").append(TerminalText.whole(section.note())).append(")\n");
        }
    }

    /** How a row is cited: {@code messages 12}, or {@code snapshots 1.12} in the second of several tables. */
    private static String place(Row row) {
        boolean several = row.table() == Table.SNAPSHOTS && row.part() > 0;
        return row.table() + " " + (several ? row.part() + "." : "") + row.row();
    }
}

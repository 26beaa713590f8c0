package dev.contrail.analyzer.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns; columns of numbers are aligned at their right. */
public final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The rows, each indented by two blanks; the first {@code numbers} columns hold numbers. */
    public String text(int numbers) {
        var text = new StringBuilder();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String gap = " ".repeat(width(column) - row.get(column).length());
                line.append("  ").append(column < numbers ? gap + row.get(column) : row.get(column) + gap);
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }
}

package dev.contrail.packaging.manual;

import dev.contrail.packaging.Manual;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A page in Markdown for each command, from what the command line says of itself. */
final class CommandPages {
    private final Manual manual;
    private final Map<String, String> documents;

    /** @param documents Markdown by path; those that use a command are named on its page */
    CommandPages(Manual manual, Map<String, String> documents) {
        this.manual = manual;
        this.documents = new TreeMap<>(documents);
    }

    /** By path, such as {@code commands/report.md}. */
    Map<String, String> pages() {
        return manual.commands().stream()
                .collect(Collectors.toMap(command -> path(command.name()), this::page, (a, b) -> a, TreeMap::new));
    }

    static String path(String command) {
        return "commands/" + command + ".md";
    }

    private String page(Manual.Command command) {
        var page = new StringBuilder("# contrail " + command.name() + "\n\n" + escaped(command.text()) + "\n\n");
        String synopsis = "contrail " + command.name() + " " + command.arguments();
        page.append("```\n").append(synopsis.strip()).append(" [options]\n```\n\n");
        if (!command.argumentText().isEmpty()) {
            page.append("*").append(escaped(command.arguments())).append("*: ");
            page.append(escaped(command.argumentText())).append("\n\n");
        }
        page.append("## Options\n\n| option | does |\n| --- | --- |\n");
        command.options().forEach(option -> {
            String names = option.names().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            String value = option.isSwitch() ? "" : " *" + escaped(option.value()) + "*";
            page.append("| ")
                    .append(names)
                    .append(value)
                    .append(" | ")
                    .append(escaped(option.text()))
                    .append(" |\n");
        });
        page.append("\n## Exit codes\n\n| code | means |\n| --- | --- |\n");
        manual.exitCodes()
                .forEach(code -> page.append("| ")
                        .append(code.charAt(0))
                        .append(" | ")
                        .append(escaped(code.substring(1).strip()))
                        .append(" |\n"));
        return page.append(usedIn(command.name())).toString();
    }

    private String usedIn(String command) {
        String links = documents.entrySet().stream()
                .filter(document -> document.getValue().contains("contrail " + command + " "))
                .map(document -> "- [" + title(document.getValue()) + "](../" + document.getKey() + ")\n")
                .collect(Collectors.joining());
        return links.isEmpty() ? "" : "\n## Used in\n\n" + links;
    }

    private static String title(String markdown) {
        return markdown.lines()
                .filter(line -> line.startsWith("# "))
                .findFirst()
                .orElse("# …")
                .substring(2);
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1");
    }
}

package dev.contrail.analyzer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shell commands of a Markdown document, in order: those in blocks of the language sh, without what is a file. */
final class DocumentedCommands {
    private DocumentedCommands() {}

    static List<String> in(Path document) throws IOException {
        var commands = new ArrayList<String>();
        List<String> block = null;
        for (String line : Files.readAllLines(document)) {
            if (line.equals("```sh")) {
                block = new ArrayList<>();
            } else if (line.startsWith("```") && block != null) {
                commands.addAll(ofBlock(block));
                block = null;
            } else if (block != null) {
                block.add(line);
            }
        }
        return commands;
    }

    /* A block that begins like a script is a file to save; one with prompts shows what commands print. */
    private static List<String> ofBlock(List<String> block) {
        if (block.isEmpty() || block.get(0).startsWith("#!")) {
            return List.of();
        }
        if (block.get(0).startsWith("$ ")) {
            return block.stream()
                    .filter(line -> line.startsWith("$ "))
                    .map(line -> line.substring(2))
                    .toList();
        }
        return block.stream()
                .map(line -> line.replaceFirst("\\s+#( .*)?$", ""))
                .filter(line -> !line.isBlank())
                .toList();
    }
}

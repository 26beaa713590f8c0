package dev.contrail.analyzer.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files that take their names together. */
class ReplacementsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void move_whenOneNameCannotBeTaken_leavesAllAsTheyWere() throws IOException {
        Path replaced = Files.writeString(folder.resolve("a"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
        Path absent = folder.resolve("c");
        Path refusing = Files.createDirectory(folder.resolve("d"));
        Files.writeString(refusing.resolve("file"), "keeps the folder from being replaced");
        try (var replacements = new Replacements()) {
            replacements.move(replaced, part("1"));
            replacements.move(link, part("2"));
            replacements.move(absent, part("3"));
            assertThat(replaced).hasContent("1");
            Path last = part("4");
            assertThatThrownBy(() -> replacements.move(refusing, last)).isInstanceOf(IOException.class);
            Files.delete(last);
        }

        assertThat(link).isSymbolicLink();
        assertThat(replaced).hasContent("old");
        assertThat(names()).containsExactly("a", "b", "d");
    }

    @Test
    void complete_whenAllHaveTheirNames_leavesNothingElse() throws IOException {
        Path replaced = Files.writeString(folder.resolve("a"), "old");
        try (var replacements = new Replacements()) {
            replacements.move(replaced, part("1"));
            replacements.move(folder.resolve("b"), part("2"));
            replacements.complete();
        }

        assertThat(replaced).hasContent("1");
        assertThat(names()).containsExactly("a", "b");
    }

    private Path part(String content) throws IOException {
        return Files.writeString(OutputFile.part(folder.resolve("any")), content);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}

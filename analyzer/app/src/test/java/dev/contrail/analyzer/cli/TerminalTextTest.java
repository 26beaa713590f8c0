package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.recording.TestRecordings;
import dev.contrail.events.Contrail;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalTextTest {
    private static final String RED = "red \u001b[31mtext";

    @TempDir
    Path folder;

    @Test
    void of_whatATerminalWouldObey_isWrittenOut() {
        assertThat(TerminalText.of(List.of(RED, "nul \0 byte", "two\nlines", "back\b\bspace", "größer, 世界")))
                .containsExactly(
                        "red \\u001b[31mtext",
                        "nul \\u0000 byte",
                        "two\\u000alines",
                        "back\\u0008\\u0008space",
                        "größer, 世界");
    }

    @Test
    void of_longName_isShortened() {
        assertThat(TerminalText.of("x".repeat(3000))).hasSize(121).endsWith("x…");
    }

    @Test
    void lanes_fileNameThatATerminalWouldObey_isWrittenOut() {
        Path sample = Cli.sample("upload-queue-buggy");

        assertThat(Cli.run("lanes", sample, "-o", folder.resolve("a\nb.svg")).out())
                .startsWith(folder.resolve("a") + "\\u000ab.svg");
        assertThat(Cli.run("lanes", folder.resolve("no\u001b.jfr")).err()).contains("no\\u001b.jfr: no such file");
    }

    @Test
    void lanes_namesThatATerminalWouldObey_areWrittenOut() throws IOException {
        Path file = TestRecordings.record(
                folder.resolve("names.jfr"), () -> Contrail.action("queue", RED, "task"), "contrail.Action");

        Cli run = Cli.run("lanes", file, "-o", folder.resolve("names.svg"));

        assertThat(run.out()).contains("red \\u001b[31mtext 1").doesNotContain("\u001b");
    }
}

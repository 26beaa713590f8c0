package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/explain.md shows is what the command prints; {@code -Dgolden.write=true} writes it anew. */
class ExplainDocumentTest {
    private static final Path DOCUMENT = Path.of("../../docs/explain.md");
    private static final Pattern SESSION = Pattern.compile("(?s)```console\n\\$ contrail (explain [^\n]*)\n(.*?)```");

    @Test
    void transcript_ofTheTalksBugs_isWhatTheCommandPrints() throws IOException {
        String document = Files.readString(DOCUMENT);
        var printed = new StringBuilder();
        Matcher session = SESSION.matcher(document);
        int sessions = 0;
        while (session.find()) {
            String answer = answer(session.group(1));
            assertThat(answer).hasSizeLessThan(4_000);
            String block = "```console\n$ contrail " + session.group(1) + "\n" + answer + "```";
            session.appendReplacement(printed, Matcher.quoteReplacement(block));
            sessions++;
        }
        session.appendTail(printed);
        assertThat(sessions).isEqualTo(7);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(DOCUMENT, printed);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(printed.toString());
    }

    private static String answer(String command) {
        Object[] args = Arrays.stream(command.split(" ", -1))
                .map(arg -> arg.startsWith("recordings/") ? "../../" + arg : arg)
                .toArray();
        Cli result = Cli.run(args);
        assertThat(result.exitCode()).isZero();
        return result.out().replace(System.lineSeparator(), "\n").replace("../../recordings", "recordings");
    }
}

package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What documents show is what commands print; {@code -Dgolden.write=true} writes it anew. */
class TranscriptTest {
    private static final Pattern SESSION = Pattern.compile("(?s)```console\n\\$ contrail ([^\n]*)\n(.*?)```");

    @ParameterizedTest
    @CsvSource({"explain.md, 7, 4000", "diff.md, 3, 8000"})
    void transcript_inADocument_isWhatTheCommandPrints(String name, int sessions, int most) throws IOException {
        Path file = Path.of("../../docs").resolve(name);
        String document = Files.readString(file);
        var printed = new StringBuilder();
        Matcher session = SESSION.matcher(document);
        int seen = 0;
        while (session.find()) {
            String answer = answer(session.group(1));
            assertThat(answer).hasSizeLessThan(most);
            String block = "```console\n$ contrail " + session.group(1) + "\n" + answer + "```";
            session.appendReplacement(printed, Matcher.quoteReplacement(block));
            seen++;
        }
        session.appendTail(printed);
        assertThat(seen).isEqualTo(sessions);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, printed);
        }
        assertThat(Files.readString(file)).isEqualTo(printed.toString());
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

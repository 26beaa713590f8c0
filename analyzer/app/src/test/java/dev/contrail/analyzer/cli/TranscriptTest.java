package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What documents show is what commands print; {@code -Dgolden.write=true} writes it anew, and lets a question about an
 * instant follow the answer before it, which offers that instant: samples recorded anew have it at another time.
 */
class TranscriptTest {
    private static final boolean WRITES = Boolean.getBoolean("golden.write");
    private static final Pattern SESSION = Pattern.compile("(?s)```console\n\\$ contrail ([^\n]*)\n(.*?)```");
    private static final Pattern INSTANT = Pattern.compile("--at \\+(\\d+)\\.(\\d{6})s");

    @ParameterizedTest
    @CsvSource({"explain.md, 7, 4000", "diff.md, 3, 8000"})
    void transcript_inADocument_isWhatTheCommandPrints(String name, int sessions, int most) throws IOException {
        Path file = Path.of("../../docs").resolve(name);
        String document = Files.readString(file);
        var printed = new StringBuilder();
        Matcher session = SESSION.matcher(document);
        int seen = 0;
        String was = "";
        String answer = "";
        while (session.find()) {
            String command = WRITES ? followed(session.group(1), was, answer) : session.group(1);
            was = session.group(2);
            answer = answer(command);
            assertThat(answer).hasSizeLessThan(most);
            String block = "```console\n$ contrail " + command + "\n" + answer + "```";
            session.appendReplacement(printed, Matcher.quoteReplacement(block));
            seen++;
        }
        session.appendTail(printed);
        assertThat(seen).isEqualTo(sessions);
        if (WRITES) {
            Files.writeString(file, printed);
        }
        assertThat(Files.readString(file)).isEqualTo(printed.toString());
    }

    /** A command with the instant that an answer offers where its predecessor offered the command's, or one next to it. */
    private static String followed(String command, String was, String is) {
        Matcher asked = INSTANT.matcher(command);
        if (!asked.find()) {
            return command;
        }
        List<Long> before = instants(was);
        List<Long> now = instants(is);
        for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
            long after = micros(asked.toMatchResult()) - before.get(i);
            if (Math.abs(after) <= 1) {
                long micros = now.get(i) + after;
                String instant = String.format(Locale.ROOT, "--at +%d.%06ds", micros / 1_000_000, micros % 1_000_000);
                return asked.replaceFirst(Matcher.quoteReplacement(instant));
            }
        }
        return command;
    }

    private static List<Long> instants(String answer) {
        return INSTANT.matcher(answer).results().map(TranscriptTest::micros).toList();
    }

    private static long micros(MatchResult instant) {
        return Long.parseLong(instant.group(1) + instant.group(2));
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

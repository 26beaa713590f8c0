package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.contrail.analyzer.recording.TestRecordings;
import dev.contrail.events.Contrail;
import dev.contrail.events.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {
    /** As long as a request of the orders waits for a connection. */
    private static final int WAITED_MILLIS = 80;

    /** A person or a program that only follows what the answers offer, from where nothing is known. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expect-continue-buggy | responseAlreadyReceived = true",
                "upload-queue-buggy | “put back” TIMES times",
                "sliding-window-10 | requested=70 since",
            })
    void explain_whereOnlyItsOffersAreFollowed_leadsToTheCauseInThreeCalls(String sample, String words)
            throws IOException {
        String cause = words.replace("TIMES", Recorded.times("upload-queue-buggy", "put back"));
        Set<String> told = new LinkedHashSet<>();
        List<List<String>> questions = List.of(List.of());
        for (int call = 1; call <= 3 && told.stream().noneMatch(answer -> answer.contains(cause)); call++) {
            var next = new ArrayList<List<String>>();
            for (List<String> question : questions) {
                Map<String, Object> answer = answer(sample, question);
                told.add(String.valueOf(answer.get("sections")));
                for (Object offered : (List<?>) Objects.requireNonNull(answer.get("next"))) {
                    next.add(List.of(String.valueOf(offered).split(" ", 2)));
                }
            }
            questions = next;
        }

        assertThat(told).anySatisfy(answer -> assertThat(answer).contains(cause));
    }

    private static Map<String, Object> answer(String sample, List<String> question) throws IOException {
        var args = new ArrayList<Object>(List.of("explain", Cli.sample(sample), "--without", "outlived,spin,stall"));
        args.addAll(question);
        args.add("--json");
        Cli result = Cli.run(args.toArray());
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).hasSizeLessThan(4_000);
        assertThat(Cli.run(args.toArray()).out()).isEqualTo(result.out());
        return JSON.std.mapFrom(result.out());
    }

    @ParameterizedTest
    @CsvSource({"--at,+1s", "--exchange,100", "--thread,http-4", "--participant,StockPool", "--limit,100000"})
    void explain_asJson_isWhatTheSchemaSays(String option, String value) throws IOException {
        Map<String, Object> schema = JSON.std.mapFrom(Files.readString(Path.of("../../docs/explain.schema.json")));

        Cli result = Cli.run("explain", Cli.sample("orders-buggy"), option, value, "--json");

        assertThat(SchemaCheck.of(schema).faults(JSON.std.anyFrom(result.out())))
                .isEmpty();
        assertThat(SchemaCheck.of(schema).faults(Collections.emptyMap())).isNotEmpty();
    }

    /** A recording that goes on after its only event for longer than it took to begin. */
    private static Path silent(Path folder) throws IOException {
        long begun = System.nanoTime();
        return TestRecordings.record(
                folder.resolve("silent.jfr"),
                () -> {
                    Contrail.action("queue", "put", "task");
                    long end = System.nanoTime();
                    end += end - begun + 1_200_000_000;
                    while (System.nanoTime() < end) {
                        LockSupport.parkNanos(end - System.nanoTime());
                    }
                },
                "contrail.Action");
    }

    @Test
    void explain_recordingThatEndsSilently_saysSinceWhen(@TempDir Path folder) throws IOException {
        assertThat(Cli.run("explain", silent(folder)).out())
                .contains("nothing is recorded for")
                .containsPattern("from \\+0\\.000000 s until the recording's end at \\+[0-9.]+ s");
        assertThat(Cli.run("findings", folder.resolve("silent.jfr")).out().replaceAll("\\s+", " "))
                .contains("nothing is recorded in its last ")
                .contains("beside settings=profile, jdk.ThreadDump#period=everyChunk");
        assertThat(JSON.std.mapFrom(Cli.run("findings", folder.resolve("silent.jfr"), "--json")
                        .out()))
                .containsKey("silence");
        Cli lanes = Cli.run("lanes", folder.resolve("silent.jfr"), "-o", folder.resolve("lanes.svg"));
        assertThat(lanes.err()).startsWith("contrail: silent.jfr: nothing is recorded in its last ");
        assertThat(folder.resolve("lanes.svg")).content().contains("in which nothing was recorded");
    }

    @Test
    void explain_instantAfterTheLastEvent_saysWhatTimeThereIs(@TempDir Path folder) throws IOException {
        Path file = silent(folder);

        assertThat(Cli.run("explain", file, "--at", "+100ms").out())
                .containsPattern("after the last event, which ended at \\+0\\.000000 s; the recording ends at \\+")
                .contains("a dump of threads (jdk.ThreadDump), which it lacks");
        assertThat(Cli.run("explain", file, "--at", "+1h").out())
                .contains("after the recording's end at +", "events are from +0.000000 s to +0.000000 s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--at -0.05s", "--at=-50ms"})
    void explain_instantBeforeTheFirstEvent_saysWhatTimeThereIs(String option) {
        List<String> line =
                new ArrayList<>(List.of("explain", Cli.sample("orders-buggy").toString()));
        line.addAll(List.of(option.split(" ")));

        assertThat(Cli.run(line.toArray()).out())
                .contains(": -0.050000 s", "it is before the first event: there are some from +0.000000 s to +")
                .doesNotContain("+-");
    }

    @Test
    void explain_instantAfterTheEnd_tellsWhatHadNotEndedThen(@TempDir Path folder) throws IOException {
        var open = new ArrayList<Span>();
        Path file = TestRecordings.record(
                folder.resolve("open.jfr"),
                () -> open.add(Contrail.span("queue", "upload", "task")),
                "contrail.Action",
                "contrail.OpenSpan");
        open.forEach(Span::close);

        assertThat(Cli.run("explain", file, "--at", "+1h").out())
                .contains("after the recording's end at +")
                .containsPattern("has been in “upload.*, which has not ended");
    }

    @Test
    void explain_anUnchangedProgram_tellsWhoWaitsLongestWhereAndWhoHadTheLock() {
        Path sample = Cli.sample("ledger-unchanged");

        String whole = Cli.run("explain", sample).out();

        assertThat(whole)
                .containsPattern(
                        "where threads wait longest, in line for a lock counted tenfold\n"
                                + "  worker-\\d waited longest, [0-9.]+ ms \\(lock Ledger\\) from \\+[0-9.]+ s at Ledger\\.post:\\d+;"
                                + " \\d+ such waits of \\d threads, [0-9.]+ s in all, up to \\d at once; worker-\\d had it longest, [0-9.]+ ms in all {2}\\[actions \\d+\\]")
                .containsPattern("has not ended when the recording does\n {2}mailer-1 is in “.*at the earliest, at ");
        Matcher next = Pattern.compile("--at (\\+[0-9.]+s)\\s*$").matcher(whole);
        assertThat(next.find()).isTrue();
        assertThat(Cli.run("explain", sample, "--at", next.group(1)).out())
                .containsPattern(
                        "worker-\\d has the lock of Ledger until \\+.*, by who had it last before worker-\\d got it")
                .containsPattern("has been in “sleep” since .*, at Ledger\\.writeJournal:\\d+")
                .doesNotContain("unknown thread for");
    }

    @Test
    void explain_callsWithoutANumber_tellsWhichNobodyAnswered(@TempDir Path folder) throws IOException {
        Path file = TestRecordings.record(
                folder.resolve("calls.jfr"),
                () -> {
                    for (int call = 0; call < 3; call++) {
                        Contrail.message("clerk", "bank", "pay");
                        Contrail.reply("bank", "clerk", "paid");
                    }
                    Contrail.message("clerk", "bank", "pay");
                    Contrail.message("clerk", "printer", "print"); // never answered, so no answer is missing
                },
                "contrail.Message");

        assertThat(Cli.run("explain", file).out())
                .containsPattern("what was never answered, though its thread went on\n"
                        + " {2}clerk → bank: pay, since \\+[0-9.]+ s, never answered; .* went on at \\+")
                .doesNotContain("print, since");
    }

    @Test
    void explain_spanThatHasNotEnded_isTold(@TempDir Path folder) throws IOException {
        var open = new ArrayList<Span>();
        Path file = TestRecordings.record(
                folder.resolve("open.jfr"),
                () -> open.add(Contrail.span("queue", "upload", "task")),
                "contrail.Action",
                "contrail.OpenSpan");
        open.forEach(Span::close);

        assertThat(Cli.run("explain", file).out())
                .containsPattern(
                        "what has not ended when the recording does\n.* is in “upload.* since \\+0\\.000000 s");
    }

    @Test
    void explain_anInstantOfWaiting_tellsWhoWaitsAndSinceWhen() {
        Instant first =
                Recorded.events("orders-buggy", "contrail.Message").get(0).getStartTime();
        Instant waiting = Recorded.events("orders-buggy", "contrail.Action").stream()
                .filter(event -> "wait for connection".equals(event.getString("action")))
                .reduce((one, last) -> last)
                .orElseThrow()
                .getStartTime();
        long inTheMiddle = Duration.between(first, waiting).toMillis() + WAITED_MILLIS / 2;

        Cli result = Cli.run("explain", Cli.sample("orders-buggy"), "--at", "+" + inTheMiddle + "ms");

        assertThat(result.out())
                .contains(
                        "what threads are in then",
                        "has been in “wait for connection in StockPool#1” since +",
                        "who waits for an answer then",
                        "answered “failed: 503 no connection” after " + WAITED_MILLIS);
    }

    @Test
    void explain_anExchange_tellsWhereItsTimeWent() {
        long failed = Recorded.events("orders-buggy", "contrail.Message").stream()
                .filter(event -> "failed: 503 no connection".equals(event.getString("label")))
                .findFirst()
                .orElseThrow()
                .getLong("exchange");

        Cli result = Cli.run("explain", Cli.sample("orders-buggy"), "--exchange", failed);

        assertThat(result.out())
                .containsPattern("where its \\d\\d(\\.\\d)? ms went, the longest first")
                .containsPattern("timed out \\(after 8\\d(\\.\\d)? ms\\) {2}\\[messages \\d+\\]");
    }

    @ParameterizedTest
    @CsvSource({
        "--participant, Nobody#7, 3, 'no participant is called “Nobody#7”\n  try: '",
        "--thread, work-77, 3, 'no thread is called “work-77”\n  try: http-'",
        "--thread, htpp-5, 3, 'no thread is called “htpp-5”; did you mean “http-5”?\n  try: http-1, http-2, '",
        "--exchange, 99999, 3, 'no message has the exchange number 99999'",
        "--at, soon, 2, '--at: ''soon'' is no time; write '",
        "--limit, few, 2, Invalid value for option '--limit'",
        "--limit, 0, 2, '--limit 0: '",
        "--limit, -5, 2, '--limit -5: '"
    })
    void explain_whatIsNotThere_saysWhatIs(String option, String value, int exitCode, String words) {
        Cli result = Cli.run("explain", Cli.sample("orders-buggy"), option, value);

        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().replace(System.lineSeparator(), "\n")).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "orders-buggy, --table messages",
        "upload-queue-buggy, --table actions",
        "sliding-window-10, contrail summary"
    })
    void explain_anExchangeThatIsNotThere_advisesATableThatIs(String sample, String words) {
        assertThat(Cli.run("explain", Cli.sample(sample), "--exchange", "99999").err())
                .contains(words);
    }

    @Test
    void explain_withALargerLimit_tellsWhatIsLeftOutOfAShortAnswer() throws IOException {
        Path sample = Cli.sample("upload-queue-buggy");
        String few = Cli.run("explain", sample, "--thread", "worker-1").out();
        String some = Cli.run("explain", sample, "--thread", "worker-1", "--limit", "9000")
                .out();
        String all = Cli.run("explain", sample, "--thread", "worker-1", "--limit", "2000000")
                .out();
        Map<String, Object> json =
                JSON.std.mapFrom(Cli.run("explain", sample, "--thread", "worker-1", "--limit", "2000000", "--json")
                        .out());

        assertThat(few).hasSizeLessThan(4_000).contains(" more\n");
        assertThat(some).hasSizeBetween(8_500, 9_000).contains(" more\n");
        assertThat(all).doesNotContain(" more\n");
        assertThat((List<?>) json.get("sections"))
                .isNotEmpty()
                .allSatisfy(section ->
                        assertThat((Map<?, ?>) section).extracting("left").isEqualTo(0));
    }

    @Test
    void explain_twoQuestionsAtOnce_areRefused() {
        Cli result = Cli.run("explain", Cli.sample("orders-buggy"), "--at", "+1s", "--thread", "http-1");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("one of them");
    }
}

package dev.contrail.analyzer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a finding claims is checked anew against the rows that it cites, in random traces and in those with a bug. */
class ClaimsTest {
    static Stream<Trace> traces() {
        return Stream.concat(
                Stream.of(Stories.values()).map(story -> story.trace(true)),
                RandomTracesTest.seeds().mapToObj(RandomTracesTest::random));
    }

    @ParameterizedTest
    @MethodSource("traces")
    void finding_claimsWhatItsRowsSay(Trace trace) {
        for (Finding finding : Finding.flat(Findings.in(trace))) {
            TimeRange time = finding.evidence().time();
            List<Row> rows = finding.evidence().rows();
            for (Row row : rows) {
                assertThat(row.row()).as(finding.title()).isBetween(0, size(trace, row) - 1);
                assertThat(time.contains(Rows.time(trace, row)))
                        .as(finding.title())
                        .isTrue();
            }
            check(trace, finding, rows);
        }
    }

    private static int size(Trace trace, Row row) {
        return switch (row.table()) {
            case MESSAGES -> trace.messages().size();
            case ACTIONS -> trace.actions().size();
            case OVERLAYS -> trace.overlays().size();
            case SNAPSHOTS -> trace.snapshots().get(row.part()).size();
        };
    }

    private static void check(Trace trace, Finding finding, List<Row> rows) {
        var evidence = new Evidence(trace);
        switch (finding.kind().id()) {
            case "error-rate" ->
                assertThat(rows).allSatisfy(row -> {
                    assertThat(kind(trace, row)).isEqualTo(MessageKind.REPLY);
                    assertThat(evidence.isAlarm(trace.messages().label().get(row.row())))
                            .as(Rows.text(trace, row))
                            .isTrue();
                });
            case "no-reply" ->
                assertThat(rows).allSatisfy(row -> {
                    assertThat(kind(trace, row)).isEqualTo(MessageKind.CALL);
                    assertThat(isAnswered(trace, row.row()))
                            .as(Rows.text(trace, row))
                            .isFalse();
                });
            case "stampede" -> assertThat(atOnce(trace, finding, rows)).isGreaterThanOrEqualTo(3);
            case "double-release" -> assertThat(rows.size()).isGreaterThanOrEqualTo(2);
            case "never-released" ->
                assertThat(rows.size())
                        .isEqualTo((int) Math.min(100, finding.evidence().count("kept") - ofUnknownThreads(finding)));
            case "lock-order" ->
                assertThat(rows.subList(0, 4))
                        .extracting(row -> trace.actions().queue().get(row.row()))
                        .satisfies(queues -> {
                            assertThat(queues.get(0)).isEqualTo(queues.get(3));
                            assertThat(queues.get(1)).isEqualTo(queues.get(2));
                        });
            case "falling-ceiling" ->
                assertThat(finding.evidence().count("last"))
                        .isLessThan(finding.evidence().count("most"));
            case "never-ended" ->
                assertThat(rows)
                        .allSatisfy(row ->
                                assertThat(evidence.spans().isOpen(row.row())).isTrue());
            default -> assertThat(finding.words()).isNotBlank();
        }
    }

    private static long ofUnknownThreads(Finding finding) {
        return finding.evidence().counts().stream()
                .filter(count -> count.name().equals("ofUnknownThreads"))
                .mapToLong(Finding.Count::value)
                .sum();
    }

    private static MessageKind kind(Trace trace, Row row) {
        assertThat(row.table()).isEqualTo(Table.MESSAGES);
        return MessageKind.at(trace.messages().kind().get(row.row()));
    }

    /** Whether a later reply goes back under the same number, or, when there is none, has no number either. */
    private static boolean isAnswered(Trace trace, int call) {
        var messages = trace.messages();
        int answers = 0;
        int calls = 0;
        for (int row = 0; row < messages.size(); row++) {
            boolean same = messages.exchange().get(row) == messages.exchange().get(call);
            boolean back = messages.from().get(row) == messages.to().get(call)
                    && messages.to().get(row) == messages.from().get(call);
            boolean forth = messages.from().get(row) == messages.from().get(call)
                    && messages.to().get(row) == messages.to().get(call);
            MessageKind kind = MessageKind.at(messages.kind().get(row));
            answers += row > call && same && back && kind == MessageKind.REPLY ? 1 : 0;
            calls += same && forth && kind == MessageKind.CALL ? 1 : 0;
        }
        return answers >= calls && calls > 0;
    }

    /** The most cited spans or calls that last at one time. */
    private static int atOnce(Trace trace, Finding finding, List<Row> rows) {
        var evidence = new Evidence(trace);
        int most = 0;
        for (Row one : rows) {
            long start = Rows.time(trace, one);
            int now = 0;
            for (Row other : rows) {
                long end = other.table() == Table.ACTIONS
                        ? evidence.spans().end(other.row())
                        : trace.messages().time().get(evidence.exchanges().partner(other.row()));
                now += Rows.time(trace, other) <= start && start < end ? 1 : 0;
            }
            most = Math.max(most, now);
        }
        assertThat(finding.evidence().count("atOnce")).isGreaterThanOrEqualTo(3);
        return most;
    }
}

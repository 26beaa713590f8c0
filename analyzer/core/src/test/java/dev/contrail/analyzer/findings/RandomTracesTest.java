package dev.contrail.analyzer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.SnapshotRows;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is recorded: what findings say is what the rows they cite say. */
class RandomTracesTest {
    private static final String[] VERBS = {
        "put",
        "take",
        "acquire",
        "release",
        "close",
        "open",
        "load",
        "hit",
        "lock",
        "unlock",
        "wait",
        "run",
        "failed",
        "heartbeat",
        "put back",
        "borrow",
        "return",
        "retry"
    };

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    static Trace random(long seed) {
        var random = new Random(seed);
        var builder = new TraceBuilder();
        int objects = 1 + random.nextInt(6);
        int threads = 1 + random.nextInt(6);
        long time = 0;
        for (int event = 0; event < 800; event++) {
            time += random.nextInt(5) == 0 ? random.nextInt(3_000_000) : random.nextInt(20_000);
            int thread =
                    builder.thread(new TraceThread("t" + random.nextInt(threads), 1 + random.nextInt(threads), false));
            int one = builder.participant("Thing", 1 + random.nextInt(objects));
            int other = random.nextInt(4) == 0 ? builder.participant("job-" + random.nextInt(30), 0) : one;
            int verb = builder.text(VERBS[random.nextInt(VERBS.length)] + (random.nextInt(3) == 0 ? " " + event : ""));
            switch (random.nextInt(3)) {
                case 0 ->
                    builder.messages()
                            .add(
                                    builder.text("m"),
                                    time,
                                    0,
                                    thread,
                                    one,
                                    other,
                                    verb,
                                    MessageKind.at(Math.max(0, random.nextInt(6) - 2)),
                                    random.nextInt(3) == 0 ? random.nextInt(50) : 0);
                case 1 ->
                    builder.actions()
                            .add(
                                    builder.text(random.nextInt(50) == 0 ? "contrail.OpenSpan" : "a"),
                                    time,
                                    random.nextBoolean() ? 0 : random.nextInt(2_000_000),
                                    thread,
                                    one,
                                    verb,
                                    other);
                default -> {
                    SnapshotRows rows = builder.snapshots("s", List.of("n"), List.of());
                    rows.add(time, thread, one, verb);
                    rows.measure(0, random.nextInt(10) == 0 ? random.nextInt(event + 1) : event);
                }
            }
        }
        return builder.build("random", new TimeRange(0, time + 1), 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void finding_inARandomTrace_citesEventsOfItsTime(long seed) {
        Trace trace = random(seed);
        for (Finding finding : Finding.flat(Findings.in(trace))) {
            TimeRange time = finding.evidence().time();
            for (Row row : finding.evidence().rows()) {
                assertThat(time.contains(Rows.time(trace, row)))
                        .as(finding.title())
                        .isTrue();
                assertThat(Rows.text(trace, row)).isNotBlank();
            }
            assertThat(finding.evidence().counts())
                    .allSatisfy(count -> assertThat(count.value()).isNotNegative());
            assertThat(finding.title()).doesNotContain("null", "%").hasSizeLessThan(200);
            assertThat(finding.words()).doesNotContain("null");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findings_inARandomTrace_areTheSameTwice(long seed) {
        assertThat(Findings.in(random(seed))).isEqualTo(Findings.in(random(seed)));
    }

    /** Checked anew from the rows: closed, and nothing that opens before the use. */
    @ParameterizedTest
    @MethodSource("seeds")
    void useAfterClose_inARandomTrace_comesAfterTheCloseThatItCites(long seed) {
        Trace trace = random(seed);
        for (Finding finding : Findings.of(Detectors.named("use-after-close").orElseThrow(), trace)) {
            Map<String, Long> closedAt = new HashMap<>();
            var used = new HashSet<String>();
            for (Row row : finding.evidence().rows()) {
                String text = Rows.text(trace, row);
                finding.evidence().participants().forEach(who -> {
                    if (text.contains(who.displayName()) && text.contains("close")) {
                        closedAt.merge(who.displayName(), Rows.time(trace, row), Math::min);
                    } else if (text.contains(who.displayName())) {
                        used.add(who.displayName());
                        assertThat(closedAt.getOrDefault(who.displayName(), Long.MAX_VALUE))
                                .isLessThanOrEqualTo(Rows.time(trace, row));
                    }
                });
            }
            assertThat(used).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void goesBack_inARandomTrace_citesAFall(long seed) {
        Trace trace = random(seed);
        for (Finding finding : Findings.of(Detectors.named("goes-back").orElseThrow(), trace)) {
            List<Row> rows = finding.evidence().rows();
            double before = trace.snapshots()
                    .get(0)
                    .measures()
                    .get(0)
                    .values()
                    .get(rows.get(0).row());
            double after = trace.snapshots()
                    .get(0)
                    .measures()
                    .get(0)
                    .values()
                    .get(rows.get(1).row());
            assertThat(after).isLessThan(before);
        }
    }
}

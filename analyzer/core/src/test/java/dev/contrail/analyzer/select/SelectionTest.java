package dev.contrail.analyzer.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.derive.Runs;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.SnapshotRows;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
    private static final TimeRange ALWAYS = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

    @Test
    void of_range_keepsSpansThatTouchIt() {
        Trace selected = Selection.of(new TimeRange(150, 400)).of(trace());

        assertThat(selected.actions().size()).isEqualTo(2); // the span 100..200 and the instant at 300
        assertThat(selected.messages().size()).isEqualTo(1);
        assertThat(selected.omissions())
                .containsExactly(new Omission(Omission.Kind.FILTERED, 1, "1 event outside of what was asked for"));
    }

    @Test
    void of_range_isAPartWithTheTimeAskedForAndCountsFromTheFirstEvent() {
        Trace selected = Selection.of(new TimeRange(150, 180)).of(trace());

        assertThat(Runs.range(List.of(selected))).isEqualTo(new TimeRange(150, 180));
        assertThat(Runs.originNanos(List.of(selected))).isEqualTo(100);
    }

    @Test
    void of_rangeBeyondTheRecording_isCutToIt() {
        Trace all = trace();

        Trace selected = Selection.of(new TimeRange(-1_000, 1_000_000)).of(all);

        assertThat(Runs.range(List.of(selected))).isEqualTo(all.range());
    }

    @Test
    void of_rangeWithOneEdge_goesToTheFirstOrLastEvent() {
        Trace all = trace();
        TimeRange events = all.eventRange().orElseThrow();

        TimeRange since = Runs.range(
                List.of(Selection.of(new TimeRange(150, Long.MAX_VALUE)).of(all)));
        TimeRange until = Runs.range(
                List.of(Selection.of(new TimeRange(Long.MIN_VALUE, 150)).of(all)));

        assertThat(since).isEqualTo(new TimeRange(150, events.endNanos()));
        assertThat(until).isEqualTo(new TimeRange(events.startNanos(), 150));
    }

    @Test
    void of_names_countsFromTheFirstEventOfAllWithinTheTimeOfThoseLeft() {
        Trace selected = Selection.of(NameFilter.parse("thread:worker-2")).of(trace());

        assertThat(Runs.originNanos(List.of(selected))).isEqualTo(100);
        assertThat(Runs.range(List.of(selected)))
                .isEqualTo(selected.eventRange().orElseThrow());
    }

    @Test
    void of_thread_keepsOnlyItsEvents() {
        Trace selected = new Selection(ALWAYS, NameFilter.parse("thread:worker-2")).of(trace());

        assertThat(selected.actions().size()).isEqualTo(1);
        assertThat(selected.messages().size()).isZero();
    }

    @Test
    void of_includeAndExclude_excludeWins() {
        Trace selected = new Selection(ALWAYS, NameFilter.parse("upload, put, -put back")).of(trace());

        assertThat(selected.actions().size()).isEqualTo(1);
        assertThat(selected.text(selected.actions().action().get(0), "")).isEqualTo("upload");
    }

    @Test
    void of_spanThatAnotherThreadEnded_isKeptUnlessThreadsAreAskedFor() {
        var builder = new TraceBuilder();
        int label = builder.text("upload");
        builder.thread(new TraceThread("worker-1", 1, false));
        builder.actions().add(label, 100, 100, Trace.ABSENT, Trace.ABSENT, label, Trace.ABSENT);
        Trace trace = builder.build("t", new TimeRange(0, 300), 1);

        assertThat(Selection.of(new TimeRange(150, 160)).of(trace).actions().size())
                .isEqualTo(1);
        assertThat(filtered(trace, "-thread:worker-1")).isEqualTo(1);
        assertThat(filtered(trace, "thread:worker-1")).isZero();
    }

    private static int filtered(Trace trace, String filter) {
        return new Selection(ALWAYS, NameFilter.parse(filter))
                .of(trace)
                .actions()
                .size();
    }

    @Test
    void of_everything_keepsAllWithoutOmissions() {
        Trace selected = Selection.of(ALWAYS).of(trace());

        assertThat(selected.omissions()).isEmpty();
        assertThat(selected.actions().size() + selected.messages().size()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "upload, Upload part, true", "up*, upload, true", "up*, we upload, false", "*part, upload part, true",
        "a.c, abc, false", "(, f(x), true", "part-1, part-17, true", "*, anything, true"
    })
    void matches_pattern_isPlainTextWithStars(String pattern, String name, boolean expected) {
        assertThat(TextPattern.of(pattern).matches(name)).isEqualTo(expected);
    }

    private static Trace trace() {
        var builder = new TraceBuilder();
        int first = builder.thread(new TraceThread("worker-1", 1, false));
        int second = builder.thread(new TraceThread("worker-2", 2, false));
        int type = builder.text("t");
        int task = builder.participant("task", 0);
        builder.actions().add(type, 100, 100, first, Trace.ABSENT, builder.text("upload"), task);
        builder.actions().add(type, 300, 0, second, Trace.ABSENT, builder.text("put back"), task);
        builder.actions().add(type, 500, 0, first, Trace.ABSENT, builder.text("put back"), task);
        builder.messages().add(type, 200, 0, first, task, Trace.ABSENT, builder.text("done"), MessageKind.CALL, 0);
        return builder.build("t", new TimeRange(0, 1000), 1);
    }

    @ParameterizedTest
    @CsvSource({"50, 99, 0", "50, 100, 1", "200, 250, 1", "201, 250, 0"})
    void of_range_isTouchedAtBothItsEnds(long from, long to, int spans) {
        var builder = new TraceBuilder();
        int thread = builder.thread(new TraceThread("worker-1", 1, false));
        int upload = builder.text("upload");
        builder.actions().add(upload, 100, 100, thread, Trace.ABSENT, upload, Trace.ABSENT);
        Trace trace = builder.build("t", new TimeRange(0, 1000), 1);

        assertThat(Selection.of(new TimeRange(from, to)).of(trace).actions().size())
                .isEqualTo(spans);
    }

    @Test
    void of_filtered_saysHowManyWentAfterWhatWasMissingBefore() {
        var builder = new TraceBuilder();
        var lost = new Omission(Omission.Kind.LOST, 7, "7 events");
        builder.omit(lost);
        snapshots(builder);
        Trace trace = builder.build("t", new TimeRange(0, 1000), 1);

        assertThat(Selection.of(new TimeRange(0, 200)).of(trace).omissions())
                .containsExactly(
                        lost, new Omission(Omission.Kind.FILTERED, 2, "2 events outside of what was asked for"));
    }

    @Test
    void of_snapshots_keepsThoseOfTheRangeThreadAndName() {
        assertThat(kept(Selection.of(new TimeRange(150, 200)))).containsExactly(200L);
        assertThat(kept(new Selection(ALWAYS, NameFilter.parse("thread:worker-2"))))
                .containsExactly(400L);
        assertThat(kept(new Selection(ALWAYS, NameFilter.parse("shrink")))).containsExactly(200L, 400L);
        assertThat(kept(new Selection(ALWAYS, NameFilter.parse("Pool")))).containsExactly(100L, 200L);
        assertThat(kept(new Selection(ALWAYS, NameFilter.parse("exchange:7")))).isEmpty();
        assertThat(kept(Selection.of(new TimeRange(500, 600)))).isEmpty();
    }

    private static List<Long> kept(Selection selection) {
        var builder = new TraceBuilder();
        snapshots(builder);
        return selection.of(builder.build("t", new TimeRange(0, 1000), 1)).snapshots().stream()
                .flatMap(table -> IntStream.range(0, table.size())
                        .mapToObj(row -> table.time().get(row)))
                .toList();
    }

    private static void snapshots(TraceBuilder builder) {
        int first = builder.thread(new TraceThread("worker-1", 1, false));
        int second = builder.thread(new TraceThread("worker-2", 2, false));
        SnapshotRows rows = builder.snapshots("acme.Level", List.of("size"), List.of());
        add(rows, 100, first, builder.participant("Pool", 1), builder.text("grow"));
        add(rows, 200, first, builder.participant("Pool", 1), builder.text("shrink"));
        add(rows, 400, second, builder.participant("Queue", 1), builder.text("shrink"));
        add(rows, 450, first, builder.participant("Queue", 1), builder.text("grow"));
    }

    /** They are nothing that the program did: only their time, and the thread of a wait, say whether they stay. */
    @Test
    void of_names_leavesPausesAndTheWaitsOfKeptThreads() {
        var traces = new ActionTraces()
                .add("worker-1", "upload", 0, 100)
                .add("worker-2", "upload", 0, 100)
                .wait("worker-1", "lock", 10, 20, "Pool")
                .wait("worker-2", "park", 40, 20, "Queue")
                .pause("GC pause", 70, 10, 0);
        Trace trace = traces.build("t", 100);

        assertThat(overlays(new Selection(ALWAYS, NameFilter.parse("no such name")), trace))
                .containsExactly("lock", "park", "GC pause");
        assertThat(overlays(new Selection(ALWAYS, NameFilter.parse("thread:worker-2")), trace))
                .containsExactly("park", "GC pause");
        long start = ActionTraces.START;
        assertThat(overlays(Selection.of(new TimeRange(start, start + 40)), trace))
                .containsExactly("lock", "park");
        assertThat(overlays(Selection.of(new TimeRange(start + 31, start + 69)), trace))
                .containsExactly("park");
    }

    private static List<String> overlays(Selection selection, Trace trace) {
        Overlays overlays = selection.of(trace).overlays();
        return IntStream.range(0, overlays.size())
                .mapToObj(row -> trace.text(overlays.name().get(row), ""))
                .toList();
    }

    @Test
    void toString_ofAPattern_isWhatWasTyped() {
        assertThat(TextPattern.of("Pool* \\,")).hasToString("Pool* \\,");
    }

    private static void add(SnapshotRows rows, long time, int thread, int subject, int action) {
        rows.add(time, thread, subject, action);
        rows.measure(0, (double) time);
    }
}

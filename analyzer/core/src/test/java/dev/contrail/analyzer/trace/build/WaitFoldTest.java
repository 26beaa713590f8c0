package dev.contrail.analyzer.trace.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.fold.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitFoldTest {
    private static final TimeRange RANGE = new TimeRange(0, 10_000_000);
    private static final Folding TINY = new Folding(500, 300);

    private record Wait(int thread, String name, long start, long duration) {}

    /** Waits of some threads, each in order of their ends, as a file has them; some lie within others. */
    private static List<Wait> waits(long seed) {
        var random = new Random(seed);
        var waits = new ArrayList<Wait>();
        for (int thread = 0; thread < 4; thread++) {
            for (long now = random.nextInt(1_000); now < 1_000_000; ) {
                long duration = random.nextInt(40) == 0 ? 20_000 : random.nextInt(300);
                String name = random.nextInt(20) == 0 ? "file" : "park";
                waits.add(new Wait(thread, name, now, duration));
                if (random.nextInt(10) == 0) {
                    waits.add(new Wait(thread, "pinned", now - 10, duration + 20));
                }
                now += duration + 30 + random.nextInt(200);
            }
        }
        return waits;
    }

    private static void add(TraceBuilder trace, List<Wait> waits) {
        for (Wait wait : waits) {
            int thread = trace.thread(new TraceThread("worker-" + wait.thread, 1 + wait.thread, false));
            trace.overlays().add(trace.text(wait.name), wait.start, wait.duration, thread, trace.text("Queue"), 0);
        }
    }

    private static Trace trace(TraceBuilder builder, List<Wait> waits) {
        add(builder, waits);
        return builder.build("t", RANGE, 1);
    }

    /** How many of each name on each thread, how long they took, when the last of each thread ended. */
    private static Map<String, Long> sums(Trace trace) {
        var sums = new TreeMap<String, Long>();
        IntToLongFunction counts = trace.actions().counts();
        for (int row = 0; row < trace.actions().size(); row++) {
            String thread =
                    trace.threads().get(trace.actions().thread().get(row)).name();
            String key = thread + " " + trace.text(trace.actions().action().get(row), "");
            long duration = trace.actions().duration().get(row);
            sums.merge(key + ", number", counts.applyAsLong(row), Long::sum);
            sums.merge(key + ", time", duration, Long::sum);
            sums.merge(thread + ", end", trace.actions().start().get(row) + duration, Math::max);
            sums.merge(thread + ", start", trace.actions().start().get(row), Math::min);
        }
        return sums;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void build_moreThanTheBudget_areFewerRowsOfTheSameNumberAndTime(long seed) {
        List<Wait> waits = waits(seed);

        Trace each = trace(new TraceBuilder(), waits);
        Trace folded = trace(new TraceBuilder(TINY, 0), waits);

        assertThat(each.folded()).isZero();
        assertThat(folded.actions().size()).isLessThan(each.actions().size() / 3);
        assertThat(sums(folded)).isEqualTo(sums(each));
        assertThat(folded.folded()).isPositive().isLessThan(each.actions().size());
        assertThat(folded.overlays().stepNanos()).isEqualTo(2048);
    }

    @Test
    void build_withinTheBudget_areAsTheyWere() {
        List<Wait> waits = waits(5).subList(0, 500);

        Trace folded = trace(new TraceBuilder(TINY, 0), waits);

        assertThat(folded.actions().size()).isEqualTo(500);
        assertThat(folded.folded()).isZero();
        assertThat(folded.overlays().stepNanos()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void addAll_partsThatWereFoldedOrNot_areLikeTheWhole(long seed) {
        List<Wait> waits = waits(seed);
        int third = waits.size() / 3;
        var parts = new TraceBuilder(TINY, 0);
        for (int part = 0; part < 3; part++) {
            var builder = new TraceBuilder(TINY, part == 1 ? 256 : 0);
            add(builder, waits.subList(part * third, part == 2 ? waits.size() : (part + 1) * third));
            parts.addAll(builder);
        }

        Trace joined = parts.build("t", RANGE, 1);
        Trace whole = trace(new TraceBuilder(TINY, 0), waits);

        assertThat(sums(joined)).isEqualTo(sums(whole));
        assertThat(joined.overlays().stepNanos()).isEqualTo(2048);
        assertThat(joined.actions().size())
                .isBetween(whole.actions().size() - 20, whole.actions().size() + 20);
    }

    @Test
    void build_besideActions_stayOverlays() {
        var builder = new TraceBuilder(TINY, 0);
        builder.actions().add(0, 0, 900_000, builder.thread(new TraceThread("worker-0", 1, false)), -1, -1, -1);

        Trace trace = trace(builder, waits(8));
        Overlays overlays = trace.overlays();

        long count = 0;
        for (int row = 0; row < overlays.size(); row++) {
            count += overlays.count().get(row);
        }
        assertThat(trace.actions().size()).isOne();
        assertThat(count).isEqualTo(waits(8).size()).isGreaterThan(2L * overlays.size());
        assertThat(trace.folded()).isPositive();
    }

    @Test
    void build_pausesAndPartsOfOne_keepTheirRows() {
        var builder = new TraceBuilder(TINY, 0);
        for (int pause = 0; pause < 600; pause++) {
            builder.overlays().add(builder.text("GC pause"), pause * 1_000L, 10, Trace.ABSENT, Trace.ABSENT, 0);
        }

        Trace trace = trace(builder, waits(9));

        Overlays overlays = trace.overlays();
        assertThat(overlays.size()).isEqualTo(600);
        assertThat(overlays.rows(new int[] {0, 1}).count().get(1)).isOne();
    }
}

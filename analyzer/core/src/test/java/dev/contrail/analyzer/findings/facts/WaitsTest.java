package dev.contrail.analyzer.findings.facts;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static dev.contrail.analyzer.ActionTraces.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.findings.facts.LockTimes.Held;
import dev.contrail.analyzer.findings.facts.Waits.Wait;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.select.Selection;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.analyzer.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Waits of threads as the JDK tells them, and who had what they waited for. */
class WaitsTest {
    private static List<Wait> named(String name, Trace trace) {
        return Waits.named(name, trace, new Spans(trace));
    }

    @Test
    void waits_overLanes_areTold_withPlaceAndWhoHadIt() {
        Trace trace = new ActionTraces()
                .lock("first", 2 * MILLI, 3 * MILLI, "Till", "Till.pay:7", "holder")
                .wait("first", "park", 10 * MILLI, MILLI, "Queue")
                .pause("lock", 20 * MILLI, MILLI, 0)
                .add("first", "work", 0, MILLI)
                .build("waits.jfr", 100 * MILLI);

        assertThat(named("lock", trace)).singleElement().satisfies(wait -> {
            assertThat(wait.name()).isEqualTo("lock");
            assertThat(wait.what()).isEqualTo("Till");
            assertThat(wait.start()).isEqualTo(START + 2 * MILLI);
            assertThat(wait.end()).isEqualTo(START + 5 * MILLI);
            assertThat(wait.nanos()).isEqualTo(3 * MILLI);
            assertThat(wait.place()).isEqualTo("Till.pay:7");
            assertThat(wait.lastHolder()).isEqualTo("holder");
            assertThat(wait.row()).isEqualTo(Row.of(Table.OVERLAYS, 0));
        });
        assertThat(named("park", trace)).singleElement().satisfies(wait -> {
            assertThat(wait.place()).isEmpty();
            assertThat(wait.lastHolder()).isEmpty();
        });
        assertThat(named("sleep", trace)).isEmpty();
    }

    @Test
    void waits_inLanes_areToldToo_andWhatAThreadDoesIsNot() {
        Trace trace = new Story()
                .waitInLane(2, 3, "t", "lock", "Till")
                .waitInLane(6, 1, "t", "lock", null)
                .span(8, 1, "t", "Till", "lock", null)
                .trace();

        assertThat(named("lock", trace)).extracting(Wait::what).containsExactly("Till", "");
        assertThat(named("lock", trace)).extracting(Wait::nanos).containsExactly(3 * MILLI, MILLI);
        assertThat(named("lock", trace)).extracting(Wait::name).containsOnly("lock");
        assertThat(named("lock", trace)).extracting(Wait::place).containsOnly("");
        assertThat(named("lock", trace)).extracting(wait -> wait.row().row()).containsExactly(0, 1);
    }

    @Test
    void waits_inLanes_haveThePlaceAndTheHolderThatTheirTypeTells() {
        var builder = new TraceBuilder();
        int lock = builder.text("lock");
        builder.actions()
                .attributes()
                .of(lock, Attribute.AT, Attribute.Kind.TEXT, Unit.NONE)
                .put(0, builder.text("pay"));
        builder.actions()
                .attributes()
                .of(lock, Attribute.LAST_HELD_BY, Attribute.Kind.TEXT, Unit.NONE)
                .put(0, builder.text("holder"));
        int thread = builder.thread(new TraceThread("t", 7, false));
        builder.actions().add(lock, START, MILLI, thread, Trace.ABSENT, lock, builder.participant("Till", 0));
        Trace trace = new ActionTraces(builder).build("waits.jfr", MILLI);

        assertThat(named("lock", trace)).singleElement().satisfies(wait -> {
            assertThat(wait.place()).isEqualTo("pay");
            assertThat(wait.lastHolder()).isEqualTo("holder");
        });
        assertThat(Waits.attribute(trace, "else").apply(0)).isEmpty();
    }

    @Test
    void allWaits_areThoseOfThreads_andNoPausesOfTheJvm() {
        Trace trace = new ActionTraces()
                .wait("t", "park", 0, MILLI, "Queue")
                .wait("t", "sleep", 5 * MILLI, MILLI, "")
                .pause("GC", 20 * MILLI, MILLI, 0)
                .add("t", "work", 0, MILLI)
                .build("waits.jfr", 100 * MILLI);
        assertThat(Waits.all(trace, new Spans(trace))).extracting(Wait::name).containsExactly("park", "sleep");

        var builder = new TraceBuilder();
        int pause = builder.text("GC");
        int jvm = builder.thread(new TraceThread("GC Thread", 0, false));
        builder.actions().add(pause, START, MILLI, jvm, Trace.ABSENT, pause, Trace.ABSENT);
        builder.actions().add(pause, START, MILLI, Trace.ABSENT, Trace.ABSENT, pause, Trace.ABSENT);
        Trace pauses = new ActionTraces(builder).build("pauses.jfr", MILLI);
        assertThat(Waits.all(pauses, new Spans(pauses))).isEmpty();
    }

    @Test
    void lock_isHadByTheLastHolder_fromWhenTheOneBeforeGotIt() {
        Trace trace = new ActionTraces()
                .lock("b", 0, 7 * MILLI, "Till", "", "a")
                .lock("a", 0, 5 * MILLI, "Till", "", "z")
                .lock("c", 6 * MILLI, 3 * MILLI, "Till", "", "b")
                .lock("d", 20 * MILLI, 5 * MILLI, "Till", "", "")
                .lock("e", 20 * MILLI, 5 * MILLI, "Till", "", "d")
                .lock("f", 22 * MILLI, 5 * MILLI, "Till", "", "e")
                .build("line.jfr", 100 * MILLI);

        assertThat(LockTimes.of(named("lock", trace)))
                .extracting(held ->
                        held.holder() + " from " + (held.start() - START) / MILLI + " for " + held.nanos() / MILLI)
                .containsExactly("z from 0 for 5", "a from 5 for 2", "b from 7 for 2", "e from 25 for 2");
        assertThat(LockTimes.of(named("lock", trace)).get(0))
                .extracting(Held::end)
                .isEqualTo(START + 5 * MILLI);
    }

    @Test
    void moments_ofManyStretches_tellTheMostAtOnceAndForHowLongSoMany() {
        var moments = new Moments();
        for (long n = 0; n < 100; n++) {
            moments.add(n * 10, n * 10 + 25);
        }

        assertThat(moments.most()).isEqualTo(3);
        assertThat(moments.nanosOf(1)).isEqualTo(1_015);
        assertThat(moments.nanosOf(2)).isEqualTo(995);
        assertThat(moments.nanosOf(3)).isEqualTo(98 * 5);
        assertThat(moments.nanosOf(4)).isZero();
    }

    @Test
    void moments_oneAfterTheOther_areOneAtATime() {
        var moments = new Moments();
        moments.add(0, 10);
        moments.add(10, 20);

        assertThat(moments.most()).isEqualTo(1);
        assertThat(moments.nanosOf(1)).isEqualTo(20);
    }

    @Test
    void moments_butTheLongest_areThoseOtherwiseThanBetweenTwoEnds() {
        var moments = new Moments();
        assertThat(moments.nanosButLongestOf(1)).isZero();
        moments.add(0, 10);
        moments.add(2, 14);
        assertThat(moments.nanosButLongestOf(1)).isEqualTo(4);
        assertThat(moments.nanosButLongestOf(2)).isZero();
        moments.add(20, 50);
        assertThat(moments.nanosButLongestOf(1)).isEqualTo(14);
    }

    /** x has it until 40, y until 75 and z until 90; w3 began before w2 and got it later. */
    @Test
    void locks_inAPart_wereHadForWhatIsInIt() {
        Trace trace = new ActionTraces()
                .lock("w1", 0, 40 * MILLI, "Till", "", "x")
                .lock("w3", 5 * MILLI, 85 * MILLI, "Till", "", "z")
                .lock("w2", 10 * MILLI, 65 * MILLI, "Till", "", "y")
                .build("lock.jfr", 100 * MILLI);
        Trace part = Selection.of(new TimeRange(START + 30 * MILLI, START + 70 * MILLI))
                .of(trace);

        assertThat(LockTimes.of(named("lock", part)))
                .extracting(held ->
                        held.holder() + " from " + (held.start() - START) / MILLI + " for " + held.nanos() / MILLI)
                .containsExactly("x from 30 for 10", "y from 40 for 30");
        assertThat(named("lock", part))
                .allMatch(wait -> wait.start() == START + 30 * MILLI)
                .extracting(wait -> wait.nanos() / MILLI + " until " + (wait.ended() - START) / MILLI)
                .containsExactly("10 until 40", "40 until 90", "40 until 75");
    }
}

package dev.contrail.analyzer.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.SilentEnd;
import dev.contrail.analyzer.select.Selection;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.OpenAction;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import dev.contrail.analyzer.unit.Unit;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private static final long MILLI = 1_000_000;

    @Test
    void thread_thatIsNamedAndDidNothing_isSaidToBeThere() {
        var builder = new TraceBuilder();
        builder.thread(new TraceThread("loader", 7, false));
        Trace trace =
                new ActionTraces(builder).add("main", "work", 0, 900 * MILLI).build("idle.jfr", 1_000 * MILLI);
        var explainer = new Explainer(trace, trace.range(), List.of());

        Explanation told = explainer.answer(new Question.OfThread("loader")).orElseThrow();

        assertThat(told.about()).isEqualTo("loader");
        assertThat(told.sections())
                .flatExtracting(Explanation.Section::facts)
                .extracting(Explanation.Fact::text)
                .containsExactly("no message, no action and no state of it is told");
        assertThat(explainer.answer(new Question.OfThread("nobody"))).isEmpty();
    }

    @Test
    void whole_tellsExceptionsOfTheJdk_byHowManyThereAre_andNotAsWhatWentWrongFirst() {
        var story = new Story().waitInLane(1, 0, "main", "exception", "XMLEntityScanner");
        for (int n = 0; n < 12; n++) {
            story.waitInLane(100 * n + 10, 0, "w" + n % 2, "exception", "SQLException: no connection after 100" + n);
        }
        Trace trace = story.until(2_000).trace();

        Explanation told = new Explainer(trace, trace.range(), List.of())
                .answer(new Question.Whole())
                .orElseThrow();

        assertThat(told.sections())
                .filteredOn(section -> section.title().startsWith("exceptions that were made"))
                .flatExtracting(Explanation.Section::facts)
                .extracting(Explanation.Fact::text)
                .containsExactly(
                        "SQLException: no connection after …, 12 times by 2 threads, first at +0.010000 s",
                        "XMLEntityScanner, once by main, at +0.001000 s");
        assertThat(told.sections())
                .filteredOn(section -> section.title().startsWith("what went wrong"))
                .flatExtracting(Explanation.Section::facts)
                .isEmpty();
    }

    @Test
    void whole_withNumbersOfTheJvmOnly_advisesToAskAboutNoneOfThem() {
        var builder = new TraceBuilder();
        var rows = builder.snapshots("jdk.ObjectAllocationSample", List.of("allocated"), List.of());
        for (int i = 0; i < 5; i++) {
            rows.add(i, Trace.ABSENT, builder.participant("allocation", 0), Trace.ABSENT);
            rows.measure(0, i);
        }
        Trace trace = builder.build("numbers.jfr", new TimeRange(0, 1_000), 1);

        Explanation told = new Explainer(trace, trace.range(), List.of())
                .answer(new Question.Whole())
                .orElseThrow();

        assertThat(told.next()).noneMatch(question -> question instanceof Question.OfParticipant);
    }

    @Test
    void whole_ofAProgramThatHangs_isSilentWhateverTheJvmTellsOfItself() {
        var builder = new TraceBuilder();
        int main = builder.thread(new TraceThread("main", 1, false));
        int work = builder.text("work");
        builder.actions(false).add(work, 0, 10 * MILLI, main, Trace.ABSENT, work, Trace.ABSENT);
        var rows = builder.snapshots("jdk.CPULoad", List.of("jvmUser"), List.of());
        for (int i = 0; i < 5; i++) {
            rows.add(i * 1_000L * MILLI, Trace.ABSENT, builder.participant("CPU", 0), Trace.ABSENT);
            rows.measure(0, 0);
        }
        var allocated = builder.snapshots("jdk.ObjectAllocationSample", List.of("allocated"), List.of());
        int listener = builder.thread(new TraceThread("Attach Listener", 9, false));
        allocated.add(4_900 * MILLI, listener, builder.participant("allocation", 0), Trace.ABSENT);
        allocated.measure(0, 100);
        Trace trace = builder.build("hang.jfr", new TimeRange(0, 5_000 * MILLI), 1);

        List<Explanation.Section> told = new Explainer(trace, trace.range(), List.of())
                .answer(new Question.Whole())
                .orElseThrow()
                .sections();

        assertThat(told).noneMatch(section -> section.title().equals("nothing happens for"));
        assertThat(told)
                .filteredOn(section -> section.title().equals("nothing is recorded for"))
                .flatExtracting(Explanation.Section::facts)
                .extracting(Explanation.Fact::text)
                .containsExactly(
                        "4.99 s from +0.010000 s until the recording's end at +5.000000 s, but for what the JVM tells of itself",
                        "a program that hangs is silent, too; " + SilentEnd.NO_DUMP);
    }

    /** Samples are rows of the actions, but nothing that began or ended: rows behind them are told all the same. */
    @Test
    void whole_ofAHangWithSamples_tellsWhatHasNotEnded() {
        var builder = new TraceBuilder();
        int worker = builder.thread(new TraceThread("worker", 7, false));
        int other = builder.thread(new TraceThread("other", 8, false));
        int lock = builder.text("lock");
        for (int i = 0; i < 9; i++) {
            builder.samples(false).add(builder.text("sample"), 10 + i * 100L, other, builder.text("Main.work" + i), 1);
        }
        builder.actions(false).add(lock, 5, 3, other, Trace.ABSENT, lock, Trace.ABSENT);
        builder.actions(false)
                .attributes()
                .of(lock, Attribute.HELD_BY, Attribute.Kind.TEXT, Unit.NONE)
                .put(0, builder.text("main"));
        builder.openActions()
                .add(new OpenAction(
                        1, lock, 50, worker, builder.participant("Pool", 0), builder.text("wait"), Trace.ABSENT));
        Trace trace = builder.build("hang.jfr", new TimeRange(0, 1_000), 1);
        assertThat(trace.actions().areSampled()).isTrue();

        Explanation told = new Explainer(trace, trace.range(), List.of())
                .answer(new Question.Whole())
                .orElseThrow();

        assertThat(told.sections())
                .filteredOn(section -> section.title().startsWith("what has not ended"))
                .flatExtracting(Explanation.Section::facts)
                .extracting(Explanation.Fact::text)
                .singleElement()
                .asString()
                .startsWith("worker is in “wait in Pool” since +0.000000 s");
    }

    /** The last is bob's, who never gets the lock: alice has it. */
    private static Explanation accounts() {
        var story = new Story();
        for (int n = 0; n < 10; n++) {
            String account = "Account#" + (1 + n % 2);
            story.action(n * 10, "bob", account, "lock", null).action(n * 10 + 4, "bob", account, "unlock", null);
        }
        long bob = 1 + Integer.toUnsignedLong("bob".hashCode());
        var wait = new DumpedWait(DumpedWait.Kind.LOCK, "Account", 0, "alice");
        Trace trace = story.action(200, "alice", "Account#1", "lock", null)
                .action(300, "bob", "Account#1", "lock", null)
                .until(1_000)
                .hang(new DumpedThread("bob", bob, Long.MIN_VALUE, MILLI, wait, List.of("Bank.move(Bank.java:1)")))
                .trace();
        return new Explainer(trace, trace.range(), List.of())
                .answer(new Question.OfParticipant("Account"))
                .orElseThrow();
    }

    /** Bob was last heard of after 100 ms, and waits for a lock in the dump after a second. */
    private static String stuck(Question question) {
        long bob = 1 + Integer.toUnsignedLong("bob".hashCode());
        var wait = new DumpedWait(DumpedWait.Kind.LOCK, "Account", 7, "");
        Trace trace = new Story()
                .waitInLane(50, 50, "bob", "lock", "Till")
                .until(1_000)
                .hang(new DumpedThread(
                        "bob", bob, Long.MIN_VALUE, 1_000 * MILLI, wait, List.of("Bank.move(Bank.java:1)")))
                .trace();
        return new Explainer(trace, trace.range(), List.of())
                .answer(question).orElseThrow().sections().stream()
                        .flatMap(section -> section.facts().stream())
                        .map(Explanation.Fact::text)
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void waits_ofWhichOnlyTheDumpTells_areToldToHaveBegunAtTheEarliest() {
        String stood = " when the recording ended, since +0.100000 s at the earliest";
        assertThat(stuck(new Question.At(500 * MILLI)))
                .contains("bob stood in “lock Account#1”" + stood + ", at Bank.move(Bank.java:1)");
        assertThat(stuck(new Question.OfThread("bob")))
                .contains("“lock” once" + stood + ": 901 ms at the most", "“lock” once, 50 ms together")
                .contains("bob  lock Account#1 (not ended; begun then at the earliest), at Bank.move(Bank.java:1)");
        assertThat(stuck(new Question.OfParticipant("Account#1"))).doesNotContain("together", "(not ended),");
    }

    /** It may have begun before the recording did. */
    @Test
    void waits_ofAThreadOfWhichNothingElseIsRecorded_areToldToHaveBegunThenOrBefore() {
        var wait = new DumpedWait(DumpedWait.Kind.LOCK, "Account", 7, "bob");
        Trace trace = new Story()
                .waitInLane(0, 50, "bob", "lock", "Till")
                .until(1_000)
                .hang(new DumpedThread(
                        "eve", 77, Long.MIN_VALUE, 1_000 * MILLI, wait, List.of("Bank.move(Bank.java:1)")))
                .trace();

        assertThat(new Explainer(trace, trace.range(), List.of())
                        .answer(new Question.Whole()).orElseThrow().sections().stream()
                                .flatMap(section -> section.facts().stream())
                                .map(Explanation.Fact::text))
                .contains(
                        "eve is in “lock Account#1” since +0.000000 s or before, at Bank.move(Bank.java:1); bob has it");
    }

    @Test
    void waits_inCodeOfLibrariesAlone_areToldBehindThoseInTheApplications() {
        var accept = new DumpedWait(DumpedWait.Kind.CONNECT, "", 0, "");
        var lock = new DumpedWait(DumpedWait.Kind.LOCK, "Account", 7, "");
        Trace trace = new Story()
                .wait(0, 50, "carl", "lock", "Till")
                .until(1_000)
                .hang(
                        new DumpedThread(
                                "acceptor",
                                76,
                                Long.MIN_VALUE,
                                1_000 * MILLI,
                                accept,
                                List.of(
                                        "org.apache.tomcat.util.net.NioEndpoint.serverSocketAccept(NioEndpoint.java:519)")),
                        new DumpedThread(
                                "eve", 77, Long.MIN_VALUE, 1_000 * MILLI, lock, List.of("Bank.move(Bank.java:1)")))
                .trace();

        assertThat(new Explainer(trace, trace.range(), List.of())
                        .answer(new Question.Whole()).orElseThrow().sections().stream()
                                .filter(section -> section.title().startsWith("what has not ended"))
                                .flatMap(section -> section.facts().stream())
                                .map(fact ->
                                        fact.text().substring(0, fact.text().indexOf(" is in"))))
                .containsExactly("eve", "acceptor");
    }

    @Test
    void participant_thatAStuckThreadWants_isHeldByTheOtherOnly() {
        assertThat(accounts().sections())
                .filteredOn(section -> section.title().startsWith("who has something of it"))
                .flatExtracting(Explanation.Section::facts)
                .extracting(Explanation.Fact::text)
                .singleElement()
                .asString()
                .contains("alice");
    }

    @Test
    void participants_ofOneClass_areCountedWithoutTheOneThatIsAnyOfThem() {
        assertThat(accounts().about()).isEqualTo("all 2 of Account");
    }

    @Test
    void whole_ofAPart_isCalledThat_andTellsWhatIsInIt() {
        Trace trace = new ActionTraces()
                .add("main", "work", 0, 900 * MILLI)
                .lock("w1", 0, 400 * MILLI, "Till", "", "x")
                .lock("w2", 10 * MILLI, 640 * MILLI, "Till", "", "y")
                .build("waits.jfr", 1_000 * MILLI);
        var time = new TimeRange(ActionTraces.START + 300 * MILLI, ActionTraces.START + 600 * MILLI);
        Trace part = Selection.of(time).of(trace);

        Explanation told = new Explainer(part.within(time, ActionTraces.START), part.range(), List.of())
                .answer(new Question.Whole())
                .orElseThrow();

        assertThat(told.about()).isEqualTo("the part from +0.300000 s to +0.600000 s");
        assertThat(told.sections())
                .flatExtracting(Explanation.Section::facts)
                .extracting(Explanation.Fact::text)
                .contains(
                        "w2 waited longest, 300 ms (lock Till) from +0.300000 s; 2 such waits of 2 threads, 400 ms in all,"
                                + " up to 2 at once; y had it longest, 200 ms in all");
    }

    /** Until 900 ms of a recording of 10 s, from an instant on and to another, in milliseconds. */
    private static String partOfAHang(Question question, long from, long to) {
        Trace trace = new ActionTraces()
                .add("main", "work", 0, 400 * MILLI)
                .add("main", "work", 500 * MILLI, 400 * MILLI)
                .build("hang.jfr", 10_000 * MILLI);
        long end = to == Long.MAX_VALUE ? to : ActionTraces.START + to * MILLI;
        Trace part = Selection.of(new TimeRange(ActionTraces.START + from * MILLI, end))
                .of(trace);
        Trace within = part.within(part.range(), ActionTraces.START);
        return new Explainer(within, part.range(), List.of())
                .answer(question).orElseThrow().sections().stream()
                        .flatMap(section -> section.facts().stream())
                        .map(Explanation.Fact::text)
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void whole_ofAPart_tellsTheSilenceBehindItOnlyWhereThePartGoesOnToTheEnd() {
        assertThat(partOfAHang(new Question.Whole(), 100, 450)).doesNotContain("recording's end", "jdk.ThreadDump");
        assertThat(partOfAHang(new Question.Whole(), 100, 9_000)).doesNotContain("recording's end", "jdk.ThreadDump");
        assertThat(partOfAHang(new Question.Whole(), 100, 11_000)).contains("9.1 s from", SilentEnd.NO_DUMP);
        assertThat(partOfAHang(new Question.Whole(), 450, Long.MAX_VALUE)).contains("9.1 s from", SilentEnd.NO_DUMP);
    }

    @Test
    void moment_outsideOfAPart_saysThat_notThatNothingIsRecorded() {
        assertThat(partOfAHang(new Question.At(ActionTraces.START + 800 * MILLI), 100, 450))
                .contains("it is outside of the part that was asked for, from +0.100000 s to +0.450000 s;")
                .doesNotContain("recording's end", "jdk.ThreadDump");
        assertThat(partOfAHang(new Question.At(ActionTraces.START + 440 * MILLI), 100, 450))
                .contains("after the last event, which ended at +0.400000 s, of the part that was asked for");
    }

    /** Numbers that the JVM takes of itself, the second of them after a long silence. */
    private static String ofTheHeap(Question question) {
        var builder = new TraceBuilder();
        var rows = builder.snapshots("jdk.GCHeapSummary", List.of("heapUsed"), List.of());
        int unknown = builder.thread(TraceThread.UNKNOWN);
        for (int i = 0; i < 2; i++) {
            rows.add(i * 900L * MILLI, unknown, builder.participant("heap", 0), Trace.ABSENT);
            rows.measure(0, i);
        }
        Trace trace = builder.build("heap.jfr", new TimeRange(0, 1_000 * MILLI), 1);
        Explanation told =
                new Explainer(trace, trace.range(), List.of()).answer(question).orElseThrow();
        assertThat(told.next()).noneMatch(next -> next instanceof Question.OfThread);
        return told.sections().stream()
                .flatMap(section -> section.facts().stream())
                .map(Explanation.Fact::text)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void numbersOfTheJvm_haveNeitherAThreadNorALabel() {
        assertThat(ofTheHeap(new Question.OfParticipant("heap")))
                .contains("+0.000000 s  heap: heapUsed=0", "told twice, first at +0.000000 s")
                .doesNotContain("unknown thread", "(no label)");
        assertThat(ofTheHeap(new Question.At(500 * MILLI)))
                .contains("until “heap: heapUsed=1” is told")
                .doesNotContain("unknown thread", "(no label)");
    }

    @Test
    void moment_beforeAReplyWithoutALabel_saysSo() {
        var builder = new TraceBuilder();
        int main = builder.thread(new TraceThread("main", 1, false));
        int client = builder.participant("Client", 1);
        int server = builder.participant("Server", 1);
        int type = builder.text("contrail.Message");
        var messages = builder.messages();
        messages.add(type, 0, 0, main, client, server, builder.text("get"), MessageKind.CALL, 1);
        messages.add(type, 500 * MILLI, 0, main, server, client, builder.text(""), MessageKind.REPLY, 1);
        Trace trace = builder.build("calls.jfr", new TimeRange(0, 1_000 * MILLI), 1);

        Explanation told = new Explainer(trace, trace.range(), List.of())
                .answer(new Question.At(100 * MILLI))
                .orElseThrow();

        assertThat(told.sections())
                .flatExtracting(Explanation.Section::facts)
                .extracting(Explanation.Fact::text)
                .anyMatch(text -> text.endsWith("answered (no label) after 500 ms"));
    }
}

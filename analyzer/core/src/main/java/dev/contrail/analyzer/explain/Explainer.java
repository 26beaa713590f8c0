package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.explain.Explanation.Section;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Deeds;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.JvmsOwn;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Explains the trace of one process. Not thread-safe. */
public final class Explainer {
    private static final int FINDINGS = 4;
    private static final int WRONG = 3;
    private static final int WAITS = 4;
    private static final int NEXT = 3;

    private final Trace trace;
    private final List<Finding> findings;
    private final Evidence evidence;
    private final Teller teller;
    private final Borders borders;
    private final Samples samples;
    private final IntPredicate jvmStarts;
    private final IntPredicate jvmThreads;

    /**
     * One for a trace.
     *
     * @param trace times in words count from its range's start
     * @param recorded the time of the recording, which may go on after the last event
     * @param findings what is found in it, the worst first
     */
    public Explainer(Trace trace, TimeRange recorded, List<Finding> findings) {
        this(trace, recorded, findings, 0);
    }

    /**
     * One that tells more than a few of everything.
     *
     * @param most how many facts a section may have at most, when that is more than a short answer has
     */
    public Explainer(Trace trace, TimeRange recorded, List<Finding> findings, int most) {
        this.findings = List.copyOf(findings);
        this.evidence = new Evidence(trace);
        this.trace = evidence.trace(); // rows are told as those of this one, which lacks samples
        this.teller = new Teller(evidence, most);
        this.borders = new Borders(trace, recorded, teller);
        this.samples = new Samples(trace, teller);
        this.jvmStarts = JvmsOwn.starts(trace);
        this.jvmThreads = JvmsOwn.threads(trace);
    }

    /** Answers; empty when the trace has nothing of what is asked about. */
    public Optional<Explanation> answer(Question question) {
        if (question instanceof Question.At at) {
            return new Moment(evidence, teller, borders, samples).at(at.nanos(), findings);
        } else if (question instanceof Question.Exchange exchange) {
            return new Conversation(evidence, teller).of(exchange.number());
        } else if (question instanceof Question.OfThread thread) {
            return new ThreadStory(evidence, teller, samples).of(thread.name(), findings);
        } else if (question instanceof Question.OfParticipant participant) {
            return new ParticipantStory(evidence, teller).of(participant.name(), findings);
        }
        return whole();
    }

    private Optional<Explanation> whole() {
        if (trace.eventRange().isEmpty() && samples.areNone()) {
            return Optional.empty();
        }
        var wrong = teller.first(WRONG);
        var quiet = new Quiet(trace, teller);
        int[] counts = new int[trace.participants().size()];
        Deeds.tell(trace, deed -> {
            if (teller.isAlarm(deed) && !isOfJdk(deed)) {
                wrong.add(deed.place());
            }
            if (deed.object != Trace.ABSENT && !isNumberOfJdk(deed)) {
                counts[deed.object]++;
            }
            if (!isOfJvm(deed)) {
                quiet.add(deed);
            }
        });
        var unanswered = new Unanswered(evidence, teller, Long.MAX_VALUE);
        var pauses = new JvmPauses(evidence, teller);
        var waits = new LongWaits(evidence, teller);
        var exceptions = new Exceptions(evidence, teller);
        List<Fact> told = findings.stream().map(teller::finding).toList();
        var sections = List.of(
                teller.section("what looks like a bug, the cause first", told, FINDINGS),
                wrong.section("what went wrong first", teller),
                teller.section("the JVM stood still", pauses.facts(), 1),
                teller.section("where threads wait longest, in line for a lock counted tenfold", waits.facts(), WAITS)
                        .noted(waits.leftOut()),
                teller.section("exceptions that were made, whoever catches them", exceptions.facts(), WRONG),
                teller.section("who was seen running most, in samples", samples.facts(), WRONG),
                teller.section("what has not ended when the recording does", open(), WAITS),
                teller.section("who waits for an answer then", unanswered.waiting(), WAITS),
                teller.section(Unanswered.LEFT, unanswered.left(), WAITS),
                teller.section("nothing happens for", quiet.facts(), WRONG),
                teller.section("nothing is recorded for", borders.silentEnd(), 2),
                new Section("what is in it", List.of(Fact.of(contents())), 0, Explanation.End.LAST));
        return Optional.of(new Explanation(about(), sections, next(wrong, exceptions, pauses, waits, quiet, counts)));
    }

    private String about() {
        return trace.asked()
                .map(part -> "the part from " + teller.at(part.startNanos()) + " to " + teller.at(part.endNanos()))
                .orElse("the whole recording");
    }

    private List<Question> next(
            Picked wrong, Exceptions exceptions, JvmPauses pauses, LongWaits waits, Quiet quiet, int[] counts) {
        var next = new ArrayList<Question>();
        for (Finding finding : findings) {
            Finding.Proof about = finding.evidence();
            about.participants().stream()
                    .limit(1)
                    .forEach(who -> next.add(new Question.OfParticipant(who.displayName())));
            next.add(new Question.At(about.time().startNanos()));
            about.threads().stream().limit(1).forEach(who -> next.add(new Question.OfThread(who.displayName())));
        }
        wrong.first().ifPresent(row -> next.add(new Question.At(Rows.time(trace, row))));
        pauses.middle().ifPresent(time -> next.add(new Question.At(time)));
        next.addAll(waits.next());
        exceptions.next().ifPresent(next::add);
        openRows()
                .filter(row -> trace.actions().thread().get(row) != Trace.ABSENT)
                .limit(1)
                .forEach(row -> next.add(new Question.OfThread(
                        Words.thread(trace, trace.actions().thread().get(row)))));
        quiet.middle().ifPresent(time -> next.add(new Question.At(time)));
        samples.next().ifPresent(next::add);
        IntStream.range(0, counts.length)
                .filter(who -> counts[who] > 0)
                .boxed()
                .max(Comparator.comparingInt((Integer who) -> counts[who]).thenComparing(Comparator.reverseOrder()))
                .ifPresent(busiest -> next.add(new Question.OfParticipant(Words.name(trace, busiest))));
        return next.stream()
                .filter(question -> !isAboutRecorder(question))
                .distinct()
                .limit(NEXT)
                .toList();
    }

    /** Whether it is about a thread of the Flight Recorder, which is busy wherever something is recorded, or about none that is told. */
    private static boolean isAboutRecorder(Question question) {
        String name = question instanceof Question.OfThread thread
                ? thread.name()
                : question instanceof Question.OfParticipant participant ? participant.name() : "";
        return new TraceThread(name, 0, false).isRecorder() || name.equals(TraceThread.UNKNOWN.name());
    }

    /** Whether it is a number of the whole JVM, such as its heap or its allocation: nobody whom one could ask about. */
    private boolean isNumberOfJdk(Deeds.Deed deed) {
        return deed.table == Finding.Table.SNAPSHOTS
                && trace.snapshots().get(deed.part).areOfJvm();
    }

    /** Whether the JDK tells it, of an exception that somebody made. */
    private boolean isOfJdk(Deeds.Deed deed) {
        return deed.table == Finding.Table.ACTIONS && evidence.spans().isWait(deed.row);
    }

    private boolean isOfJvm(Deeds.Deed deed) {
        return jvmThreads.test(deed.thread)
                || (deed.table == Finding.Table.SNAPSHOTS
                        ? trace.snapshots().get(deed.part).areStatistics()
                        : deed.table == Finding.Table.MESSAGES && jvmStarts.test(deed.row));
    }

    /** What of a dump is in code of libraries alone, as a server that waits for a connection, is as it should be, mostly. */
    private List<Fact> open() {
        Set<Long> outside = trace.dump().threads().stream()
                .filter(thread -> !thread.isInApplication())
                .map(DumpedThread::javaId)
                .collect(Collectors.toSet());
        return openRows()
                .boxed()
                .sorted(Comparator.comparing(row -> teller.isFromDump(row)
                        && outside.contains(trace.threads()
                                .get(trace.actions().thread().get(row))
                                .javaId())))
                .map(teller::open)
                .toList();
    }

    private IntStream openRows() {
        IntColumn open = trace.actions().open();
        return IntStream.range(0, open.size()).map(open::get);
    }

    private String contents() {
        int snapshots =
                trace.snapshots().stream().mapToInt(table -> table.size()).sum();
        return Words.count(trace.messages().size(), "message") + ", "
                + Words.count(trace.actions().size(), "action") + ", " + Words.count(snapshots, "snapshot") + " of "
                + Words.count(trace.threads().size(), "thread") + " and "
                + Words.count(trace.participants().size(), "participant") + " in "
                + Durations.format(trace.range().durationNanos());
    }
}

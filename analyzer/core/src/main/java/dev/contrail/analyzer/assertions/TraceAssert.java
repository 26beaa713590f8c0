package dev.contrail.analyzer.assertions;

import dev.contrail.analyzer.select.NameFilter;
import dev.contrail.analyzer.select.Selection;
import dev.contrail.analyzer.trace.Trace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a trace. Messages are named as in {@code "Uploader -> ConnectionPool: lease"}, replies with {@code -->},
 * or by their label alone; {@code *} stands for anything. Values are named by their measure, {@code free}, with the class or
 * object before it where that is needed, {@code Pool.free}; spans by their action.
 *
 * <p>Each assertion returns this one, so that another can follow, and throws an {@link AssertionError} that tells what
 * speaks against it. When events of something else may be among those of the trace, what would hold is not certain: then
 * each assertion fails that an id in the events does not decide, such as one after {@link #involving} or {@link
 * #ofExchange}.
 */
public final class TraceAssert {
    /** How an assertion is made certain. */
    static final String DECIDE = "involving(objects of the test), ofExchange(number)";

    private final Trace trace;
    private final @Nullable String doubt;

    private TraceAssert(Trace trace, @Nullable String doubt) {
        this.trace = trace;
        this.doubt = doubt;
    }

    static TraceAssert of(Trace trace) {
        return new TraceAssert(trace, null);
    }

    /**
     * The same when events of something else may be among those of the trace.
     *
     * @param reason why, as a sentence: what else happened meanwhile
     */
    public TraceAssert inDoubt(String reason) {
        return new TraceAssert(trace, reason);
    }

    /** The trace that is asserted of. */
    public Trace actual() {
        return trace;
    }

    /**
     * Only events of these objects: messages from and to them, actions with them, their states. Their identity decides; a
     * text, a class or a named thread stands for a participant of that name.
     */
    public TraceAssert involving(Object... objects) {
        return new TraceAssert(new Narrowing(trace).involving(List.of(objects)), null);
    }

    /** Only messages of one exchange. */
    public TraceAssert ofExchange(long exchange) {
        return new TraceAssert(new Narrowing(trace).ofExchange(exchange), null);
    }

    /** Only events that a filter keeps, as {@code --include} takes it: {@code "Pool*, -thread:main"}. */
    public TraceAssert only(String filter) {
        return new TraceAssert(Selection.of(NameFilter.parse(filter)).of(trace), doubt);
    }

    /** Only what happened from the first message of a kind to the next one of another, both included; both must be there. */
    public TraceAssert between(String first, String last) {
        return new TraceAssert(
                Selection.of(new MessageChecks(trace).between(first, last)).of(trace), doubt);
    }

    /** There are messages that match these patterns, in this order; others may come between them. */
    public TraceAssert hasMessagesInOrder(String... patterns) {
        new MessageChecks(trace).inOrder(List.of(patterns));
        return decided();
    }

    /** There is a message that matches. */
    public TraceAssert hasMessage(String pattern) {
        new MessageChecks(trace).atLeastOnce(pattern);
        return decided();
    }

    /** There are exactly so many messages that match. */
    public TraceAssert hasMessages(int times, String pattern) {
        new MessageChecks(trace).times(times, pattern);
        return decided();
    }

    /** No message matches; something must have been recorded. */
    public TraceAssert hasNoMessage(String pattern) {
        requireEvents();
        return hasMessages(0, pattern);
    }

    /** Every call has a reply; there must be one. */
    public TraceAssert repliesToEveryCall() {
        return repliesToEveryCall("*");
    }

    /** Every call that matches has a reply; there must be one. */
    public TraceAssert repliesToEveryCall(String pattern) {
        new MessageChecks(trace).repliedTo(pattern);
        return decided();
    }

    /** So many spans of an action, at most, last at the same time; there must be one. */
    public TraceAssert runsAtMostAtOnce(int most, String action) {
        new SpanChecks(trace).atMostAtOnce(most, action);
        return decided();
    }

    /** Each span of an action is shorter; there must be one. One that has not ended counts up to the end of the trace. */
    public TraceAssert spansAreShorterThan(Duration duration, String action) {
        new SpanChecks(trace).shorterThan(duration.toNanos(), action);
        return decided();
    }

    /** No span was open when the trace ended; something must have been recorded. */
    public TraceAssert endsEverySpan() {
        requireEvents();
        new SpanChecks(trace).allEnded();
        return decided();
    }

    /** A value never falls, and ends higher than it began, in each object that has it. */
    public TraceAssert rises(String measure) {
        new ValueChecks(trace).rises(measure);
        return decided();
    }

    /** A value is never less nor more, in any object that has it. */
    public TraceAssert staysWithin(String measure, double least, double most) {
        new ValueChecks(trace).staysWithin(measure, least, most);
        return decided();
    }

    /** A value is this in the end, in each object that has it. */
    public TraceAssert returnsTo(String measure, double end) {
        new ValueChecks(trace).returnsTo(measure, end);
        return decided();
    }

    /** Nothing looks like a bug; something must have been recorded. */
    public TraceAssert hasNoFindings() {
        requireEvents();
        new FindingChecks(trace).none();
        return decided();
    }

    /**
     * Nothing looks like one kind of bug; what is needed to tell must have been recorded.
     *
     * @param kind as {@code contrail findings} calls it: {@code spin}
     * @throws IllegalArgumentException when there is no such kind
     */
    public TraceAssert hasNoFinding(String kind) {
        requireEvents();
        new FindingChecks(trace).none(kind);
        return decided();
    }

    /**
     * Something looks like one kind of bug.
     *
     * @throws IllegalArgumentException when there is no such kind
     */
    public TraceAssert hasFinding(String kind) {
        new FindingChecks(trace).some(kind);
        return decided();
    }

    /** Messages are those of a golden file below {@code src/test/resources}; see {@link #matchesSequence(Path)}. */
    public TraceAssert matchesSequence(String name) {
        return matchesSequence(SequenceCheck.named(name));
    }

    /**
     * Messages are those of a golden file, a Mermaid sequence diagram: the messages of each object in the order of the file,
     * but for those in different branches of {@code par}. {@code -Dcontrail.golden.write=true} writes files that are
     * missing or differ, but nothing while it is not certain whose events these are.
     *
     * @throws IllegalArgumentException when the file is no sequence diagram
     */
    public TraceAssert matchesSequence(Path file) {
        requireEvents();
        new SequenceCheck(trace, file, doubt).matches();
        return decided();
    }

    private void requireEvents() {
        if (trace.eventRange().isEmpty()) {
            throw new Facts("nothing was recorded, so nothing can be told")
                    .and("events", trace.totalEvents() == 0 ? "none at all" : "none that are drawn")
                    .error();
        }
    }

    private TraceAssert decided() {
        if (doubt != null) {
            throw new Facts("this would hold, but it is not certain whose events these are")
                    .and("because", doubt)
                    .and("decide it", DECIDE)
                    .error();
        }
        return this;
    }
}

package dev.contrail.analyzer.diff;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.trace.JvmsOwn;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of two runs, as it is compared: its trace, and what is worked out of it. Not thread-safe. */
public final class Side {
    private final Trace trace;
    private final TimeRange range;
    private final Evidence evidence;
    private final Roles roles;
    private final List<Finding> findings;
    private final int[] messages;

    /**
     * That of a trace of one process; samples are nothing that is done so or so often, and left out.
     *
     * @param without ids of the kinds of findings that are not looked for
     */
    public Side(Trace trace, Set<String> without) {
        Trace done =
                trace.with(trace.messages(), trace.snapshots(), trace.actions().withoutSamples());
        this.range = trace.asked().or(done::eventRange).orElse(trace.range());
        this.trace = done.within(range, trace.firstEvent().orElse(range.startNanos()));
        this.evidence = new Evidence(this.trace, trace.range());
        this.roles = new Roles(trace);
        this.findings = Findings.in(List.of(trace), without);
        this.messages = JvmsOwn.withoutStarts(trace, Conversations.inOrder(trace, evidence.exchanges()));
    }

    /** Whether there is nothing to compare. */
    public boolean isEmpty() {
        return trace.eventRange().isEmpty();
    }

    /** The trace, within the time of its events. */
    public Trace trace() {
        return trace;
    }

    /** What is found in it, the worst first. */
    public List<Finding> findings() {
        return findings;
    }

    /** How long after the first event of the whole recording an instant is. */
    public long since(long nanos) {
        return nanos - trace.originNanos();
    }

    /** When its first event is; of a part of a recording, when that begins: pictures of two runs begin there. */
    public long start() {
        return range.startNanos();
    }

    /** How long it lasts. */
    public long nanos() {
        return range.durationNanos();
    }

    /** When an event happened, or began. */
    public long time(Row row) {
        return Rows.time(trace, row);
    }

    /** What an event says in a line: {@code wait in UploadQueue#1}. */
    public String text(Row row) {
        return Rows.text(trace, row);
    }

    Evidence evidence() {
        return evidence;
    }

    Roles roles() {
        return roles;
    }

    /** How many of its messages are not compared: starts of threads of the JVM itself. */
    public int jvmsStarts() {
        return trace.messages().size() - messages.length;
    }

    /** Rows of the messages in the order in which they are compared. */
    int[] messages() {
        return messages;
    }

    /** Whose message each of them is: the index of its thread plus one, or 0 for nobody's. */
    int[] threads() {
        return Arrays.stream(messages)
                .map(row -> trace.messages().thread().get(row) + 1)
                .toArray();
    }

    /** Places in {@link #messages} by the name of their thread, of threads whose name no other one has that says something. */
    Map<String, int[]> placesByThread() {
        Map<Integer, List<Integer>> byThread = new LinkedHashMap<>();
        int[] threads = threads();
        for (int place = 0; place < threads.length; place++) {
            byThread.computeIfAbsent(threads[place], any -> new ArrayList<>()).add(place);
        }
        Map<String, int[]> byName = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        byThread.forEach((thread, places) -> {
            String name = thread == 0 ? "" : trace.threads().get(thread - 1).name();
            if (byName.put(name, places.stream().mapToInt(Integer::intValue).toArray()) != null) {
                twice.add(name);
            }
        });
        byName.remove("");
        byName.keySet().removeAll(twice);
        return byName;
    }

    /** Who said what to whom, without what differs from run to run. */
    String said(int row) {
        return roles.participant(trace.messages().from().get(row)) + " "
                + trace.messages().kind().get(row) + " "
                + roles.participant(trace.messages().to().get(row)) + " "
                + roles.text(trace.messages().label().get(row));
    }

    /** The call that a reply answers, as a row of the messages; {@link Edit#NONE} for what is no reply, or has none. */
    public int call(int row) {
        return trace.messages().kind().get(row) == MessageKind.REPLY.ordinal()
                ? evidence.exchanges().partner(row)
                : Edit.NONE;
    }

    /** How long a reply took from its call; -1 for what is no reply, or has none. */
    public long took(int row) {
        int call = call(row);
        return call == Edit.NONE
                ? -1
                : trace.messages().time().get(row) - trace.messages().time().get(call);
    }
}

package dev.contrail.analyzer.derive.sequence;

import dev.contrail.analyzer.model.DetailColumns;
import dev.contrail.analyzer.trace.JvmsOwn;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The messages of several traces as one sequence, by time; equal times in the order of the traces.
 *
 * <p>A view: it knows which trace and row each message is. Counted and left out are messages without sender and receiver, and
 * those of the JVM's own threads with their starts, such as of the connection over which a tool records it, unless there is
 * nothing else.
 */
final class MergedMessages {
    private final List<Trace> run;
    private final IntColumn trace;
    private final IntColumn row;
    private final int unaddressed;
    private final int ofJvm;

    private MergedMessages(List<Trace> run, IntColumn trace, IntColumn row, int unaddressed, int ofJvm) {
        this.run = run;
        this.trace = trace;
        this.row = row;
        this.unaddressed = unaddressed;
        this.ofJvm = ofJvm;
    }

    static MergedMessages of(List<Trace> run) {
        var trace = new IntColumn.Builder();
        var row = new IntColumn.Builder();
        int[] next = new int[run.size()];
        int unaddressed = 0;
        int ofJvm = 0;
        List<IntPredicate> isJvms = ofJvm(run);
        for (int earliest = earliest(run, next); earliest >= 0; earliest = earliest(run, next)) {
            int current = next[earliest]++;
            if (!isAddressed(run.get(earliest).messages(), current)) {
                unaddressed++;
            } else if (isJvms.get(earliest).test(current)) {
                ofJvm++;
            } else {
                trace.add(earliest);
                row.add(current);
            }
        }
        return new MergedMessages(run, trace.build(), row.build(), unaddressed, ofJvm);
    }

    /** For each trace which of its messages are the JVM's own; none are in a run that has no other messages. */
    private static List<IntPredicate> ofJvm(List<Trace> run) {
        List<IntPredicate> own = run.stream().map(JvmsOwn::messages).toList();
        for (int i = 0; i < run.size(); i++) {
            Messages messages = run.get(i).messages();
            IntPredicate isOwn = own.get(i);
            if (IntStream.range(0, messages.size()).anyMatch(row -> isAddressed(messages, row) && !isOwn.test(row))) {
                return own;
            }
        }
        return run.stream().<IntPredicate>map(trace -> row -> false).toList();
    }

    /** The trace whose next message comes first; -1 when none is left. */
    private static int earliest(List<Trace> run, int[] next) {
        int earliest = -1;
        long time = 0;
        for (int i = 0; i < next.length; i++) {
            Messages messages = run.get(i).messages();
            if (next[i] < messages.size() && (earliest < 0 || messages.time().get(next[i]) < time)) {
                earliest = i;
                time = messages.time().get(next[i]);
            }
        }
        return earliest;
    }

    private static boolean isAddressed(Messages messages, int row) {
        return messages.from().get(row) != Trace.ABSENT || messages.to().get(row) != Trace.ABSENT;
    }

    List<Trace> run() {
        return run;
    }

    int size() {
        return row.size();
    }

    /** How many messages name neither sender nor receiver. */
    int unaddressed() {
        return unaddressed;
    }

    /** How many were of the JVM's own threads, with their starts. */
    int ofJvm() {
        return ofJvm;
    }

    /** Which trace of the run a message is from. */
    int traceOf(int message) {
        return trace.get(message);
    }

    long time(int message) {
        return table(message).time().get(row.get(message));
    }

    long duration(int message) {
        return table(message).duration().get(row.get(message));
    }

    int thread(int message) {
        return table(message).thread().get(row.get(message));
    }

    int from(int message) {
        return table(message).from().get(row.get(message));
    }

    int to(int message) {
        return table(message).to().get(row.get(message));
    }

    int label(int message) {
        return table(message).label().get(row.get(message));
    }

    MessageKind kind(int message) {
        return MessageKind.at(table(message).kind().get(row.get(message)));
    }

    long exchange(int message) {
        return table(message).exchange().get(row.get(message));
    }

    /** Adds to a diagram's details what a message says, under the message's own number. */
    void addTo(DetailColumns details, int message) {
        Messages table = table(message);
        if (!table.attributes().isEmpty()) {
            int at = row.get(message);
            details.add(
                    message,
                    run.get(trace.get(message)),
                    table.attributes(),
                    table.type().get(at),
                    at);
        }
    }

    private Messages table(int message) {
        return run.get(trace.get(message)).messages();
    }
}

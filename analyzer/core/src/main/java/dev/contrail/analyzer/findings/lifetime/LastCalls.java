package dev.contrail.analyzer.findings.lifetime;

import dev.contrail.analyzer.trace.Messages;
import java.util.HashMap;
import java.util.Map;

/** The last call in each direction, and of each exchange. */
final class LastCalls {
    /** No call. */
    static final int NONE = -1;

    private record Direction(int from, int to, long exchange) {}

    private final Map<Direction, Integer> rows = new HashMap<>();

    void note(Messages messages, int row) {
        rows.put(direction(messages, row, false), row);
    }

    /** The call that a reply answers; {@link #NONE} when there is none. Exchanges are forgotten when answered. */
    int answeredBy(Messages messages, int reply) {
        Integer row = rows.remove(direction(messages, reply, true));
        return row == null ? NONE : row;
    }

    private static Direction direction(Messages messages, int row, boolean reverse) {
        int from = messages.from().get(row);
        int to = messages.to().get(row);
        long exchange = messages.exchange().get(row);
        return reverse ? new Direction(to, from, exchange) : new Direction(from, to, exchange);
    }
}

package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.trace.Messages;
import java.util.Arrays;

/** The latest call under each number and direction: a row for each, whose number and direction stand in the table itself. */
final class NumberedCalls {
    private static final int NONE = Exchanges.NONE;

    private final Messages messages;
    private int[] rows = new int[64];
    private int size;

    NumberedCalls(Messages messages) {
        this.messages = messages;
        Arrays.fill(rows, NONE);
    }

    /** The latest call; absent when there is none. */
    int get(long direction, long exchange) {
        return rows[slot(direction, exchange)];
    }

    /** Puts in a call, and tells the one before it. */
    int put(long direction, long exchange, int row) {
        if (3L * size >= 2L * rows.length) {
            grow();
        }
        int slot = slot(direction, exchange);
        int before = rows[slot];
        size += before == NONE ? 1 : 0;
        rows[slot] = row;
        return before;
    }

    private int slot(long direction, long exchange) {
        long hash = (direction * 0x9E3779B97F4A7C15L ^ exchange) * 0xC2B2AE3D27D4EB4FL;
        int slot = (int) (hash >>> 32 ^ hash >>> 11) & rows.length - 1;
        while (rows[slot] != NONE
                && (messages.exchange().get(rows[slot]) != exchange
                        || Exchanges.direction(messages, rows[slot], false) != direction)) {
            slot = slot + 1 & rows.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] old = rows;
        rows = new int[2 * old.length];
        Arrays.fill(rows, NONE);
        for (int row : old) {
            if (row != NONE) {
                rows[
                        slot(
                                Exchanges.direction(messages, row, false),
                                messages.exchange().get(row))] = row;
            }
        }
    }
}

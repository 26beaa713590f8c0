package dev.contrail.analyzer.golden;

import static dev.contrail.analyzer.model.SequenceMessages.NONE;

import dev.contrail.analyzer.model.SequenceMessages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a sequence into stretches: what one thread did alone, and what several threads did side by side.
 *
 * <p>That one thread's messages all came before another's may be luck, or because the one led to the other. A recording
 * does not say, so they count as side by side, unless a thread that lasts over both has messages of its own between them
 * (it started the one and waited for the other), or the other begins with a message of somebody who was told before.
 */
final class SideBySide {
    private final SequenceMessages messages;
    private final Map<Integer, Integer> last = new HashMap<>();

    private SideBySide(SequenceMessages messages) {
        this.messages = messages;
        for (int row = 0; row < messages.size(); row++) {
            last.put(messages.thread().get(row), row);
        }
    }

    /** Behind which row each stretch ends; the last one is the number of messages. */
    static List<Integer> ends(SequenceMessages messages) {
        return new SideBySide(messages).ends();
    }

    private List<Integer> ends() {
        var ends = new ArrayList<Integer>();
        Set<Integer> lasting = new HashSet<>();
        Set<Integer> told = new HashSet<>();
        for (int row = 0; row < messages.size(); row++) {
            lasting.add(messages.thread().get(row));
            told.add(messages.to().get(row));
            int at = row;
            lasting.removeIf(one -> last.getOrDefault(one, NONE) <= at);
            if (row + 1 == messages.size() || isCut(row, lasting, told)) {
                ends.add(row + 1);
            }
        }
        return ends;
    }

    private boolean isCut(int row, Set<Integer> lasting, Set<Integer> told) {
        int before = messages.thread().get(row);
        int after = messages.thread().get(row + 1);
        if (lasting.isEmpty()) {
            return told.contains(messages.from().get(row + 1));
        }
        return lasting.size() == 1 && (lasting.contains(before) || lasting.contains(after));
    }
}

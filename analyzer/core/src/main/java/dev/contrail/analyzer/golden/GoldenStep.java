package dev.contrail.analyzer.golden;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A message that is expected.
 *
 * @param from the sender's place among the participants, or -1 for the outside
 * @param to the receiver's place among the participants, or -1 for the outside
 * @param label what it says, as it is shown
 * @param labelPattern what its label must match
 * @param reply whether it answers
 * @param path the branches of parallel blocks that it stands in, the outermost first
 * @param line the line of the file, counted from 1
 */
record GoldenStep(int from, int to, String label, Pattern labelPattern, boolean reply, List<Branch> path, int line) {
    /**
     * One of the branches of a parallel block.
     *
     * @param block the block's number in the file
     * @param index which of its branches
     */
    record Branch(int block, int index) {}

    GoldenStep {
        path = List.copyOf(path);
    }

    /** Whether it is one of the two who send and receive. */
    boolean involves(int participant) {
        return from == participant || to == participant;
    }

    /** Whether the two stand in different branches of one parallel block, so that no order is asked of them. */
    boolean isParallelTo(GoldenStep other) {
        for (Branch mine : path) {
            for (Branch theirs : other.path) {
                if (mine.block() == theirs.block()) {
                    if (mine.index() != theirs.index()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether whatever comes before this one in a lifeline, and not beside a later step, comes before that step too. */
    boolean standsForAllBefore(GoldenStep later) {
        return path.size() <= later.path.size()
                && later.path.subList(0, path.size()).equals(path);
    }

    /** The same in another round of a loop, whose parallel blocks are others. */
    GoldenStep inRound(int firstBlock, int offset) {
        List<Branch> moved = path.stream()
                .map(branch ->
                        branch.block() < firstBlock ? branch : new Branch(branch.block() + offset, branch.index()))
                .toList();
        return new GoldenStep(from, to, label, labelPattern, reply, moved, line);
    }
}

package dev.contrail.analyzer.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Labels of both sides that are the same but for numbers, in the order in which they are said.
 *
 * <p>Numbers tell which is which where nearly all that one run has are in the other, too, and none stands for many. Elsewhere
 * they are ids of the run, or of things that are taken again and again.
 */
record Family(List<String> a, List<String> b) {
    private static final int MOST_OF_ONE = 2;
    private static final double LEAST_COMMON = 0.9;

    /** Whether the numbers tell which is which, unless they are given in turn. */
    boolean isTold() {
        var ofA = new HashSet<>(a);
        var ofB = new HashSet<>(b);
        int fewer = Math.min(ofA.size(), ofB.size());
        return a.size() <= MOST_OF_ONE * ofA.size()
                && b.size() <= MOST_OF_ONE * ofB.size()
                && fewer > 0
                && ofA.stream().filter(ofB::contains).count() >= LEAST_COMMON * fewer;
    }

    /**
     * Whether one run lacks a number before one that both have. Numbers that are given in turn, to whatever comes, are all there but
     * the last, and tell nothing of what is missing.
     */
    boolean hasGap() {
        return hasGap(a, new HashSet<>(b)) || hasGap(b, new HashSet<>(a));
    }

    private static boolean hasGap(List<String> labels, Set<String> others) {
        boolean missing = false;
        for (String label : labels) {
            boolean both = others.contains(label);
            if (missing && both) {
                return true;
            }
            missing |= !both;
        }
        return false;
    }
}

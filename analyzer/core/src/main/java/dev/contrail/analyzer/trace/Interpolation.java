package dev.contrail.analyzer.trace;

/** What a number is taken to be between two snapshots of it, in the words of those who draw curves. */
public enum Interpolation {
    /** What it was at the first of them: it changes only where somebody tells it. */
    STEP_AFTER,
    /** What the second tells: that is the mean of the time since the first. */
    STEP_BEFORE,
    /** On the straight line between the two: it was looked at now and then, and moves meanwhile. */
    LINEAR
}

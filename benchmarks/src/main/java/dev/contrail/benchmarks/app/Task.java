package dev.contrail.benchmarks.app;

/** About three microseconds of work, the same on every JDK: a chain of steps that no compiler can take side by side. */
final class Task {
    private static final int STEPS = 1_200;
    private static final int SLOTS = 64;
    private static final int SHIFT = 26; // the upper six bits choose one of 64 slots
    private static final int MULTIPLIER = 1_103_515_245;
    private static final int INCREMENT = 12_345;

    final long number;

    Task(long number) {
        this.number = number;
    }

    long work(int[] scratch) {
        int value = (int) number;
        for (int step = 0; step < STEPS; step++) {
            int slot = value >>> SHIFT;
            value = (value ^ scratch[slot]) * MULTIPLIER + INCREMENT;
            scratch[slot] = value;
        }
        return value;
    }

    static int[] scratch() {
        return new int[SLOTS];
    }
}

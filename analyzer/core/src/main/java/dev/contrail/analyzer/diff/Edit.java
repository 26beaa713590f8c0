package dev.contrail.analyzer.diff;

/**
 * One step of the way from the messages of A to those of B.
 *
 * @param kind what is done
 * @param rowA the message in A; {@link #NONE} when only B has it
 * @param rowB the message in B; {@link #NONE} when only A has it
 */
public record Edit(Kind kind, int rowA, int rowB) {
    /** No row. */
    public static final int NONE = -1;

    /** What a step does. */
    public enum Kind {
        /** Both have it in the same place. */
        SAME,
        /** Only A has it. */
        ONLY_A,
        /** Only B has it. */
        ONLY_B,
        /** Only A has it, or another that says the same but for numbers: A has more of them, which ones is not known. */
        MORE_IN_A,
        /** Only B has it, or another that says the same but for numbers. */
        MORE_IN_B,
        /** Both have it, in another order; told where A has it. */
        MOVED,
        /** Only one of them has it, but it is missing in some of the other good runs, too, or in them as well. */
        SOMETIMES,
        /** Both have it in the same place, and the reply took much longer in A. */
        SLOWER_IN_A,
        /** Both have it in the same place, and the reply took much longer in B. */
        SLOWER_IN_B;

        /** Whether only A has as many of them. */
        public boolean isOnlyInA() {
            return this == ONLY_A || this == MORE_IN_A;
        }

        /** Whether only B has as many of them. */
        public boolean isOnlyInB() {
            return this == ONLY_B || this == MORE_IN_B;
        }

        /** Whether a reply took much longer in one of them. */
        public boolean isSlower() {
            return this == SLOWER_IN_A || this == SLOWER_IN_B;
        }

        /** Whether it is a difference of what is said or how long it takes, not of the order alone, nor by chance. */
        public boolean matters() {
            return this != SAME && this != MOVED && this != SOMETIMES;
        }
    }
}

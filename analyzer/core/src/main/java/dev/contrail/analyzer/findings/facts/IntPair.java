package dev.contrail.analyzer.findings.facts;

/** Two indexes as one number, for what there are millions of. */
public final class IntPair {
    private IntPair() {}

    /** The number of two indexes; no two others have it. */
    public static long of(int one, int other) {
        return (long) one << Integer.SIZE | other & 0xFFFF_FFFFL;
    }
}

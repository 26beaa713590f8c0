package dev.contrail.analyzer.findings.holds;

/** What tells which giving back belongs to which taking, besides the object. */
enum HoldKey {
    /** The object alone. */
    OBJECT,
    /** The number of the exchange that a message belongs to. */
    EXCHANGE,
    /** What it is done with. */
    ITEM,
    /** What the text says besides. */
    REST,
    /** The thread. */
    THREAD,
    /** What it is done with, and by whom: a task may be put in again while another thread is at it. */
    ITEM_OF_THREAD;

    /** The key of a deed; negative when it has none of this sort. */
    long of(int object, int exchange, int item, int rest, int thread) {
        if (this == ITEM_OF_THREAD) {
            return item < 0 || thread < 0 ? -1 : mixed(object, item, thread);
        }
        int second = switch (this) {
            case OBJECT -> 0;
            case EXCHANGE -> exchange;
            case ITEM, ITEM_OF_THREAD -> item;
            case REST -> rest;
            case THREAD -> thread;
        };
        return second < 0 ? -1 : (long) object << 32 | second;
    }

    /** Three numbers as one that is not negative; two of them being equal is as good as impossible. */
    private static long mixed(int object, int item, int thread) {
        long mixed = (((long) object << 32 | item) * 0x9E3779B97F4A7C15L ^ thread) * 0xC2B2AE3D27D4EB4FL;
        return mixed & Long.MAX_VALUE;
    }
}

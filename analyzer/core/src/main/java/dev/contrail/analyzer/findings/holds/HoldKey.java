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
    THREAD;

    /** The key of a deed; negative when it has none of this sort. */
    long of(int object, int exchange, int item, int rest, int thread) {
        int second = switch (this) {
            case OBJECT -> 0;
            case EXCHANGE -> exchange;
            case ITEM -> item;
            case REST -> rest;
            case THREAD -> thread;
        };
        return second < 0 ? -1 : (long) object << 32 | second;
    }
}

package dev.contrail.reader.loss;

/** What a recording may not ask for too much of. */
public enum Limit {
    /** Bytes of a text, or of an event that is decoded. */
    TEXT,
    /** Constants of one type in one chunk. */
    CONSTANTS,
    /** Names, types, fields and annotations of a chunk. */
    DECLARATIONS,
    /** Structures in structures. */
    NESTING,
    /** Bytes that a compressed recording unpacks to. */
    UNPACKED
}

package dev.contrail.analyzer.recording;

/** Which recordings are read as those of one JVM. */
public enum Joining {
    /** Those that tell it: by their process, by chunks that they share, or by a clock that goes on. */
    AS_RECORDED,
    /** All. */
    ALL,
    /** None: each stands for itself. */
    NONE
}

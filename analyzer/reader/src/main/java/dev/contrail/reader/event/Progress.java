package dev.contrail.reader.event;

/** Is told how far reading has come. Called often: an implementation must be cheap. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = position -> {};

    /** Reading has reached this byte of the file. */
    void reached(long position);
}

package dev.contrail.analyzer.mcp;

/** A tool cannot answer; its message says why, and what to do, for the assistant. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With words. */
    public RefusedException(String message) {
        super(message);
    }
}

package dev.contrail.analyzer.golden;

/** A golden file that cannot be read: which line, and why. */
public final class GoldenException extends RuntimeException {
    GoldenException(int line, String problem) {
        super("line " + line + ": " + problem);
    }
}

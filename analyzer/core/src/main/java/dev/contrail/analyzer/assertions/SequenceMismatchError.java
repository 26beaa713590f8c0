package dev.contrail.analyzer.assertions;

/** A recorded sequence is not the one in a golden file; holds both as Mermaid, for those who show a difference. */
public final class SequenceMismatchError extends AssertionError {
    private static final long serialVersionUID = 1;

    private final String expected;
    private final String actual;

    SequenceMismatchError(String message, String expected, String actual) {
        super(message);
        this.expected = expected;
        this.actual = actual;
    }

    /** The text of the golden file. */
    public String expected() {
        return expected;
    }

    /** What a golden file of the recorded sequence would say. */
    public String actual() {
        return actual;
    }
}

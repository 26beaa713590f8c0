package dev.contrail.junit;

import dev.contrail.analyzer.assertions.TraceAssert;
import java.util.Arrays;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/** Tells in a failure what was recorded of its test; what went wrong, and where, stays as it is. */
final class RecordedFailure {
    private static final String ASSERTIONS = TraceAssert.class.getPackageName() + ".";

    private RecordedFailure() {}

    /** Whether an assertion about a trace failed. */
    static boolean isOfATrace(Throwable failure) {
        return failure instanceof AssertionError
                && Arrays.stream(failure.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith(ASSERTIONS));
    }

    /**
     * The failure with words added. A failed assertion is told anew, with the same stack trace, values and cause; any other
     * error keeps its identity, which something may rely on, and has the words as a suppressed one.
     */
    static Throwable with(Throwable failure, String words) {
        if (failure.getClass() == AssertionFailedError.class) {
            var failed = (AssertionFailedError) failure;
            return like(failure, ofValues(message(failure, words), failed.getExpected(), failed.getActual(), failed));
        }
        if (failure.getClass() == AssertionError.class) {
            return like(failure, new AssertionFailedError(message(failure, words), failure.getCause()));
        }
        failure.addSuppressed(new Note(words));
        return failure;
    }

    /** The failure of a golden sequence, so that tools show both sides. */
    static Throwable withDifference(AssertionError failure, String expected, String actual, String words) {
        return like(failure, new AssertionFailedError(message(failure, words), expected, actual, failure.getCause()));
    }

    private static AssertionFailedError ofValues(
            String message, ValueWrapper expected, ValueWrapper actual, AssertionFailedError failure) {
        return failure.isExpectedDefined() || failure.isActualDefined()
                ? new AssertionFailedError(message, expected, actual, failure.getCause())
                : new AssertionFailedError(message, failure.getCause());
    }

    private static String message(Throwable failure, String words) {
        String message = failure.getMessage();
        return (message == null ? "" : message + "\n\n") + words;
    }

    private static Throwable like(Throwable failure, AssertionFailedError told) {
        told.setStackTrace(failure.getStackTrace());
        for (Throwable suppressed : failure.getSuppressed()) {
            told.addSuppressed(suppressed);
        }
        return told;
    }

    /** What was recorded, beside an error of another kind. */
    private static final class Note extends Exception {
        private static final long serialVersionUID = 1;

        Note(String words) {
            super(words, null, false, false);
        }
    }
}

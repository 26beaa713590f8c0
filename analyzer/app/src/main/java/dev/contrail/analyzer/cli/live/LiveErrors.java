package dev.contrail.analyzer.cli.live;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.live.LiveException;

/** Says in words, and by an exit code, why a running JVM could not be reached. */
public final class LiveErrors {
    private LiveErrors() {}

    public static Failure failure(LiveException problem) {
        int exitCode = switch (problem.reason()) {
            case ABSENT, WITHOUT_LIBRARY -> ExitCode.NOTHING;
            case REFUSED -> ExitCode.USAGE;
        };
        String advice = problem.advice().replace("\n", "\n       ");
        return new Failure(exitCode, problem.getMessage() + "\n  try: " + advice, problem);
    }
}

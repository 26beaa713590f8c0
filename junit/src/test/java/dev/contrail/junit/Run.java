package dev.contrail.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes as a build does, and tells what came of each test. */
final class Run {
    /** What came of a test: the name that was shown, and what it failed with. */
    record Result(String name, TestExecutionResult outcome) {
        boolean passed() {
            return outcome.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        }

        Throwable failure() {
            return outcome.getThrowable().orElseThrow(() -> new IllegalStateException(name + " did not fail"));
        }

        String message() {
            return String.valueOf(failure().getMessage());
        }
    }

    private final Map<String, String> parameters = new HashMap<>();

    /** A run whose files go to a folder. */
    static Run into(Path folder) {
        System.setProperty("contrail.output", folder.toString());
        return new Run()
                .with(
                        "junit.platform.reporting.output.dir",
                        folder.resolve("published").toString());
    }

    Run with(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Runs a class in which there is one test. */
    Result one(Class<?> type) {
        List<Result> all = all(type);
        if (all.size() != 1) {
            throw new IllegalStateException(all.size() + " tests in " + type + ": " + all);
        }
        return all.get(0);
    }

    /** Runs classes; their tests in the order in which they ended. */
    List<Result> all(Class<?>... types) {
        var request = LauncherDiscoveryRequestBuilder.request().configurationParameters(parameters);
        for (Class<?> type : types) {
            request.selectors(selectClass(type));
        }
        List<Result> results = Collections.synchronizedList(new ArrayList<>());
        LauncherDiscoveryRequest built = request.build();
        LauncherFactory.create().execute(built, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult outcome) {
                if (test.isTest() || outcome.getStatus() == TestExecutionResult.Status.FAILED) {
                    results.add(new Result(test.getDisplayName(), outcome));
                }
            }
        });
        return results;
    }
}

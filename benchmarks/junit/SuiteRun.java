import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the tests of some packages and prints: seconds, CPU seconds, tests, and a line for each with what came of it. */
public class SuiteRun {
    public static void main(String[] args) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .filters(ClassNameFilter.includeClassNamePatterns(".*Test", ".*[.]Test[A-Z][^.]*"), TagFilter.excludeTags("jazzer"));
        for (String name : args) {
            request.selectors(selectPackage(name));
        }
        Set<String> outcomes = new TreeSet<>();
        PrintStream out = System.out;
        System.setOut(System.err);
        long start = System.nanoTime();
        LauncherFactory.create().execute(request.build(), new TestExecutionListener() {
            @Override
            public synchronized void executionFinished(TestIdentifier test, TestExecutionResult outcome) {
                if (test.isTest()) {
                    outcomes.add(test.getUniqueId() + " " + outcome.getStatus());
                }
            }
        });
        var os = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        out.printf("%.2f %.2f %d%n", (System.nanoTime() - start) / 1e9, os.getProcessCpuTime() / 1e9, outcomes.size());
        outcomes.forEach(out::println);
        System.exit(0);
    }
}

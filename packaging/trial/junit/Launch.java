import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the tests by JUnit's launcher, as Gradle does, and counts. */
public class Launch {
    public static void main(String[] args) {
        var summary = new SummaryGeneratingListener();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("com.acme"))
                .build();
        LauncherFactory.create().execute(request, summary);
        summary.getSummary().getFailures().forEach(failure -> System.out.println(failure.getException()));
        System.out.println(summary.getSummary().getTestsFailedCount() + " failed");
    }
}

package dev.contrail.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.contrail.analyzer.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** JUnit 6, whose launcher records what it runs. */
class JUnitTest {
    /** Run by the launcher below only. */
    static class Examples {
        @Test
        void passes() {}

        @Test
        void fails() {
            throw new IllegalStateException("as it should");
        }
    }

    @Test
    void tests_areActionsByTheirResult_insideTheirContainers() throws Exception {
        Trace trace = Recorded.by("junit", recording -> {
            var request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(Examples.class))
                    .build();
            LauncherFactory.create().execute(request);
        });

        assertThat(Recorded.actions(trace))
                .contains("test SUCCESSFUL passes()", "test FAILED fails()", "container JUnit Jupiter");
    }
}

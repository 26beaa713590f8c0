import static dev.contrail.analyzer.assertions.TraceAssertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.contrail.events.Contrail;
import dev.contrail.junit.Recorded;
import dev.contrail.junit.Trace;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A user's recorded test, and what runs it where there is no build tool. */
class TrialTest {
    @Test
    @Recorded
    void ask_server_answers(Trace trace) {
        Contrail.message("client", "server", "ask");
        Contrail.reply("server", "client", "answer");

        assertThat(trace).hasMessagesInOrder("client -> server: ask", "server --> client: answer");
    }

    public static void main(String[] args) {
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request().selectors(selectClass(TrialTest.class)).build(), listener);
        listener.getSummary().printFailuresTo(new java.io.PrintWriter(System.err));
        System.out.println(listener.getSummary().getTestsSucceededCount() + " recorded test passed");
        System.exit(listener.getSummary().getTestsSucceededCount() == 1 ? 0 : 1);
    }
}

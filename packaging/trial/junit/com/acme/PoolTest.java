package com.acme;

import static dev.contrail.analyzer.assertions.TraceAssertions.assertThat;

import dev.contrail.events.Contrail;
import dev.contrail.junit.Recorded;
import dev.contrail.junit.Trace;
import java.io.File;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A user's tests: what fails here fails on purpose. */
@Recorded
class PoolTest {
    static final class Pool {
        private int leased;

        void lease(Object client) {
            Contrail.message(client, this, "lease");
            Contrail.state(this, "lease", "leased", ++leased);
            Contrail.reply(this, client, "connection");
        }

        void giveBack(Object client) {
            Contrail.message(client, this, "give back");
            Contrail.state(this, "give back", "leased", --leased);
        }
    }

    static final class Client {}

    private final Pool pool = new Pool();
    private final Client client = new Client();

    @Test
    void lease_thenGiveBack_leavesNothingLeased(Trace trace) {
        pool.lease(client);
        CompletableFuture.runAsync(() -> pool.giveBack(client)).join();

        assertThat(trace)
                .hasMessagesInOrder("Client -> Pool: lease", "Pool --> Client: connection", "give back")
                .returnsTo("Pool.leased", 0);
    }

    @Test
    void lease_thatIsForgotten_failsWithAPage(Trace trace) {
        pool.lease(client);

        assertThat(trace).returnsTo("Pool.leased", 0);
    }

    @RepeatedTest(2)
    void anotherError_keepsItsOwnClass() {
        pool.lease(client);
        throw new IllegalStateException("as thrown");
    }

    @Test
    void child_isRecordedToo(Trace trace) throws Exception {
        var child = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        trace.childOption(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName())
                .inheritIO();
        child.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        if (child.start().waitFor() != 0) {
            throw new IllegalStateException("the child failed by itself");
        }
        throw new AssertionError("look at the child");
    }

    /** Another JVM. */
    static final class Child {
        public static void main(String[] args) {
            Contrail.message("child", "parent", "hello");
        }
    }
}

package dev.contrail.analyzer.trace.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DumpedThreadTest {
    private static String applicationPlace(String... frames) {
        return new DumpedThread("w", 7, 0, 0, DumpedWait.NONE, List.of(frames)).applicationPlace();
    }

    @Test
    void applicationPlace_isBehindTheJdkAndLibraries() {
        assertThat(applicationPlace(
                        "jdk.internal.misc.Unsafe.park(java.base@17.0.15/Native Method)",
                        "io.grpc.stub.ClientCalls$ThreadlessExecutor.waitAndDrain(ClientCalls.java:717)",
                        "com.acme.Shop.order(Shop.java:13)",
                        "java.lang.Thread.run(java.base@17.0.15/Thread.java:840)"))
                .isEqualTo("com.acme.Shop.order(Shop.java:13)");
    }

    @Test
    void applicationPlace_inAGeneratedClass_isInTheOneThatItStandsFor_andInAProxyOfTheJdkIsBehindIt() {
        assertThat(applicationPlace(
                        "com.acme.$Proxy143.count(Unknown Source)",
                        "com.acme.Audit$$SpringCGLIB$$0.log(<generated>)",
                        "com.acme.Orders.place(Orders.java:45)"))
                .isEqualTo("com.acme.Audit.log(<generated>)");
    }

    @Test
    void applicationPlace_inALibraryOnly_isWhereItStandsThere() {
        assertThat(applicationPlace(
                        "sun.nio.ch.Net.accept(java.base@17.0.15/Native Method)",
                        "org.apache.tomcat.util.net.NioEndpoint.serverSocketAccept(NioEndpoint.java:519)"))
                .isEqualTo("org.apache.tomcat.util.net.NioEndpoint.serverSocketAccept(NioEndpoint.java:519)");
    }
}

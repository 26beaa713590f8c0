package dev.contrail.analyzer.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {
    @ParameterizedTest
    @CsvSource({
        "Thread-0 (ActiveMQServerImpl$3@3f8961fc), Thread-… (ActiveMQServerImpl$3@…)",
        "ann@facade.org, ann@facade.org",
        "HttpConnection, HttpConnection",
        "worker-7, worker-…",
        "client#12, client#…",
        "GET /orders/81724, GET /orders/…",
        "'body, 65536 bytes', 'body, … bytes'",
        "503 Slow Down, 503 Slow Down",
        "failed: 429 too many, failed: 429 too many",
        "HTTP/2, HTTP/…"
    })
    void role_ofAName_leavesOutWhatDiffersFromRunToRun(String name, String role) {
        assertThat(Roles.of(name)).isEqualTo(role);
    }
}

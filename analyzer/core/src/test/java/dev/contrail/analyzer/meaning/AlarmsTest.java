package dev.contrail.analyzer.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.MessageKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "503",
                "503 Service Unavailable",
                "HTTP/1.1 404 Not Found",
                "status=500",
                "failed: stale",
                "timeout",
                "Connection reset",
                "connection refused",
                "SocketTimeoutException: Read",
                "error 7",
                "put back"
            })
    void alarms_replyThatSaysSo_isOne(String label) {
        assertThat(Alarms.in(label, MessageKind.REPLY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "200 OK",
                "100 Continue",
                "404 bytes",
                "500 ms",
                "500 of 600",
                "part 503",
                "no error",
                "0 errors",
                "errors: 0",
                "failover to b",
                "terror",
                "ok, timeoutMillis=30",
                "5031"
            })
    void alarms_replyThatDoesNot_isNone(String label) {
        assertThat(Alarms.in(label, MessageKind.REPLY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "connect(timeout=30)", "500", "evict stale"})
    void alarms_callThatMerelyNamesOne_isNone(String label) {
        assertThat(Alarms.in(label, MessageKind.CALL)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report error", "onFailure: IOException", "upload failed"})
    void alarms_callThatReportsOne_isOne(String label) {
        assertThat(Alarms.in(label, MessageKind.CALL)).isTrue();
    }
}

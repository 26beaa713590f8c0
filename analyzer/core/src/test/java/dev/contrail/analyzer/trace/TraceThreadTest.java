package dev.contrail.analyzer.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceThreadTest {
    @ParameterizedTest
    @CsvSource({
        "JFR Periodic Tasks, true",
        "JMX server connection timeout 27, true",
        "RMI TCP Connection(1)-127.0.0.1, true",
        "RMI TCP Connection(idle), true",
        "RMI TCP Accept-0, true",
        "RMI Scheduler(0), true",
        "RMI TCP Connection(1)-10.0.0.7, false",
        "RMI TCP Accept-1099, false",
        "worker-1, false",
    })
    void thread_ofWhoRecords_isKnownByItsName(String name, boolean isRecorder) {
        assertThat(new TraceThread(name, 7, false).isRecorder()).isEqualTo(isRecorder);
    }
}

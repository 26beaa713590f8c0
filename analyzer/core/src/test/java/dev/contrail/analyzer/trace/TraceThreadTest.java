package dev.contrail.analyzer.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.build.TraceBuilder;
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

    /** Each in a trace: one of the program, and one that JDK 25 has to wait for sockets. */
    @ParameterizedTest
    @CsvSource({
        "client, true, 1",
        "client, false, 0",
        "SubPoller-0, true, 1",
        "client SubPoller-0, true, 1",
        "client server, true, 2",
        "client server SubPoller-0 Read-SubPoller-3, true, 2",
    })
    void virtualThreads_areThoseOfTheProgram_atLeastOneWhereTheJdkServesOne(String names, boolean virtual, long count) {
        var builder = new TraceBuilder();
        long id = 7;
        for (String name : names.split(" ", -1)) {
            builder.thread(new TraceThread(name, id++, virtual));
        }
        assertThat(builder.build("a.jfr", new TimeRange(0, 100), 1).virtualThreads())
                .isEqualTo(count);
    }
}

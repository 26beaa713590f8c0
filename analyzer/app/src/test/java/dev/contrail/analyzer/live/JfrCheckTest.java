package dev.contrail.analyzer.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.live.settings.LiveRecording;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JfrCheckTest {
    @Test
    void recordings_twoOfThem_haveTheirOwnSettings() {
        String answer = """
                4711:
                Recording 1: name=the shop maxsize=250.0MB (running)

                 Message (contrail.Message)
                   [enabled=true,level=debug]

                Recording 2: name=x (stopped)

                 Thread Park (jdk.ThreadPark)
                   [enabled=true,stackTrace=true,threshold=20 ms]
                """;

        assertThat(JfrCheck.recordings(answer))
                .isEqualTo(List.of(
                        new LiveRecording(
                                1,
                                "the shop",
                                "RUNNING",
                                Map.of("contrail.Message#enabled", "true", "contrail.Message#level", "debug")),
                        new LiveRecording(
                                2,
                                "x",
                                "STOPPED",
                                Map.of(
                                        "jdk.ThreadPark#enabled", "true",
                                        "jdk.ThreadPark#stackTrace", "true",
                                        "jdk.ThreadPark#threshold", "20 ms"))));
    }

    @Test
    void recordings_none_areNone() {
        assertThat(JfrCheck.recordings("4711:\nNo available recordings.\n")).isEmpty();
        assertThat(JfrCheck.recordings("")).isEmpty();
    }
}

package dev.contrail.recordings.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.recordings.Program;
import dev.contrail.recordings.Recorded;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalkTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"http", "pool", "cache", "limit"})
    void service_hasARequestThatFails_andTellsSo(String service) throws Exception {
        var recorded = Recorded.of(folder, Program.WALK, service);

        assertThat(recorded.outcome()).contains("answered=").contains("failed=");
        assertThat(recorded.where(event -> event.hasField("label")
                        && String.valueOf(event.getString("label")).startsWith(Walk.FAILED)))
                .isNotEmpty();
    }
}

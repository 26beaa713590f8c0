package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class PsCommandTest {
    @TempDir
    private Path directory;

    @Test
    void ps_childRecordsAtTrace_showsAllAboutIt() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class)) {
            child.jcmd(
                    "JFR.start",
                    "name=\"my recording\"",
                    "settings=none",
                    "+com.acme.Request#enabled=true",
                    "+com.acme.Request#level=trace");

            assertThat(CommandRun.out("ps"))
                    .containsPattern(child.pid() + "  " + EmittingProgram.class.getName() + " +"
                            + System.getProperty("java.version") + " +loaded +trace +my recording\n");
            assertThat(inJson(child))
                    .containsEntry("mainClass", EmittingProgram.class.getName())
                    .containsEntry("eventsLoaded", true)
                    .containsEntry("level", "trace")
                    .containsEntry("recordings", List.of("my recording"));
        }
    }

    @Test
    void ps_childWithoutEvents_isListed() throws Exception {
        try (var child = ChildJvm.start(directory, IdleProgram.class)) {
            assertThat(inJson(child)).containsEntry("eventsLoaded", false).containsEntry("level", "off");
        }
    }

    @Test
    void ps_childCannotBeAttached_isNotListed() throws Exception {
        try (var child = ChildJvm.start(directory, IdleProgram.class, "-XX:+DisableAttachMechanism")) {
            assertThat(CommandRun.out("ps")).doesNotContainPattern("(?m)^ *" + child.pid() + " ");
        }
    }

    @Test
    void ps_childThatLogsNothing_writesNothingIntoItsOutput() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class, "-Xlog:disable")) {
            child.jcmd("JFR.start", "name=theirs", "settings=none", "+contrail.Message#enabled=true");

            assertThat(inJson(child)).containsEntry("recordings", List.of("theirs"));

            // JFR.start itself writes its arguments there on 17.
            assertThat(child.end().output().lines())
                    .allMatch(line -> line.isBlank() || line.contains("name=theirs settings=none"));
        }
    }

    @Test
    void ps_thisJvm_isNotListed() {
        assertThat(CommandRun.out("ps"))
                .doesNotContainPattern("(?m)^ *" + ProcessHandle.current().pid() + " ");
    }

    private static Map<String, Object> inJson(ChildJvm child) throws Exception {
        return JSON.std.listFrom(CommandRun.out("ps", "--json")).stream()
                .map(object -> {
                    @SuppressWarnings("unchecked")
                    var jvm = (Map<String, Object>) object;
                    return jvm;
                })
                .filter(jvm -> child.pid().equals(String.valueOf(jvm.get("pid"))))
                .findFirst()
                .orElseThrow();
    }
}

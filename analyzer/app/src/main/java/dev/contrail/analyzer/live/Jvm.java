package dev.contrail.analyzer.live;

import dev.contrail.analyzer.live.settings.Level;
import dev.contrail.analyzer.live.settings.LiveRecording;
import java.util.List;

/**
 * A local JVM.
 *
 * @param mainClass its main class or jar, without arguments: those may hold secrets
 * @param javaVersion empty when it does not let us in
 * @param events whether a class of the events library is loaded
 * @param recordings its running recordings
 * @param obstacle why it does not let us in, empty when it does
 */
public record Jvm(
        long pid,
        String mainClass,
        String javaVersion,
        boolean events,
        Level level,
        List<LiveRecording> recordings,
        String obstacle) {
    public Jvm {
        recordings = List.copyOf(recordings);
    }
}

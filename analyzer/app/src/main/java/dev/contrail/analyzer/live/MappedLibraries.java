package dev.contrail.analyzer.live;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process has mapped, where the system tells it, as Linux does.
 *
 * <p>To attach to a process that is no JVM, but handles the signal that a JVM answers, such as a shell, takes the JDK ten
 * seconds, in which it sends that signal again and again.
 */
final class MappedLibraries {
    private static final String OF_A_JVM = "libjvm";

    private MappedLibraries() {}

    /** Whether a process is a JVM, or may be one as far as is told. */
    static boolean mayBeJvm(long pid) {
        Path maps = Path.of("/proc", Long.toString(pid), "maps");
        try (Stream<String> lines = Files.lines(maps)) {
            return lines.anyMatch(line -> line.contains(OF_A_JVM)) || isListed(pid);
        } catch (IOException | UncheckedIOException e) {
            return true; // another system, or another user's
        }
    }

    /** Whether it tells of itself as a JVM, as programs compiled ahead of time may, too. */
    private static boolean isListed(long pid) {
        String id = Long.toString(pid);
        return VirtualMachine.list().stream().anyMatch(jvm -> jvm.id().equals(id));
    }
}

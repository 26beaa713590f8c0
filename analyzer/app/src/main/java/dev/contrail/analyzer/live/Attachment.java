package dev.contrail.analyzer.live;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import dev.contrail.analyzer.live.LiveException.Reason;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** An attachment to a local JVM of this user. */
final class Attachment implements AutoCloseable {
    private final VirtualMachine jvm;
    private final long pid;

    private Attachment(VirtualMachine jvm, long pid) {
        this.jvm = jvm;
        this.pid = pid;
    }

    static Attachment to(long pid) throws LiveException {
        if (ProcessHandle.of(pid).isEmpty()) {
            throw absent(pid, null);
        }
        if (!MappedLibraries.mayBeJvm(pid)) {
            throw noJvm(pid, null);
        }
        try {
            return new Attachment(VirtualMachine.attach(Long.toString(pid)), pid);
        } catch (AttachNotSupportedException e) {
            throw refused(pid, e);
        } catch (IOException e) {
            throw ProcessHandle.of(pid).isPresent() ? locked(pid, e) : absent(pid, e);
        }
    }

    Properties systemProperties() throws IOException {
        return jvm.getSystemProperties();
    }

    /** Whether it was told to log nothing, which makes some JDKs print answers where its own output goes. */
    boolean logsNothing() throws IOException {
        return jvm.getAgentProperties().getProperty("sun.jvm.args", "").contains("-Xlog:disable");
    }

    /** Where its management agent listens for local connections; starts the agent if need be. */
    String managementAddress() throws LiveException {
        try {
            return jvm.startLocalManagementAgent();
        } catch (IOException e) {
            throw new LiveException(
                    Reason.REFUSED,
                    "JVM " + pid + " cannot start its management agent: " + e.getMessage(),
                    "jcmd " + pid + " JFR.start works without it",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            jvm.detach();
        } catch (IOException e) {
            // It has ended, which detaches it.
        }
    }

    private static LiveException absent(long pid, @Nullable IOException cause) {
        return new LiveException(Reason.ABSENT, "no process " + pid, "contrail ps     which JVMs there are", cause);
    }

    private static LiveException noJvm(long pid, @Nullable Exception cause) {
        return new LiveException(
                Reason.ABSENT,
                "process " + pid + " is not a JVM, or has not started yet",
                "contrail ps     which JVMs there are",
                cause);
    }

    /* The API has one exception for "not Java", "switched off" and "busy"; only its text tells them apart. */
    private static LiveException refused(long pid, AttachNotSupportedException cause) {
        String text = String.valueOf(cause.getMessage());
        if (text.contains("does not support the attach mechanism")) {
            return new LiveException(
                    Reason.REFUSED,
                    "JVM " + pid + " runs with -XX:+DisableAttachMechanism",
                    "start it without that option, or with -XX:StartFlightRecording:settings=contrail.jfc",
                    cause);
        }
        if (text.contains("not ready to participate")) {
            return noJvm(pid, cause);
        }
        return new LiveException(
                Reason.REFUSED,
                "process " + pid + " does not answer: " + text,
                "is it a JVM? is it suspended? has its folder for temporary files been emptied?",
                cause);
    }

    private static LiveException locked(long pid, IOException cause) {
        Optional<String> owner = user(ProcessHandle.of(pid));
        boolean foreign = owner.isPresent() && !owner.equals(user(Optional.of(ProcessHandle.current())));
        return foreign
                ? new LiveException(
                        Reason.REFUSED,
                        "JVM " + pid + " belongs to " + owner.get(),
                        "run this as " + owner.get(),
                        cause)
                : new LiveException(
                        Reason.REFUSED,
                        "JVM " + pid + " does not let us in: " + cause.getMessage(),
                        "run this as the user who started it",
                        cause);
    }

    private static Optional<String> user(Optional<ProcessHandle> process) {
        return process.flatMap(handle -> handle.info().user());
    }
}

package dev.contrail.analyzer.live;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import dev.contrail.analyzer.live.LiveException.Reason;
import java.io.IOException;
import java.util.Properties;

/** An attachment to a local JVM of this user. */
final class Attachment implements AutoCloseable {
    private final VirtualMachine jvm;
    private final long pid;

    private Attachment(VirtualMachine jvm, long pid) {
        this.jvm = jvm;
        this.pid = pid;
    }

    static Attachment to(long pid) throws LiveException {
        requireAttachApi();
        if (ProcessHandle.of(pid).isEmpty()) {
            throw absent(pid, null);
        }
        try {
            return new Attachment(VirtualMachine.attach(Long.toString(pid)), pid);
        } catch (AttachNotSupportedException e) {
            throw refused(pid, e);
        } catch (IOException e) {
            throw ProcessHandle.of(pid).isPresent() ? otherUser(pid, e) : absent(pid, e);
        }
    }

    static void requireAttachApi() throws LiveException {
        if (ModuleLayer.boot().findModule("jdk.attach").isEmpty()) {
            throw new LiveException(
                    Reason.REFUSED,
                    "this Java cannot attach to others: it has no module jdk.attach",
                    "set JAVA_HOME to a JDK; a JRE is not enough",
                    null);
        }
    }

    Properties systemProperties() throws IOException {
        return jvm.getSystemProperties();
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

    private static LiveException absent(long pid, IOException cause) {
        return new LiveException(Reason.ABSENT, "no process " + pid, "contrail ps     which JVMs there are", cause);
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
            return new LiveException(
                    Reason.ABSENT,
                    "process " + pid + " is not a JVM, or has not started yet",
                    "contrail ps     which JVMs there are",
                    cause);
        }
        return new LiveException(
                Reason.REFUSED,
                "JVM " + pid + " does not answer: " + text,
                "is it suspended, or has its folder for temporary files been emptied?",
                cause);
    }

    private static LiveException otherUser(long pid, IOException cause) {
        String user = ProcessHandle.of(pid).flatMap(p -> p.info().user()).orElse("another user");
        return new LiveException(
                Reason.REFUSED,
                "JVM " + pid + " belongs to " + user + ": " + cause.getMessage(),
                "run this as " + user,
                cause);
    }
}

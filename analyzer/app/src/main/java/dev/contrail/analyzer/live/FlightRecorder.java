package dev.contrail.analyzer.live;

import dev.contrail.analyzer.live.LiveException.Reason;
import dev.contrail.analyzer.live.settings.LiveEventType;
import dev.contrail.analyzer.live.settings.LiveRecording;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import jdk.management.jfr.FlightRecorderMXBean;
import org.jspecify.annotations.Nullable;

/**
 * The Flight Recorder of a running JVM, over JMX.
 *
 * <p>Its methods throw {@link LiveException} when the JVM refuses or ends. Closing it leaves recordings as they are.
 */
public final class FlightRecorder implements Closeable {
    private static final int BLOCK = 1 << 20;

    private final Connection connection;
    private final FlightRecorderMXBean recorder;

    FlightRecorder(Connection connection, FlightRecorderMXBean recorder) {
        this.connection = connection;
        this.recorder = recorder;
    }

    /** Reaches a local JVM of this user. */
    public static FlightRecorder attach(long pid) throws LiveException {
        AttachApi.require();
        try (Attachment jvm = Attachment.to(pid)) {
            return Connection.local(jvm.managementAddress(), pid).flightRecorder();
        }
    }

    /** Reaches a JVM that was started with {@code -Dcom.sun.management.jmxremote.port}. */
    public static FlightRecorder connect(String hostAndPort, @Nullable Credentials credentials) throws LiveException {
        return Connection.remote(hostAndPort, credentials).flightRecorder();
    }

    /** What the JVM is called in messages: {@code JVM 4711} or {@code JVM app:9010}. */
    public String jvm() {
        return connection.jvm();
    }

    /** All event types that it knows by now; an event class is known from its first use. */
    public List<LiveEventType> eventTypes() throws LiveException {
        return call(() -> Arrays.stream(connection.table("EventTypes"))
                .map(OpenData::eventType)
                .toList());
    }

    /** All recordings, whoever started them. */
    public List<LiveRecording> recordings() throws LiveException {
        return call(() -> Arrays.stream(connection.table("Recordings"))
                .map(OpenData::recording)
                .toList());
    }

    /** The running recording of this name. */
    public Optional<LiveRecording> running(String name) throws LiveException {
        return recordings().stream()
                .filter(recording -> recording.isRunning() && recording.name().equals(name))
                .findFirst();
    }

    /** The settings of one of the JDK's own configurations, such as {@code default}. */
    public Map<String, String> predefined(String configuration) throws LiveException {
        return call(() -> {
            long id = recorder.newRecording();
            try {
                recorder.setPredefinedConfiguration(id, configuration);
                return recorder.getRecordingSettings(id);
            } finally {
                recorder.closeRecording(id);
            }
        });
    }

    /** Throws when the JVM has ended. */
    void checkAlive() throws LiveException {
        call(() -> connection.server().getMBeanCount());
    }

    /** Starts a recording and returns its number; options are those of {@link FlightRecorderMXBean}. */
    public long start(Map<String, String> options, Map<String, String> settings) throws LiveException {
        return call(() -> {
            long id = recorder.newRecording();
            recorder.setRecordingOptions(id, options);
            recorder.setRecordingSettings(id, settings);
            recorder.startRecording(id);
            return id;
        });
    }

    /**
     * The same, but the recording has no event of before. What a recording in memory has kept until then, Flight Recorder
     * writes into the first chunk of the next one on disk: one that is started for that and forgotten.
     */
    public long startClean(Map<String, String> options, Map<String, String> settings) throws LiveException {
        if (recordings().stream().noneMatch(LiveRecording::isRunning)) {
            return start(options, settings);
        }
        long before = start(Map.of("name", "contrail-before", "disk", "true"), Map.of());
        try {
            return start(options, settings);
        } finally {
            discard(before);
        }
    }

    /** Changes options of a recording that has not stopped. */
    public void options(long id, Map<String, String> options) throws LiveException {
        run(() -> recorder.setRecordingOptions(id, options));
    }

    /** Replaces the settings of a recording, also while it runs. */
    public void settings(long id, Map<String, String> settings) throws LiveException {
        run(() -> recorder.setRecordingSettings(id, settings));
    }

    /** Stops a recording; its data stays until it is discarded. */
    public void stop(long id) throws LiveException {
        run(() -> recorder.stopRecording(id));
    }

    /** Forgets a recording and its data; stops it if need be. */
    public void discard(long id) throws LiveException {
        run(() -> recorder.closeRecording(id));
    }

    /**
     * Copies the data of a stopped recording.
     *
     * @throws IOException when it cannot be written there
     */
    public void copy(long id, OutputStream to) throws LiveException, IOException {
        copy(to, call(() -> recorder.openStream(id, Map.of("blockSize", String.valueOf(BLOCK)))));
    }

    /** Copies what any recording on disk holds of the last minute, and what shares a chunk with it; perhaps nothing. */
    public void copyLastMinute(OutputStream to) throws LiveException, IOException {
        long id = call(recorder::takeSnapshot);
        try {
            String since =
                    String.valueOf(Instant.now().minus(Duration.ofMinutes(1)).toEpochMilli());
            if (size(id) > 0) {
                copy(to, call(() -> recorder.openStream(id, Map.of("startTime", since))));
            }
        } finally {
            discard(id);
        }
    }

    /** A system property of the JVM; empty when it has none. */
    String systemProperty(String name) throws LiveException {
        return call(() -> ManagementFactory.newPlatformMXBeanProxy(
                        connection.server(), ManagementFactory.RUNTIME_MXBEAN_NAME, RuntimeMXBean.class)
                .getSystemProperties()
                .getOrDefault(name, ""));
    }

    /** The version of Java that the JVM runs, such as {@code 25}. */
    String javaVersion() throws LiveException {
        return systemProperty("java.specification.version");
    }

    /** All classes that are loaded, as {@code jcmd VM.class_hierarchy} tells them. */
    String classHierarchy() throws LiveException {
        return diagnostic("vmClassHierarchy", new Object[] {new String[0]}, new String[] {String[].class.getName()});
    }

    /** All methods that are compiled, as {@code jcmd Compiler.codelist} tells them; nothing where it does not. */
    String compiledMethods() {
        try {
            return diagnostic("compilerCodelist", new Object[0], new String[0]);
        } catch (LiveException e) {
            return ""; // they are asked for a hint only
        }
    }

    private String diagnostic(String command, Object[] arguments, String[] signature) throws LiveException {
        return call(() -> String.valueOf(connection
                .server()
                .invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), command, arguments, signature)));
    }

    /** How much a recording has on disk, in chunks that have ended. */
    long size(long id) throws LiveException {
        return call(() -> Arrays.stream(connection.table("Recordings"))
                .filter(recording -> recording.get("id").equals(id))
                .mapToLong(recording -> (Long) recording.get("size"))
                .sum());
    }

    private void copy(OutputStream to, long stream) throws LiveException, IOException {
        for (byte[] block = read(stream); block.length > 0; block = read(stream)) {
            to.write(block);
        }
        run(() -> recorder.closeStream(stream));
    }

    private byte[] read(long stream) throws LiveException {
        return call(() -> {
            byte[] block = recorder.readStream(stream);
            return block == null ? new byte[0] : block;
        });
    }

    MBeanServerConnection server() {
        return connection.server();
    }

    @Override
    public void close() {
        connection.close();
    }

    private void run(Action action) throws LiveException {
        call(() -> {
            action.run();
            return Boolean.TRUE;
        });
    }

    private <T> T call(Question<T> question) throws LiveException {
        try {
            return question.ask();
        } catch (IOException e) {
            throw connection.lost(e);
        } catch (Exception e) {
            if (e.getCause() instanceof IOException lost) {
                throw connection.lost(lost);
            }
            throw new LiveException(
                    Reason.REFUSED, jvm() + " refuses: " + e.getMessage(), "what it prints itself may say more", e);
        }
    }

    private interface Question<T> {
        T ask() throws Exception;
    }

    private interface Action {
        void run() throws Exception;
    }
}

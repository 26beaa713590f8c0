package dev.contrail.analyzer.live;

import dev.contrail.analyzer.live.LiveException.Reason;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.MalformedURLException;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import jdk.management.jfr.FlightRecorderMXBean;
import org.jspecify.annotations.Nullable;

/**
 * A JMX connection to a JVM.
 *
 * @param jvm what the JVM is called in messages
 */
record Connection(String jvm, JMXConnector connector, MBeanServerConnection server) {
    private static final String RECORDER = "jdk.management.jfr:type=FlightRecorder";

    static Connection local(String address, long pid) throws LiveException {
        String jvm = "JVM " + pid;
        try {
            return open(jvm, new JMXServiceURL(address), Map.of());
        } catch (IOException e) {
            throw new LiveException(Reason.REFUSED, jvm + " does not answer: " + e.getMessage(), "contrail ps", e);
        }
    }

    static Connection remote(String hostAndPort, @Nullable Credentials credentials) throws LiveException {
        String jvm = "JVM " + hostAndPort;
        try {
            var address = new JMXServiceURL("service:jmx:rmi:///jndi/rmi://" + hostAndPort + "/jmxrmi");
            Map<String, Object> environment =
                    credentials == null ? Map.of() : Map.of(JMXConnector.CREDENTIALS, credentials.asJmx());
            return open(jvm, address, environment);
        } catch (MalformedURLException e) {
            throw new LiveException(Reason.ABSENT, "not a HOST:PORT: " + hostAndPort, "--jmx app.example:9010", e);
        } catch (SecurityException e) {
            throw new LiveException(
                    Reason.REFUSED,
                    jvm + " does not let this user in",
                    "set CONTRAIL_JMX_USER and CONTRAIL_JMX_PASSWORD, or name a file: --jmx-credentials FILE",
                    e);
        } catch (IOException e) {
            throw new LiveException(
                    Reason.ABSENT,
                    "no JVM answers at " + hostAndPort + ": " + rootOf(e).getMessage(),
                    "start it with -Dcom.sun.management.jmxremote.port=PORT",
                    e);
        }
    }

    @SuppressWarnings("BanJNDI") // the user names the host, and JMX finds its server no other way
    private static Connection open(String jvm, JMXServiceURL address, Map<String, ?> environment) throws IOException {
        JMXConnector connector = JMXConnectorFactory.connect(address, environment);
        return new Connection(jvm, connector, connector.getMBeanServerConnection());
    }

    FlightRecorder flightRecorder() throws LiveException {
        try {
            return new FlightRecorder(
                    this, ManagementFactory.newPlatformMXBeanProxy(server, RECORDER, FlightRecorderMXBean.class));
        } catch (IOException e) {
            close();
            throw lost(e);
        } catch (IllegalArgumentException e) {
            close();
            throw new LiveException(
                    Reason.REFUSED,
                    jvm + " has no Flight Recorder",
                    "add the modules jdk.jfr and jdk.management.jfr to its image",
                    e);
        }
    }

    /* The JDK's own reader of these tables fails on them: EventTypeInfo throws, and RecordingInfo turns the settings
     * into one nonsensical pair. The tables themselves are right. */
    CompositeData[] table(String name) throws IOException, JMException {
        return (CompositeData[]) server.getAttribute(new ObjectName(RECORDER), name);
    }

    LiveException lost(IOException cause) {
        return new LiveException(Reason.ABSENT, jvm + " has ended", "contrail ps     which JVMs there are", cause);
    }

    void close() {
        try {
            connector.close();
        } catch (IOException e) {
            // The JVM has ended, and the connection with it.
        }
    }

    private static Throwable rootOf(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}

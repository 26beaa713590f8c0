package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.yaml.JdkOverlays;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a recording's settings withheld is said, also where the JDK keeps only so many events a second, as 25 does. */
class WithheldTest {
    private static final int READS = 5;
    private static final int LONGER_THAN_ANY_THRESHOLD_MILLIS = 40;

    @TempDir
    Path folder;

    @Test
    void read_recordingWithTheJdksDefaults_saysWhichReadsWereNotRecorded() throws Exception {
        Configuration defaults = Configuration.getConfiguration("default");

        List<String> withheld = withheld(defaults);

        Map<String, String> settings = defaults.getSettings();
        assertThat(withheld)
                .anyMatch(text -> text.startsWith("events shorter than " + settings.get("jdk.SocketRead#threshold"))
                        && text.contains("SocketRead"));
        String throttle = settings.getOrDefault("jdk.SocketRead#throttle", "off");
        if (throttle.equals("off")) {
            assertThat(withheld).noneMatch(text -> text.startsWith("events beyond"));
        } else {
            assertThat(withheld)
                    .anyMatch(text -> text.startsWith("events beyond " + throttle) && text.contains("SocketRead"));
        }
    }

    /** Reads that are so slow that they are recorded: what was left out is said of types that are drawn. */
    private static void readSlowly() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new Socket(server.getInetAddress(), server.getLocalPort());
                var accepted = server.accept()) {
            var answering = new Thread(() -> answer(accepted), "answering");
            answering.start();
            for (int i = 0; i < READS; i++) {
                client.getOutputStream().write(i);
                assertThat(client.getInputStream().read()).isEqualTo(i);
            }
            answering.join();
        }
    }

    private static void answer(Socket client) {
        try {
            for (int i = 0; i < READS; i++) {
                int asked = client.getInputStream().read();
                Thread.sleep(LONGER_THAN_ANY_THRESHOLD_MILLIS);
                client.getOutputStream().write(asked);
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> withheld(Configuration settings) throws Exception {
        Path file = folder.resolve("x.jfr");
        try (var recording = new Recording(settings)) {
            recording.start();
            readSlowly();
            recording.dump(file);
        }
        try (var read = TraceFile.open(file)) {
            Stream<Omission> omissions =
                    read
                            .read(Mapping.standard().orElse(new JdkOverlays(name -> true)), Progress.NONE)
                            .omissions()
                            .stream();
            return omissions.map(Omission::text).toList();
        }
    }
}

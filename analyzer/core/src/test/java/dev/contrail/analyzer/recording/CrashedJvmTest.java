package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a JVM writes beside its {@code hs_err} file when it crashes is read as the JDK reads it, and no event less. */
class CrashedJvmTest {
    private static final int EVENTS = 500;
    /** An event that began in the chunk before is told by another reading of the two clocks. */
    private static final long CLOCKS_NANOS = 20_000_000;
    /** A line of {@code jfr summary}: type, how many, bytes. */
    private static final Pattern COUNTED = Pattern.compile("^ ([\\w.]+\\.\\w+) +(\\d+) +\\d+$", Pattern.MULTILINE);

    @TempDir
    Path folder;

    /** The program that crashes: it asks for more memory than there is. */
    static final class Hungry {
        @Name("test.Bite")
        static final class BiteEvent extends Event {
            int number;
            String text = "";
        }

        public static void main(String[] args) {
            emit();
            if (args.length > 0) { // a chunk ends: from now on the JVM has our type's description at hand
                FlightRecorder.getFlightRecorder().takeSnapshot().close();
                emit();
            }
            var kept = new ArrayList<byte[]>();
            while (kept.size() < Integer.MAX_VALUE) {
                kept.add(new byte[1 << 20]);
            }
        }

        private static void emit() {
            for (int number = 0; number < EVENTS; number++) {
                var bite = new BiteEvent();
                bite.number = number;
                bite.text = "a text that becomes a constant " + number % 7;
                bite.commit();
            }
        }
    }

    @Test
    void read_chunkOfACrash_isWhatTheJdkReads() throws Exception {
        Path file = crash("described");

        Map<String, Long> counts = TestRecordings.read(file).eventCounts();

        assertThat(found(counts)).isEqualTo(summaryOfTheJdk(file)).containsEntry("test.Bite", 2L * EVENTS);
        JdkAgreesTest.assertAgree(file, CLOCKS_NANOS);
    }

    /* Such a JVM writes what its threads hold, but not the types that were loaded since it last described them. */
    @Test
    void read_crashSoonAfterATypeWasLoaded_hasAllOthersAndSaysHowManyAreMissing() throws Exception {
        Path file = crash();
        Map<String, Long> byTheJdk = summaryOfTheJdk(file);

        Trace trace = TestRecordings.read(file);

        assertThat(found(trace.eventCounts())).isEqualTo(byTheJdk);
        if (byTheJdk.containsKey("test.Bite")) {
            assertThat(trace.omissions()).noneMatch(Omission::isLoss); // the JVM was asked for its types in between
        } else {
            assertThat(trace.omissions())
                    .filteredOn(Omission::isLoss)
                    .singleElement()
                    .satisfies(loss -> assertThat(loss.text())
                            .startsWith(EVENTS + " events of types that the chunk at offset")
                            .contains("does not describe"));
        }
    }

    private Path crash(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+CrashOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:FlightRecorderOptions:repository=" + folder.resolve("repository"),
                "-XX:StartFlightRecording:settings=default,jdk.ThreadDump#enabled=false", // read apart, never drawn
                "-cp",
                absolute(System.getProperty("java.class.path")),
                Hungry.class.getName()));
        command.addAll(List.of(arguments));
        Process child = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        try {
            assertThat(child.waitFor(2, TimeUnit.MINUTES)).as("ends").isTrue();
        } finally {
            child.destroyForcibly();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("hs_err_pid\\d+\\.jfr"))
                    .findAny()
                    .orElseThrow(() -> new AssertionError("no hs_err file"));
        }
    }

    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** How many events of each type there are, constant pools included; metadata is no event for us. */
    private Map<String, Long> summaryOfTheJdk(Path file) throws IOException, InterruptedException {
        Path jfr = Path.of(System.getProperty("java.home"), "bin", "jfr");
        Path summary = folder.resolve("summary.txt");
        Process process = new ProcessBuilder(jfr.toString(), "summary", file.toString())
                .redirectOutput(summary.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        var counts = new TreeMap<String, Long>();
        COUNTED.matcher(Files.readString(summary))
                .results()
                .forEach(line ->
                        counts.put(line.group(1).replace("CheckPoint", "Checkpoint"), Long.parseLong(line.group(2))));
        return found(counts);
    }

    private static Map<String, Long> found(Map<String, Long> counts) {
        var found = new TreeMap<>(counts);
        found.values().removeIf(count -> count == 0);
        found.remove("jdk.Metadata");
        return found;
    }
}

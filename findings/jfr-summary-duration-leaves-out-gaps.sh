#!/usr/bin/env bash
# Natural guess: "Duration" in jfr summary, below "Start", is the time from there to the end of the file, so that start and duration give the
# end, and a count of events by it a rate.
# What it is (jfr of OpenJDK 17.0.15 and Temurin 25.0.3): the sum of the lengths of the file's chunks. A file that jfr assemble made of two
# recordings of one program, one in the morning and one in the evening, has the length of both without the day between them, and
# ends by its summary before its second half begins; chunks that overlap count twice. Nothing in the summary tells of a gap.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Twice.java <<'JAVA'
import java.nio.file.*;
import java.time.Duration;
import java.util.List;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Twice {
    @Name("demo.Seen")
    static class Seen extends Event {}

    static void record(Path file) throws Exception {
        try (var recording = new Recording()) {
            recording.start();
            new Seen().commit();
            recording.stop();
            recording.dump(file);
        }
    }

    static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IllegalStateException(output);
        return output;
    }

    public static void main(String[] args) throws Exception {
        String jfr = Path.of(System.getProperty("java.home"), "bin", "jfr").toString();
        Path parts = Files.createDirectory(Path.of("parts"));
        record(parts.resolve("1.jfr"));
        Thread.sleep(10_000);
        record(parts.resolve("2.jfr"));
        run(jfr, "assemble", "parts", "all.jfr");
        long told = run(jfr, "summary", "all.jfr").lines().map(String::strip).filter(line -> line.startsWith("Duration:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", ""))).findFirst().orElseThrow();
        List<RecordedEvent> seen = RecordingFile.readAllEvents(Path.of("all.jfr")).stream()
                .filter(event -> event.getEventType().getName().equals("demo.Seen")).toList();
        long between = Duration.between(seen.get(0).getStartTime(), seen.get(1).getStartTime()).toSeconds();
        System.out.println("first and last event are " + (between >= 9 ? "ten seconds or more" : "less") + " apart; duration by the summary: "
                + (told < 6 ? "less than 6 s" : told + " s"));
        System.exit(between >= 9 && told < 6 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: 10 s or more'
java Twice.java

package dev.contrail.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jdk.jfr.Recording;

/** Emits one event of each kind at each level for every line it reads. */
final class ChildProgram {
    /** The property whose value is the level at which the program records its messages into {@code code.jfr}, if any. */
    static final String RECORDING_IN_CODE = "contrail.test.record";

    private ChildProgram() {}

    public static void main(String[] args) throws IOException {
        String level = System.getProperty(RECORDING_IN_CODE);
        if (level == null) {
            answer();
            return;
        }
        try (var recording = new Recording()) {
            recording.enable(MessageEvent.class).with("level", level);
            recording.start();
            answer();
            recording.dump(Path.of("code.jfr"));
        }
    }

    private static void answer() throws IOException {
        var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        while (requests.readLine() != null) {
            for (TraceLevel level : TraceLevel.values()) {
                emit(Contrail.at(level));
            }
            System.out.println("emitted");
        }
    }

    private static void emit(Tracer tracer) {
        tracer.message("a", "b", "c");
        tracer.state("a", "b", "c", 1);
        tracer.state("a", "b", "c", 1.5);
        tracer.action("a", "b", "c");
    }
}

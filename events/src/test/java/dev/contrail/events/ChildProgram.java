package dev.contrail.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Emits one event of each kind at each level for every line it reads. */
final class ChildProgram {
    private ChildProgram() {}

    public static void main(String[] args) throws IOException {
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

package dev.contrail.analyzer.cli;

import dev.contrail.events.Contrail;
import dev.contrail.events.MessageEvent;
import dev.contrail.events.TraceLevel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import jdk.jfr.Name;

/** Emits a message of ours and one of its own at each level for every line it reads: {@code p1-debug}, {@code own-p1-debug}. */
final class EmittingProgram {
    private EmittingProgram() {}

    /** An event class such as a user writes. */
    @Name("com.acme.Request")
    static final class RequestEvent extends MessageEvent {}

    public static void main(String[] args) throws IOException {
        emit("warm-up"); // from here on the JVM knows the event types
        System.out.println("ready");
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String phase = lines.readLine(); phase != null; phase = lines.readLine()) {
            emit(phase);
            System.out.println("emitted " + phase);
        }
    }

    private static void emit(String phase) {
        for (TraceLevel level : TraceLevel.values()) {
            String label = phase + "-" + level.settingValue();
            Contrail.at(level).message("client", "server", label);
            var own = new RequestEvent();
            own.level(level);
            own.from("client");
            own.to("server");
            own.label = "own-" + label;
            own.commit();
        }
    }
}

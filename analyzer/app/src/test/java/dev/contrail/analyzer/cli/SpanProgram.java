package dev.contrail.analyzer.cli;

import dev.contrail.events.Contrail;
import java.io.IOException;

/** Ends a span, and is in another one until its input ends. */
final class SpanProgram {
    private SpanProgram() {}

    public static void main(String[] args) throws IOException {
        Contrail.span("program", "start", null).close();
        try (var whole = Contrail.span("program", "run", null)) {
            System.out.println("ready");
            while (System.in.read() >= 0) {
                whole.action("read");
            }
        }
    }
}

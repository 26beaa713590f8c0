package dev.contrail.benchmarks.events;

import dev.contrail.events.Contrail;

/** One event of each kind. */
final class EveryEvent {
    private EveryEvent() {}

    static void emit(Scene scene) {
        ByHand.empty();
        Contrail.message(scene.connection, scene.socket, scene.label, scene.number++);
        state(scene);
        Contrail.action(scene.connection, "put back", scene.socket);
        span(scene);
    }

    static void state(Scene scene) {
        long number = scene.number++;
        Contrail.state(
                scene.connection,
                "released",
                "part",
                number,
                "buffered",
                number + 1,
                "requested",
                number + 2,
                "released",
                number + 3);
    }

    static void span(Scene scene) {
        try (var span = Contrail.span(scene.connection, "upload", scene.socket)) {
            span.action("put back");
        }
    }
}

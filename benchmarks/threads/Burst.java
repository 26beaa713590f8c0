import dev.contrail.events.Contrail;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/** So many virtual threads, one action each: {@code Burst THREADS contrail.jfc TARGET}. */
final class Burst {
    private Burst() {}

    public static void main(String[] arguments) throws Exception {
        var queue = new Object();
        try (var recording = new Recording(Configuration.create(Path.of(arguments[1])))) {
            recording.start();
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
                    executor.submit(() -> Contrail.action(queue, "handle", "request"));
                }
            }
            recording.dump(Path.of(arguments[2]));
        }
    }
}

import dev.contrail.events.Contrail;
import java.nio.file.Path;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/** {@code Messages COUNT contrail.jfc TARGET}: four threads call and answer, among eight objects each. */
public class Messages {
    private static final int THREADS = 4;
    private static final int OBJECTS = 8;

    public static void main(String[] args) throws Exception {
        long calls = Long.parseLong(args[0]) / THREADS / 2;
        try (var recording = new Recording(Configuration.create(Path.of(args[1])))) {
            recording.start();
            var threads = new Thread[THREADS];
            for (int number = 0; number < THREADS; number++) {
                long first = number * calls + 1;
                threads[number] = new Thread(() -> call(first, calls), "worker-" + number);
                threads[number].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            recording.dump(Path.of(args[2]));
        }
    }

    private static void call(long firstExchange, long calls) {
        var objects = new Messages[OBJECTS];
        for (int i = 0; i < OBJECTS; i++) {
            objects[i] = new Messages();
        }
        for (int i = 0; i < calls; i++) {
            Messages caller = objects[i % OBJECTS];
            Messages called = objects[(i / OBJECTS + i + 1) % OBJECTS];
            Contrail.message(caller, called, "GET /item/" + i % 20, firstExchange + i);
            Contrail.reply(called, caller, "200 OK", firstExchange + i);
        }
    }
}

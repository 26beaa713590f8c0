package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.Trace;
import dev.contrail.events.Contrail;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JDK's own reader, of 17 and of 25, has two U+FFFD for each such character of a thread's name. */
class ThreadNameTest {
    @TempDir
    Path folder;

    @Test
    void name_withCharactersOutsideTheBasicPlane_isWhole() throws IOException {
        String name = "Ofen für 🍕 中 𠮷";
        Trace trace = TestRecordings.read(TestRecordings.record(
                folder.resolve("names.jfr"),
                () -> {
                    var thread = new Thread(() -> Contrail.action("queue", "put", "task"), name);
                    thread.start();
                    join(thread);
                },
                "contrail.Action"));

        int thread = trace.actions().thread().get(0);
        assertThat(trace.threads().get(thread).displayName()).isEqualTo(name);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.contrail.junit;

import dev.contrail.analyzer.trace.TimeRange;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Predicate;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** The recording of a test: from JDK 19 on its events only, before that whole chunks, with what came before the test. */
final class Cut {
    /** Notes of open spans, which are made when a chunk ends. */
    private static final String OPEN_SPAN = "contrail.OpenSpan";

    private Cut() {}

    static void write(Path whole, TimeRange time, Path target) throws IOException {
        Method write;
        try {
            write = RecordingFile.class.getMethod("write", Path.class, Predicate.class);
        } catch (NoSuchMethodException e) {
            Files.copy(whole, target, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        Predicate<RecordedEvent> wanted =
                event -> event.getEventType().getName().equals(OPEN_SPAN)
                        || !event.getEndTime().isBefore(time.start())
                                && !event.getStartTime().isAfter(time.end());
        try (var file = new RecordingFile(whole)) {
            write.invoke(file, target, wanted);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IOException("the recording cannot be cut", e);
        }
    }
}

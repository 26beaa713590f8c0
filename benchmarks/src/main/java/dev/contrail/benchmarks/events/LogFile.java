package dev.contrail.benchmarks.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A logger's file, made anew for every iteration and deleted behind it. */
@State(Scope.Benchmark)
public abstract class LogFile {
    private final FileLogger.Factory factory;
    private @Nullable FileLogger logger;
    private @Nullable Path path;

    LogFile(FileLogger.Factory factory) {
        this.factory = factory;
    }

    /** Opens the file. */
    @Setup(Level.Iteration)
    public void open() throws IOException {
        path = Files.createTempFile("benchmark", ".log");
        logger = factory.open(path);
    }

    /** Deletes it. */
    @TearDown(Level.Iteration)
    public void delete() throws IOException {
        if (logger != null && path != null) {
            logger.close();
            Files.delete(path);
        }
    }

    final void message(String label, long exchange) {
        if (logger != null) {
            logger.message(label, exchange);
        }
    }

    /** Logback through its buffer of 8 kB. */
    public static class LogbackBuffered extends LogFile {
        /** For JMH. */
        public LogbackBuffered() {
            super(file -> new LogbackFile(file, false));
        }
    }

    /** Logback with a flush for each line, as it does by default. */
    public static class LogbackFlushed extends LogFile {
        /** For JMH. */
        public LogbackFlushed() {
            super(file -> new LogbackFile(file, true));
        }
    }

    /** Log4j through its buffer of 8 kB. */
    public static class Log4jBuffered extends LogFile {
        /** For JMH. */
        public Log4jBuffered() {
            super(file -> new Log4jFile(file, false));
        }
    }

    /** Log4j with a flush for each line, as it does by default. */
    public static class Log4jFlushed extends LogFile {
        /** For JMH. */
        public Log4jFlushed() {
            super(file -> new Log4jFile(file, true));
        }
    }
}

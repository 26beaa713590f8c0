package dev.contrail.benchmarks.events;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;

/** A Logback logger that writes into a file, through a buffer or with a flush for each line. */
final class LogbackFile implements FileLogger {
    private static final String PATTERN = "%d{HH:mm:ss.SSS} [%thread] %-5level %logger{36} -- %msg%n"; // its default

    private final LoggerContext context = context();
    private final Logger logger = context.getLogger(LogbackFile.class);

    LogbackFile(Path file, boolean flushed) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        var appender = new FileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setAppend(false);
        appender.setImmediateFlush(flushed);
        appender.setEncoder(encoder);
        appender.start();
        logger.setAdditive(false);
        logger.addAppender(appender);
        logger.setLevel(Level.DEBUG);
    }

    @Override
    public void message(String label, long exchange) {
        logger.debug("HttpConnection -> Socket: {} #{}", label, exchange);
    }

    @Override
    public void close() {
        context.stop();
    }

    /** One that {@code debug} does not reach. */
    static Logger atInfo() {
        Logger logger = context().getLogger(LogbackFile.class);
        logger.setLevel(Level.INFO);
        return logger;
    }

    private static LoggerContext context() {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        return context;
    }
}

package dev.contrail.benchmarks.events;

import java.nio.file.Path;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;

/** A Log4j logger that writes into a file, through a buffer or with a flush for each line. */
final class Log4jFile implements FileLogger {
    private static final String PATTERN = "%d{HH:mm:ss.SSS} [%t] %-5level %logger{36} -- %msg%n"; // as Logback's

    private final LoggerContext context;
    private final Logger logger;

    Log4jFile(Path file, boolean flushed) {
        ConfigurationBuilder<BuiltConfiguration> builder = ConfigurationBuilderFactory.newConfigurationBuilder();
        builder.add(builder.newAppender("file", "File")
                .addAttribute("fileName", file.toString())
                .addAttribute("append", false)
                .addAttribute("immediateFlush", flushed)
                .add(builder.newLayout("PatternLayout").addAttribute("pattern", PATTERN)));
        builder.add(builder.newRootLogger(Level.DEBUG).add(builder.newAppenderRef("file")));
        context = context(builder.build(false));
        logger = context.getLogger(Log4jFile.class.getName());
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
        ConfigurationBuilder<BuiltConfiguration> builder = ConfigurationBuilderFactory.newConfigurationBuilder();
        builder.add(builder.newRootLogger(Level.INFO));
        return context(builder.build(false)).getLogger(Log4jFile.class.getName());
    }

    private static LoggerContext context(Configuration configuration) {
        var context = new LoggerContext("benchmark");
        context.start(configuration);
        return context;
    }
}

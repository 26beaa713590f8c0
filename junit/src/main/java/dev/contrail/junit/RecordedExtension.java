package dev.contrail.junit;

import dev.contrail.analyzer.assertions.SequenceMismatchError;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.MediaType;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/**
 * Records tests. Used through {@link Recorded}, or found by JUnit when it looks for extensions, and then does nothing to
 * tests without that annotation unless {@code contrail.recorded} is {@code all}.
 */
public final class RecordedExtension
        implements BeforeEachCallback,
                AfterEachCallback,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler,
                ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(RecordedExtension.class);

    /** For JUnit. */
    public RecordedExtension() {}

    @Override
    public void beforeEach(ExtensionContext context) {
        var options = new Options(context);
        Set<Recorded> wanted = annotations(context);
        if (wanted.isEmpty() && !options.recordsAll() || !FlightRecorder.isAvailable()) {
            return;
        }
        options.keep(); // a mistake is told before the test, not after it failed
        JvmRecording recording = JvmRecording.get(options);
        wanted.forEach(recording::include);
        boolean calls = wanted.stream().anyMatch(recorded -> recorded.trace().length > 0);
        context.getStore(NAMESPACE).put(TestRun.class, TestRun.begin(TestName.of(context), calls));
    }

    private static Set<Recorded> annotations(ExtensionContext context) {
        var found = new LinkedHashSet<Recorded>();
        AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), Recorded.class)
                .ifPresent(found::add);
        AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), Recorded.class, context.getEnclosingTestClasses())
                .ifPresent(found::add);
        return found;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw told(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw told(context, failure);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw told(context, failure);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestRun run = run(context);
        if (run == null) {
            return;
        }
        try {
            Optional<Throwable> failed =
                    context.getExecutionException().filter(failure -> !(failure instanceof TestAbortedException));
            boolean always = new Options(context).keep() == Options.Keep.ALWAYS;
            if ((failed.isPresent() || always) && run.isFirstReport()) {
                failed.ifPresent(run::failed);
                report(context, run);
            }
        } finally {
            run.end();
            Mark.set(run.number(), Integer.MAX_VALUE);
        }
    }

    private static Throwable told(ExtensionContext context, Throwable failure) {
        TestRun run = run(context);
        if (run == null || failure instanceof TestAbortedException || !run.isFirstReport()) {
            return failure;
        }
        run.failed(failure);
        return report(context, run)
                .map(words -> failure instanceof SequenceMismatchError mismatch
                        ? RecordedFailure.withDifference(mismatch, mismatch.expected(), mismatch.actual(), words)
                        : RecordedFailure.with(failure, words))
                .orElse(failure);
    }

    /** What is to be said of a test; nothing that goes wrong here may hide what went wrong there. */
    private static Optional<String> report(ExtensionContext context, TestRun run) {
        var options = new Options(context);
        try {
            JvmRecording recording = JvmRecording.get(options);
            if (run.mayHang()) {
                recording.dumpThreads();
            }
            Outcome outcome = Outcome.of(recording, run, options.keep() != Options.Keep.NEVER);
            for (Path file : outcome.files()) {
                publish(context, file);
            }
            Kept.limit(options.size());
            return Optional.of(outcome.words());
        } catch (IOException | RuntimeException | LinkageError e) {
            return Optional.of("contrail could not tell what was recorded: " + e);
        }
    }

    /** The file is there once; what JUnit publishes is another name of it where the file system can do that. */
    private static void publish(ExtensionContext context, Path file) {
        MediaType type = file.toString().endsWith(".html")
                ? MediaType.parse("text/html; charset=UTF-8")
                : MediaType.APPLICATION_OCTET_STREAM;
        context.publishFile(String.valueOf(file.getFileName()), type, published -> {
            Files.deleteIfExists(published);
            try {
                Files.createLink(published, file);
            } catch (UnsupportedOperationException | IOException e) {
                Files.copy(file, published, StandardCopyOption.REPLACE_EXISTING);
            }
        });
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Trace.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestRun run = parameter.getDeclaringExecutable() instanceof Method
                        && context.getTestMethod().isPresent()
                ? run(context)
                : null;
        if (run == null) {
            throw new ParameterResolutionException(
                    FlightRecorder.isAvailable()
                            ? "a Trace is that of one test: take it as a parameter of a @Recorded test or its @BeforeEach"
                            : "this JVM has no Flight Recorder, so there is no Trace");
        }
        return new Trace(JvmRecording.get(new Options(context)), run);
    }

    private static @Nullable TestRun run(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(TestRun.class, TestRun.class);
    }
}

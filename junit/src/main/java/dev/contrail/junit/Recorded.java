package dev.contrail.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jdk.jfr.Event;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The test, or each test of the class, is recorded. A test method may have a {@link Trace} as parameter. When the test
 * fails, its recording and a page with its pictures are kept in {@code target/contrail}.
 *
 * <p>All tests are recorded without this annotation when JUnit's {@code junit.jupiter.extensions.autodetection.enabled} is
 * true and {@code contrail.recorded} is {@code all}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(RecordedExtension.class)
@ResourceLock(providers = AloneLock.class)
public @interface Recorded {
    /**
     * Classes, or methods as {@code com.acme.Pool::lease}, whose calls are recorded as messages although nobody changed
     * them; needs JDK 25, before it nothing is recorded of them. Nested classes are written with a {@code $}.
     */
    String[] trace() default {};

    /** Own event classes that are off unless named, such as subclasses of {@code MessageEvent}. */
    Class<? extends Event>[] events() default {};

    /**
     * Settings that are recorded as well: a name that the JDK knows, such as {@code profile}, or the path of a settings
     * file. Empty for what is recorded anyway: Contrail's events, and waits of at least a millisecond.
     */
    String settings() default "";

    /**
     * Whether no other test may run meanwhile, so that all events are of this one, in its recording, too, but for those of threads
     * that a test before left running.
     */
    boolean alone() default false;
}

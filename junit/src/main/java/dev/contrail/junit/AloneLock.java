package dev.contrail.junit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.commons.support.AnnotationSupport;

/** Lets a test that wants to be alone wait for all others, and them for it. For JUnit. */
public final class AloneLock implements ResourceLocksProvider {
    private static final Set<Lock> EVERYTHING = Set.of(new Lock(Resources.GLOBAL, ResourceAccessMode.READ_WRITE));

    /** For JUnit. */
    public AloneLock() {}

    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        return AnnotationSupport.findAnnotation(testClass, Recorded.class)
                .filter(Recorded::alone)
                .map(recorded -> EVERYTHING)
                .orElse(Set.of());
    }

    @Override
    public Set<Lock> provideForMethod(List<Class<?>> enclosing, Class<?> testClass, Method method) {
        return AnnotationSupport.findAnnotation(method, Recorded.class)
                .filter(Recorded::alone)
                .map(recorded -> EVERYTHING)
                .orElse(Set.of());
    }
}

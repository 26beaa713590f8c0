package dev.contrail.events;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The full name of a class; of one that a framework generated, the name of what it stands for. Asked for once per class.
 *
 * <p>Seen with: Spring 7 (CGLIB, JDK proxies), Hibernate 7, Mockito 5, Quarkus 3 (ArC), Weld, Javassist, Scala 3,
 * Kotlin 2, and the JDK's own lambdas and hidden classes.
 */
final class ClassNames {
    /** What generated class names have in them, behind the name of the class that they stand for. */
    private static final List<String> MARKS = List.of(
            "$$SpringCGLIB$$",
            "$$EnhancerBy",
            "$$FastClassBy",
            "$HibernateProxy",
            "$HibernateInstantiator",
            "$MockitoMock$",
            "$ByteBuddy$",
            "$$_Weld",
            "$Proxy$_$$_",
            "_$$_jvst",
            "_$$_javassist");
    /** What they end with; as anybody's class may, these count only where a supertype has the name before it. */
    private static final List<String> ENDINGS = List.of("_ClientProxy", "_Subclass");
    /** Interfaces that frameworks add to what they generate. */
    private static final List<String> MACHINERY = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "org.springframework.aop.",
            "org.springframework.cglib.",
            "org.springframework.core.",
            "org.hibernate.",
            "org.mockito.",
            "net.bytebuddy.",
            "io.quarkus.",
            "org.jboss.",
            "javassist.");

    private static final String LAMBDA = "$$Lambda";

    private ClassNames() {}

    static String of(Class<?> type) {
        if (type.isArray()) {
            return of(type.getComponentType()) + "[]";
        }
        String name = withoutAddress(type.getName());
        int lambda = name.indexOf(LAMBDA);
        if (lambda > 0) {
            return name.substring(0, lambda + LAMBDA.length());
        }
        Class<?> behind = Proxy.isProxyClass(type) ? mostTelling(type.getInterfaces()) : behindGenerated(type, name);
        if (behind != null) {
            return of(behind);
        }
        return isScalaObject(type, name) ? name.substring(0, name.length() - 1) : name;
    }

    /** Whether its instances are the constants of a Scala 3 enum, which need not be Java's. */
    static boolean isScalaEnum(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Class<?> candidate : each.getInterfaces()) {
                if (candidate.getName().equals("scala.reflect.Enum")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether its instances are Kotlin's values, which are boxed anew for each call: no two of them are the same object. */
    static boolean isKotlinValue(Class<?> type) {
        try {
            for (Annotation each : type.getDeclaredAnnotations()) {
                if (each.annotationType().getName().equals("kotlin.jvm.JvmInline")) {
                    return true;
                }
            }
            return false;
        } catch (RuntimeException | LinkageError e) {
            return false; // annotations that cannot be read are none that the compiler wrote
        }
    }

    /** A hidden class has an address in its name that differs from run to run: {@code Handler/0x00007f9f801e1000}. */
    private static String withoutAddress(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    private static @Nullable Class<?> behindGenerated(Class<?> type, String name) {
        for (String mark : MARKS) {
            int at = name.indexOf(mark);
            if (at > 0) {
                return supertype(type, name.substring(0, at));
            }
        }
        for (String ending : ENDINGS) {
            if (name.endsWith(ending)) {
                return named(type, name.substring(0, name.length() - ending.length()));
            }
        }
        return null;
    }

    private static @Nullable Class<?> supertype(Class<?> type, String name) {
        Class<?> named = named(type, name);
        if (named != null) {
            return named;
        }
        Class<?> parent = type.getSuperclass();
        return parent == null || parent == Object.class ? mostTelling(type.getInterfaces()) : parent;
    }

    private static @Nullable Class<?> named(Class<?> type, String name) {
        Class<?> parent = type.getSuperclass();
        if (parent != null && parent.getName().equals(name)) {
            return parent;
        }
        for (Class<?> candidate : type.getInterfaces()) {
            if (candidate.getName().equals(name)) {
                return candidate;
            }
        }
        return null;
    }

    private static @Nullable Class<?> mostTelling(Class<?>[] interfaces) {
        for (Class<?> candidate : interfaces) {
            if (MACHINERY.stream().noneMatch(candidate.getName()::startsWith)) {
                return candidate;
            }
        }
        return interfaces.length == 0 ? null : interfaces[0];
    }

    private static boolean isScalaObject(Class<?> type, String name) {
        if (!name.endsWith("$") || name.endsWith("$$")) {
            return false;
        }
        try {
            return type.getDeclaredField("MODULE$").getType() == type;
        } catch (NoSuchFieldException | LinkageError e) {
            return false;
        }
    }
}

package dev.contrail.events;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The methods of {@link Emission}, called so that no compiler puts them into their callers. */
@SuppressWarnings("NonFinalStaticField")
final class NeverInlined {
    /* While an event is on, its one-liner would grow by all that writes it, and HotSpot does not inline what has grown
     * large: callers compiled after that would pay for a call when the event is off again. The compiler does not look
     * through a method handle in a field that is not final. Loaded when an event is first on, not before. */
    private static MethodHandle send = handle(
            "send", void.class, TraceLevel.class, String.class, Object.class, Object.class, String.class, long.class);
    private static MethodHandle sendTraced = handle(
            "sendTraced",
            void.class,
            TraceLevel.class,
            String.class,
            Object.class,
            Object.class,
            String.class,
            String.class);
    private static MethodHandle sendBuilt = handle(
            "sendBuilt",
            void.class,
            TraceLevel.class,
            String.class,
            Object.class,
            Object.class,
            Supplier.class,
            long.class);
    private static MethodHandle longSnapshot = handle(
            "snapshot",
            void.class,
            TraceLevel.class,
            Object.class,
            String.class,
            String.class,
            long.class,
            String.class,
            long.class,
            String.class,
            long.class,
            String.class,
            long.class);
    private static MethodHandle doubleSnapshot = handle(
            "snapshot",
            void.class,
            TraceLevel.class,
            Object.class,
            String.class,
            String.class,
            double.class,
            String.class,
            double.class,
            String.class,
            double.class,
            String.class,
            double.class);
    private static MethodHandle longKeyed = handle(
            "keyed",
            void.class,
            TraceLevel.class,
            Object.class,
            String.class,
            String.class,
            String.class,
            long.class,
            String.class,
            long.class);
    private static MethodHandle doubleKeyed = handle(
            "keyed",
            void.class,
            TraceLevel.class,
            Object.class,
            String.class,
            String.class,
            String.class,
            double.class,
            String.class,
            double.class);
    private static MethodHandle act =
            handle("act", void.class, TraceLevel.class, Object.class, String.class, Object.class);
    private static MethodHandle begin =
            handle("begin", Span.class, TraceLevel.class, Object.class, String.class, Object.class);
    private static MethodHandle admits = handle("admits", boolean.class, TraceLevel.class);

    private NeverInlined() {}

    static void send(
            TraceLevel level,
            @Nullable String kind,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable String label,
            long exchange) {
        try {
            send.invokeExact(level, kind, from, to, label, exchange);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    static void sendTraced(
            TraceLevel level,
            @Nullable String kind,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable String label,
            @Nullable String exchange) {
        try {
            sendTraced.invokeExact(level, kind, from, to, label, exchange);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    static void sendBuilt(
            TraceLevel level,
            @Nullable String kind,
            @Nullable Object from,
            @Nullable Object to,
            Supplier<@Nullable String> label,
            long exchange) {
        try {
            sendBuilt.invokeExact(level, kind, from, to, label, exchange);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    static void snapshot(
            TraceLevel level,
            @Nullable Object subject,
            @Nullable String action,
            @Nullable String name1,
            long value1,
            @Nullable String name2,
            long value2,
            @Nullable String name3,
            long value3,
            @Nullable String name4,
            long value4) {
        try {
            longSnapshot.invokeExact(
                    level, subject, action, name1, value1, name2, value2, name3, value3, name4, value4);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    static void snapshot(
            TraceLevel level,
            @Nullable Object subject,
            @Nullable String action,
            @Nullable String name1,
            double value1,
            @Nullable String name2,
            double value2,
            @Nullable String name3,
            double value3,
            @Nullable String name4,
            double value4) {
        try {
            doubleSnapshot.invokeExact(
                    level, subject, action, name1, value1, name2, value2, name3, value3, name4, value4);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    static void keyed(
            TraceLevel level,
            @Nullable Object subject,
            @Nullable String action,
            @Nullable String key,
            @Nullable String name1,
            long value1,
            @Nullable String name2,
            long value2) {
        try {
            longKeyed.invokeExact(level, subject, action, key, name1, value1, name2, value2);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    static void keyed(
            TraceLevel level,
            @Nullable Object subject,
            @Nullable String action,
            @Nullable String key,
            @Nullable String name1,
            double value1,
            @Nullable String name2,
            double value2) {
        try {
            doubleKeyed.invokeExact(level, subject, action, key, name1, value1, name2, value2);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    static void act(TraceLevel level, @Nullable Object queue, @Nullable String action, @Nullable Object task) {
        try {
            act.invokeExact(level, queue, action, task);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    static Span begin(TraceLevel level, @Nullable Object queue, @Nullable String action, @Nullable Object task) {
        try {
            return (Span) begin.invokeExact(level, queue, action, task);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    static boolean admits(TraceLevel level) {
        try {
            return (boolean) admits.invokeExact(level);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    private static MethodHandle handle(String name, Class<?> result, Class<?>... parameters) {
        try {
            return MethodHandles.lookup().findStatic(Emission.class, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Emission has no " + name, e);
        }
    }

    /** As it is: none of these methods declares an exception. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException unchecked(Throwable e) throws E {
        throw (E) e;
    }
}

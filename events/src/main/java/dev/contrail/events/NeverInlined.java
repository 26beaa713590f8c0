package dev.contrail.events;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** The methods of {@link Tracer} that fill events, called so that no compiler puts them into their callers. */
@SuppressWarnings("NonFinalStaticField")
final class NeverInlined {
    /* While an event is on, its one-liner would grow by all that writes it, and HotSpot does not inline what has grown
     * large: callers compiled after that would pay for a call when the event is off again. The compiler does not look
     * through a method handle in a field that is not final. Loaded when an event is first on, not before. */
    private static MethodHandle send =
            handle("send", void.class, String.class, Object.class, Object.class, String.class, long.class);
    private static MethodHandle longSnapshot = snapshot(long.class);
    private static MethodHandle doubleSnapshot = snapshot(double.class);
    private static MethodHandle act = handle("act", void.class, Object.class, String.class, Object.class);
    private static MethodHandle begin = handle("begin", Span.class, Object.class, String.class, Object.class);

    private NeverInlined() {}

    static void send(
            Tracer tracer,
            String kind,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable String label,
            long exchange) {
        try {
            send.invokeExact(tracer, kind, from, to, label, exchange);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    static void snapshot(
            Tracer tracer,
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
                    tracer, subject, action, name1, value1, name2, value2, name3, value3, name4, value4);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    static void snapshot(
            Tracer tracer,
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
                    tracer, subject, action, name1, value1, name2, value2, name3, value3, name4, value4);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    static void act(Tracer tracer, @Nullable Object queue, @Nullable String action, @Nullable Object task) {
        try {
            act.invokeExact(tracer, queue, action, task);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    static Span begin(Tracer tracer, @Nullable Object queue, @Nullable String action, @Nullable Object task) {
        try {
            return (Span) begin.invokeExact(tracer, queue, action, task);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    private static MethodHandle snapshot(Class<?> value) {
        Class<?> name = String.class;
        return handle(
                "snapshot", void.class, Object.class, String.class, name, value, name, value, name, value, name, value);
    }

    private static MethodHandle handle(String name, Class<?> result, Class<?>... parameters) {
        try {
            return MethodHandles.lookup().findVirtual(Tracer.class, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Tracer has no " + name, e);
        }
    }

    /** As it is: none of these methods declares an exception. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException unchecked(Throwable e) throws E {
        throw (E) e;
    }
}

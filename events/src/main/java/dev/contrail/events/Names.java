package dev.contrail.events;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * How the objects of one class are recorded: by which name, and by which number that tells instances apart. Refers to that
 * class, in one object rather than two: with a thousand classes, what is far apart in memory is what a look-up costs.
 */
final class Names extends WeakReference<Class<?>> {
    /* One for each class, asked for once per participant. ClassValue keeps no class loader alive but costs seven
     * nanoseconds, so the newest answers stand in a table by the class's identity hash, which keeps none alive either.
     * Two classes of one place take it from each other; both are right, and slower. */
    private static final ClassValue<Names> OF_CLASS = new ClassValue<>() {
        @Override
        protected Names computeValue(Class<?> type) {
            return new Names(type);
        }
    };
    private static final int PLACES = 4096;
    private static final Names OF_NULL = new Names(Void.class);
    private static final Names OF_TEXT = new Names(String.class);
    private static final Names[] NEWEST = new Names[PLACES];
    /* The class of an object and then its hash are four loads, one behind the other; the object's own hash is one, and
     * is recorded anyway. A place stays with the class that came first while that is alive: threads only read. */
    private static final Names[] OF_OBJECT = new Names[PLACES];

    static {
        java.util.Arrays.fill(NEWEST, OF_NULL);
        java.util.Arrays.fill(OF_OBJECT, OF_NULL);
    }

    private final String className;
    private final boolean plain;
    private int primedIn;

    private Names(Class<?> type) {
        super(type);
        this.className = ClassNames.of(type);
        this.plain = !hasTextOfItsOwn(type) && !standsForAnother(type);
    }

    static Names of(@Nullable Object participant) {
        if (participant == null) {
            return OF_NULL;
        }
        if (participant instanceof String) {
            return OF_TEXT;
        }
        Names names = OF_OBJECT[System.identityHashCode(participant) & PLACES - 1];
        return names.refersTo(participant.getClass()) ? names : ofClass(participant);
    }

    private static Names ofClass(Object participant) {
        Class<?> type = participant.getClass();
        Names newest = NEWEST[type.hashCode() & PLACES - 1];
        Names names = newest.refersTo(type) ? newest : find(type);
        int place = System.identityHashCode(participant) & PLACES - 1;
        if (OF_OBJECT[place] == OF_NULL || OF_OBJECT[place].refersTo(null)) {
            OF_OBJECT[place] = names;
        }
        return names;
    }

    private static Names find(Class<?> type) {
        Names found = OF_CLASS.get(type);
        NEWEST[type.hashCode() & PLACES - 1] = found;
        return found;
    }

    /** The name of an object that these names are of. */
    @Nullable
    String name(@Nullable Object participant) {
        return plain ? className : nameOfItsOwn(participant);
    }

    /** The same for an event: Flight Recorder is made ready to store the name once. */
    @Nullable
    String recordedName(@Nullable Object participant) {
        return plain ? recordedClassName() : Texts.recorded(nameOfItsOwn(participant));
    }

    /** The number of an object that these names are of, 0 when its name says it all. */
    int id(@Nullable Object participant) {
        return plain ? System.identityHashCode(participant) : idOfItsOwn(participant);
    }

    private String recordedClassName() {
        if (primedIn != Texts.chunk()) {
            primedIn = Texts.chunk();
            Texts.prime(className);
        }
        return className;
    }

    private @Nullable String nameOfItsOwn(@Nullable Object participant) {
        if (participant instanceof String || participant == null) {
            return (String) participant;
        }
        if (participant instanceof Participant handle) {
            return handle.name();
        }
        if (participant instanceof Class<?> type) {
            return OF_CLASS.get(type).className;
        }
        if (participant instanceof Thread thread) {
            return thread.getName().isEmpty() ? className : thread.getName();
        }
        return text(participant);
    }

    private static int idOfItsOwn(@Nullable Object participant) {
        if (participant instanceof Participant handle) {
            return handle.id();
        }
        return participant instanceof Thread thread && thread.getName().isEmpty() ? System.identityHashCode(thread) : 0;
    }

    private @Nullable String text(Object value) {
        try {
            return value.toString();
        } catch (RuntimeException | StackOverflowError e) {
            return className; // a broken toString must not break the program that emits an event
        }
    }

    private static boolean standsForAnother(Class<?> type) {
        return type == Participant.class
                || type == Class.class
                || type == Void.class
                || Thread.class.isAssignableFrom(type);
    }

    private static boolean hasTextOfItsOwn(Class<?> type) {
        return isText(type) || isBoxedNumber(type) || isConstant(type);
    }

    /** A builder's text changes while it lives, so it is an object like any other. */
    private static boolean isText(Class<?> type) {
        return CharSequence.class.isAssignableFrom(type) && !Appendable.class.isAssignableFrom(type)
                || java.nio.CharBuffer.class.isAssignableFrom(type);
    }

    /** Counters such as AtomicInteger and LongAdder are objects: their value is not who they are. */
    private static boolean isBoxedNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type)
                && (type.getName().startsWith("java.lang.") || type.getName().startsWith("java.math."));
    }

    private static boolean isConstant(Class<?> type) {
        return Enum.class.isAssignableFrom(type)
                || type == Boolean.class
                || type == Character.class
                || ClassNames.isScalaEnum(type)
                || ClassNames.isKotlinValue(type);
    }
}

package dev.contrail.events;

/** How the objects of one class are recorded: by which name, and by which number that tells instances apart. */
final class Names {
    /* One for each class, asked for once per participant: to build names per event would cost more than the event
     * itself, and to ask twice about the same class a tenth of it. ClassValue keeps no class loader alive. */
    private static final ClassValue<Names> OF_CLASS = new ClassValue<>() {
        @Override
        protected Names computeValue(Class<?> type) {
            return new Names(shortName(type), !hasTextOfItsOwn(type) && !standsForAnother(type));
        }
    };
    private static final Names OF_NULL = new Names(null, false);

    private final @Nullable String className;
    private final boolean plain;

    /** Plain objects are recorded as class and identity, whatever they are. */
    private Names(@Nullable String className, boolean plain) {
        this.className = className;
        this.plain = plain;
    }

    static Names of(@Nullable Object participant) {
        return participant == null ? OF_NULL : OF_CLASS.get(participant.getClass());
    }

    /** The name of an object that these names are of. */
    @Nullable
    String name(@Nullable Object participant) {
        return plain ? className : nameOfItsOwn(participant);
    }

    /** The number of an object that these names are of, 0 when its name says it all. */
    int id(@Nullable Object participant) {
        return plain ? System.identityHashCode(participant) : idOfItsOwn(participant);
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
        return type == Participant.class || type == Class.class || Thread.class.isAssignableFrom(type);
    }

    private static boolean hasTextOfItsOwn(Class<?> type) {
        return CharSequence.class.isAssignableFrom(type)
                || (Number.class.isAssignableFrom(type) && type.getName().startsWith("java."))
                || Enum.class.isAssignableFrom(type)
                || type == Boolean.class
                || type == Character.class;
    }

    private static String shortName(Class<?> type) {
        String simple = simpleName(type);
        String name = simple.isEmpty() ? afterPackage(type.getName()) : simple; // an anonymous class has no simple name
        int lambda = name.indexOf("$$Lambda");
        return lambda < 0 ? beforeAddress(name) : name.substring(0, lambda) + "$$Lambda";
    }

    private static String simpleName(Class<?> type) {
        try {
            return type.getSimpleName();
        } catch (LinkageError e) {
            return ""; // it is nested in a class that is not there, or is not its own
        }
    }

    /** A hidden class has an address in its name that differs from run to run: {@code Handler/0x00007f9f801e1000}. */
    private static String beforeAddress(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    private static String afterPackage(String binaryName) {
        return binaryName.substring(binaryName.lastIndexOf('.') + 1);
    }
}

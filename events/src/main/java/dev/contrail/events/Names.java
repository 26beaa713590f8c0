package dev.contrail.events;

/** The name and the instance number by which an object is recorded. */
final class Names {
    /* Names are built once per class and cached: building one per event costs more than the event itself, and
     * ClassValue keeps no class loader alive. */
    private static final ClassValue<TypeName> TYPE_NAMES = new ClassValue<>() {
        @Override
        protected TypeName computeValue(Class<?> type) {
            return new TypeName(shortName(type), hasTextOfItsOwn(type));
        }
    };

    private Names() {}

    static @Nullable String nameOf(@Nullable Object participant) {
        if (participant == null) {
            return null;
        }
        if (participant instanceof String name) {
            return name;
        }
        if (participant instanceof Participant handle) {
            return handle.name();
        }
        if (participant instanceof Class<?> type) {
            return TYPE_NAMES.get(type).text;
        }
        if (participant instanceof Thread thread && !thread.getName().isEmpty()) {
            return thread.getName();
        }
        TypeName type = TYPE_NAMES.get(participant.getClass());
        return type.byText ? text(participant, type) : type.text;
    }

    static int idOf(@Nullable Object participant) {
        if (participant == null || participant instanceof String || participant instanceof Class<?>) {
            return 0;
        }
        if (participant instanceof Participant handle) {
            return handle.id();
        }
        if (participant instanceof Thread thread && !thread.getName().isEmpty()) {
            return 0;
        }
        return TYPE_NAMES.get(participant.getClass()).byText ? 0 : System.identityHashCode(participant);
    }

    private static @Nullable String text(Object value, TypeName type) {
        try {
            return value.toString();
        } catch (RuntimeException | StackOverflowError e) {
            return type.text; // a broken toString must not break the program that emits an event
        }
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

    private static final class TypeName {
        final String text;
        final boolean byText;

        TypeName(String text, boolean byText) {
            this.text = text;
            this.byText = byText;
        }
    }
}

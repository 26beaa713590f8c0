package dev.contrail.analyzer.trace;

/**
 * Tells class names from other texts: {@code com.acme.Order$Line} and {@code api.acme.com} both have dots. A class name has
 * packages of small letters and begins with a capital behind them.
 */
final class ClassNames {
    private ClassNames() {}

    /** Whether a participant's name is that of a class in a package. */
    static boolean isClassName(String name) {
        int simple = name.lastIndexOf('.') + 1;
        return simple > 1 && isClass(name.substring(simple)) && isPackage(name.substring(0, simple - 1));
    }

    /** The package of a class name; empty for another text. */
    static String packageOf(String name) {
        return isClassName(name) ? name.substring(0, name.lastIndexOf('.')) : "";
    }

    private static boolean isClass(String text) {
        String name = text.endsWith("[]") ? text.substring(0, text.indexOf("[]")) : text;
        return !name.isEmpty()
                && Character.isUpperCase(name.charAt(0))
                && name.chars().allMatch(Character::isJavaIdentifierPart);
    }

    private static boolean isPackage(String text) {
        for (String part : text.split("\\.", -1)) {
            if (part.isEmpty()
                    || !Character.isLowerCase(part.charAt(0)) && part.charAt(0) != '_'
                    || !part.chars().allMatch(Character::isJavaIdentifierPart)) {
                return false;
            }
        }
        return true;
    }
}

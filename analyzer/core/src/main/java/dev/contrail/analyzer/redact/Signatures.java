package dev.contrail.analyzer.redact;

/** Tells the JVM's names of methods' parameters and of arrays, such as {@code ([BLcom/acme/Cart;)V}, from other texts. */
final class Signatures {
    private static final String PRIMITIVES = "BCDFIJSZ";

    private Signatures() {}

    /** Whether all of a text is one: {@code [INFO] LOGIN; done} only begins like one. */
    static boolean isOne(String text) {
        if (!text.startsWith("(")) {
            return text.startsWith("[") && endOfType(text, 0) == text.length();
        }
        int place = 1;
        while (place > 0 && !text.startsWith(")", place)) {
            place = endOfType(text, place);
        }
        if (place < 0) {
            return false;
        }
        int result = place + 1;
        return text.startsWith("V", result) ? result + 1 == text.length() : endOfType(text, result) == text.length();
    }

    /** Where the type ends that begins at a place; -1 when none does. */
    private static int endOfType(String text, int place) {
        int element = place;
        while (text.startsWith("[", element)) {
            element++;
        }
        if (text.startsWith("L", element)) {
            int end = text.indexOf(';', element);
            return end > element + 1 ? end + 1 : -1;
        }
        return element < text.length() && PRIMITIVES.indexOf(text.charAt(element)) >= 0 ? element + 1 : -1;
    }
}

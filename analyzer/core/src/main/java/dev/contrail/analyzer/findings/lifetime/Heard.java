package dev.contrail.analyzer.findings.lifetime;

import dev.contrail.analyzer.meaning.Alarms;
import dev.contrail.analyzer.trace.MessageKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What parts told their owner, each text as it was said last: at most the {@link #MOST} latest. */
final class Heard {
    /** Shorter texts are in others by chance. */
    static final int SHORTEST = 5;

    private static final int MOST = 64;

    /** Text to where it was heard; the latest last. */
    private final Map<String, Saying> sayings = new LinkedHashMap<>();

    /** What was said. */
    record Saying(String text, int part, int row) {}

    void add(Saying saying) {
        sayings.remove(saying.text());
        if (saying.text().length() >= SHORTEST || Alarms.in(saying.text(), MessageKind.REPLY)) {
            sayings.put(saying.text(), saying);
        }
        if (sayings.size() > MOST) {
            sayings.remove(sayings.keySet().iterator().next());
        }
    }

    /** The longest of it that another text has in it, as whole words. */
    Optional<Saying> in(String text) {
        return sayings.values().stream()
                .filter(saying -> contains(text, saying.text()))
                .max((a, b) -> Integer.compare(a.text().length(), b.text().length()));
    }

    /** Whether a text has another in it, as whole words. */
    static boolean contains(String text, String part) {
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            int end = at + part.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }
}

package dev.contrail.analyzer.diff;

import dev.contrail.analyzer.meaning.Unnumbered;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names without what differs from run to run: {@code HttpConnection#3} and {@code worker-7} play the roles of {@code
 * HttpConnection} and {@code worker-…}, and {@code GET /orders/81724} says {@code GET /orders/…}, as {@link Unnumbered} has it; nor is
 * the hash code told that an object without a name of its own has in its text.
 */
final class Roles {
    /** Who is absent. */
    static final String OUTSIDE = "outside";

    /** What {@code Object.toString} has behind the class: {@code Server@3f8961fc}. */
    private static final Pattern IDENTITY = Pattern.compile("(?<=\\w)@(?=[a-f]*\\d)[0-9a-f]{6,8}(?!\\w)");

    private final String[] participants;
    private final String[] texts;

    Roles(Trace trace) {
        participants = trace.participants().stream()
                .map(participant -> of(participant.name()))
                .toArray(String[]::new);
        texts = new String[trace.texts().size()];
        List<String> all = trace.texts();
        for (int text = 0; text < texts.length; text++) {
            texts[text] = of(all.get(text));
        }
    }

    static String of(String name) {
        return Unnumbered.of(
                name.indexOf('@') < 0 ? name : IDENTITY.matcher(name).replaceAll("@…"));
    }

    /** That of a participant, by its index; {@code outside} when it is absent. */
    String participant(int index) {
        return index == Trace.ABSENT ? OUTSIDE : participants[index];
    }

    /** A text, by its index; empty when it is absent. */
    String text(int index) {
        return index == Trace.ABSENT ? "" : texts[index];
    }
}

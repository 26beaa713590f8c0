package dev.contrail.analyzer.diff;

import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names without what differs from run to run: {@code HttpConnection#3} and {@code worker-7} play the roles of {@code
 * HttpConnection} and {@code worker-…}, and {@code GET /orders/81724} says {@code GET /orders/…}.
 *
 * <p>A number counts as such when it follows a letter or one of {@code - # _ / = : .}, or has four digits or more; {@code 503} alone
 * stays, since it is what a reply is about.
 */
final class Roles {
    private static final Pattern NUMBER = Pattern.compile("(?<=[-#_/=:.\\p{L}])\\d+|\\d{4,}");

    /** Who is absent. */
    static final String OUTSIDE = "outside";

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
        return NUMBER.matcher(name).replaceAll("…");
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

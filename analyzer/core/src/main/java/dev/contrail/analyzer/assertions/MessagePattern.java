package dev.contrail.analyzer.assertions;

import dev.contrail.analyzer.select.TextPattern;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which messages are meant, as a test writes it.
 *
 * <pre>
 * Uploader -> ConnectionPool: lease     from, to, label
 * Socket --> *: 100 Continue            a reply, to anybody
 * give back                             a label
 * </pre>
 *
 * <p>A name is that of an object, {@code Socket#1}, or of its class, {@code Socket}; {@code *} stands for anything in names
 * and labels, {@code outside} for nobody. Case does not matter.
 */
final class MessagePattern {
    private static final Pattern ADDRESSED = Pattern.compile("\\s*(.+?)\\s+(-->|->)\\s+([^:]+?)\\s*(?::\\s*(.*))?");
    private static final String ANY = "*";
    private static final String OUTSIDE = "outside";

    private final String text;
    private final String from;
    private final String to;
    private final TextPattern label;
    private final boolean anyKind;
    private final boolean reply;

    private MessagePattern(String text, String from, String to, String label, boolean anyKind, boolean reply) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.label = TextPattern.whole(label);
        this.anyKind = anyKind;
        this.reply = reply;
    }

    /** The pattern for what was written; never fails. */
    static MessagePattern of(String text) {
        Matcher addressed = ADDRESSED.matcher(text);
        if (!addressed.matches()) {
            return new MessagePattern(text, ANY, ANY, text.strip(), true, false);
        }
        String label = addressed.group(4) == null ? ANY : addressed.group(4).strip();
        boolean reply = addressed.group(2).equals("-->");
        return new MessagePattern(text, addressed.group(1), addressed.group(3), label, false, reply);
    }

    /** The messages that are meant, by time. */
    List<Integer> in(Trace trace) {
        return IntStream.range(0, trace.messages().size())
                .filter(row -> matches(trace, row))
                .boxed()
                .toList();
    }

    boolean matches(Trace trace, int row) {
        Messages messages = trace.messages();
        boolean isReply = MessageKind.at(messages.kind().get(row)) == MessageKind.REPLY;
        return (anyKind || reply == isReply)
                && label.matches(trace.text(messages.label().get(row), ""))
                && isNamed(participant(trace, messages.from().get(row)), from)
                && isNamed(participant(trace, messages.to().get(row)), to);
    }

    private static @Nullable Participant participant(Trace trace, int index) {
        return index == Trace.ABSENT ? null : trace.participants().get(index);
    }

    private static boolean isNamed(@Nullable Participant who, String pattern) {
        if (who == null) {
            return pattern.equals(ANY) || pattern.equals(OUTSIDE);
        }
        TextPattern name = TextPattern.whole(pattern);
        return Naming.of(who).stream().anyMatch(name::matches);
    }

    @Override
    public String toString() {
        return text;
    }
}

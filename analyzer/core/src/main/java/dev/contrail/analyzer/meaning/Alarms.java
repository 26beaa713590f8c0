package dev.contrail.analyzer.meaning;

import dev.contrail.analyzer.trace.MessageKind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which names of actions, and which labels of messages, say that something went wrong.
 *
 * <p>An action does when all of its name is a word for it. A call that has an error in it reports one; a call such as {@code reset()} or {@code connect(timeout=30)} does not,
 * while a reply {@code timeout} or {@code 503} does.
 */
public final class Alarms {
    private static final Set<String> NAMES = Set.of(
            "put back",
            "putback",
            "put-back",
            "requeue",
            "requeued",
            "reject",
            "rejected",
            "error",
            "exception",
            "failed",
            "failure",
            "retry",
            "timeout",
            "timed out");

    private static final String NOT_DENIED = "(?<!\\bno )(?<!\\b0 )(?<!\\bwithout )";

    private static final Pattern TOLD = Pattern.compile(
            NOT_DENIED
                    + "(?:\\b(?:errors?|fail(?:ed|s|ure|ures|ing)?|refused|rejected)\\b(?! ?[=:] ?(?:0|null|false)\\b)"
                    + "|(?-i:(?:Exception|Error)\\b))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ANSWERED = Pattern.compile(
            NOT_DENIED + "\\b(?:timeout|timed out|reset|stale|aborted|denied|broken pipe|retry|unavailable)\\b",
            Pattern.CASE_INSENSITIVE);

    /* A registered status, where a status stands: at the start, or after HTTP/1.1 or "status". "404 bytes" is none. */
    private static final Pattern STATUS = Pattern.compile(
            "(?:^|\\bHTTP/[\\d.]+ |\\bstatus[ :=]+|\\bcode[ :=]+)"
                    + "(?:4(?:0\\d|1[0-8]|2[1-689]|31|51)|5(?:0[0-8]|1[01]))\\b"
                    + "(?! ?(?:[kKMG]?i?[bB]|bytes?|[nµm]?s|items?|rows?|parts?|of)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PUT_BACK = Pattern.compile("(put[ -]?back|requeued?)\\b.*", Pattern.CASE_INSENSITIVE);

    private Alarms() {}

    /** Whether a text says that something was put back, to be taken again later; that is no error. */
    public static boolean isPutBack(String text) {
        return PUT_BACK.matcher(text).matches();
    }

    /** Whether a message of this kind that says this is one. */
    public static boolean in(String label, MessageKind kind) {
        return inName(label) || TOLD.matcher(label).find() || (kind == MessageKind.REPLY && isBadAnswer(label));
    }

    /** The names of actions that say so, in lower case. */
    public static Set<String> names() {
        return NAMES;
    }

    /** Whether the name of an action says so, in upper or lower case. */
    public static boolean inName(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isBadAnswer(String label) {
        return ANSWERED.matcher(label).find() || STATUS.matcher(label).find();
    }
}

package dev.contrail.analyzer.meaning;

import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which calls of a trace are of one kind: they go from one type to another and begin with the same word; and which kinds
 * are answered as a rule. Not thread-safe.
 */
public final class CallKinds {
    /** So many of a kind's calls are answered, at least, where that is the rule. */
    public static final double ANSWERED = 0.7;

    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");
    private static final Pattern NUMBER = Pattern.compile("[-#_]?\\d+");
    private static final int MOST_WORDS = 4;

    private final Trace trace;
    private final int[] families;
    /** By text: one more than the number of its first word; 0 until someone asks. */
    private final int[] firstWords;

    private final Map<String, Integer> words = new HashMap<>();

    /** Those of a trace. */
    public CallKinds(Trace trace) {
        this.trace = trace;
        this.firstWords = new int[trace.texts().size()];
        this.families = new int[trace.participants().size()];
        Map<String, Integer> numbers = new HashMap<>();
        for (int who = 0; who < families.length; who++) {
            families[who] = numbers.computeIfAbsent(family(trace, who), any -> numbers.size());
        }
    }

    /** What participants of one type have in common, as a number; absent for the outside. */
    public int family(int participant) {
        return participant == Trace.ABSENT ? participant : families[participant];
    }

    /** The first word of a text, as a number; absent when there is no text. */
    public int firstWord(int text) {
        if (text == Trace.ABSENT) {
            return text;
        }
        if (firstWords[text] == 0) {
            List<String> found = words(trace.texts().get(text));
            String first = found.isEmpty() ? "" : found.get(0);
            firstWords[text] = words.computeIfAbsent(first, any -> words.size() + 1);
        }
        return firstWords[text] - 1;
    }

    /** Whether calls are answered as a rule, when so many of all are. */
    public static boolean areAnswered(int answered, int all) {
        return answered > 0 && answered >= ANSWERED * all;
    }

    /** A participant's name without numbers: {@code worker} of {@code worker-3}. */
    public static String family(Trace trace, int participant) {
        return NUMBER.matcher(trace.participants().get(participant).name()).replaceAll("");
    }

    /** The first words of a text, in lower case: {@code get, connection} of {@code getConnection}. */
    public static List<String> words(String text) {
        var words = new ArrayList<String>();
        Matcher matcher = WORD.matcher(text);
        while (words.size() < MOST_WORDS && matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}

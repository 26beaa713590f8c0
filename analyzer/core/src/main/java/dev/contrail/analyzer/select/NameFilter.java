package dev.contrail.analyzer.select;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which events a user asked for by name: what {@code --include} takes, and the filter box of a report.
 *
 * <pre>
 * filter  = term {"," term}
 * term    = ["-"] ["thread:" | "exchange:"] pattern
 * pattern = what a name contains; with a * in it, the whole name, where * stands for anything
 * </pre>
 *
 * <p>An event stays when one of its names matches a term, or there is no term without a minus, and when none of its names
 * matches a term with a minus; the same goes for its thread and the {@code thread:} terms, and for its
 * exchange number, as a whole, and the {@code exchange:} terms; what has none is left out when one is asked for. Case does not matter. A
 * backslash takes the letter behind it as it is: {@code \,} is a comma, {@code \*} a star. The report reads the same in
 * {@code filter.js}.
 *
 * @param threads events of these threads stay; all when empty
 * @param notThreads events of these threads go
 * @param exchanges events of these exchanges stay; all when empty
 * @param notExchanges events of these exchanges go
 * @param include events that name one of these stay; all when empty
 * @param exclude events that name one of these go
 */
public record NameFilter(
        List<TextPattern> threads,
        List<TextPattern> notThreads,
        List<TextPattern> exchanges,
        List<TextPattern> notExchanges,
        List<TextPattern> include,
        List<TextPattern> exclude) {
    /** Everything stays. */
    public static final NameFilter NONE =
            new NameFilter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private static final String THREAD = "thread:";
    private static final String EXCHANGE = "exchange:";

    public NameFilter {
        threads = List.copyOf(threads);
        notThreads = List.copyOf(notThreads);
        exchanges = List.copyOf(exchanges);
        notExchanges = List.copyOf(notExchanges);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** The filter for what was typed; never fails. */
    public static NameFilter parse(String text) {
        NameFilter filter = NONE;
        for (String term : terms(text)) {
            filter = filter.and(ofTerm(term, false));
        }
        return filter;
    }

    /** A filter whose terms are all about threads. */
    public static NameFilter ofThreads(String text) {
        NameFilter filter = NONE;
        for (String term : terms(text)) {
            filter = filter.and(ofTerm(term, true));
        }
        return filter;
    }

    private static NameFilter ofTerm(String term, boolean isThread) {
        boolean negative = term.startsWith("-");
        String rest = negative ? term.substring(1).strip() : term;
        String about = isThread ? "" : aboutOf(rest);
        String body = rest.substring(about.length()).strip();
        if (body.isEmpty()) {
            return NONE; // still being typed
        }
        NameFilter positive = about.equals(EXCHANGE)
                ? ofExchange(TextPattern.whole(body))
                : ofName(isThread || about.equals(THREAD), TextPattern.of(body));
        return negative ? positive.negated() : positive;
    }

    /** What a term begins with that says what it is about, or an empty text. */
    private static String aboutOf(String term) {
        for (String about : List.of(THREAD, EXCHANGE)) {
            if (term.regionMatches(true, 0, about, 0, about.length())) {
                return about;
            }
        }
        return "";
    }

    private static NameFilter ofExchange(TextPattern pattern) {
        return new NameFilter(List.of(), List.of(), List.of(pattern), List.of(), List.of(), List.of());
    }

    private static NameFilter ofName(boolean thread, TextPattern pattern) {
        return thread
                ? new NameFilter(List.of(pattern), List.of(), List.of(), List.of(), List.of(), List.of())
                : new NameFilter(List.of(), List.of(), List.of(), List.of(), List.of(pattern), List.of());
    }

    /** The terms between commas that have no backslash in front. */
    private static List<String> terms(String text) {
        var terms = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ',') {
                terms.add(text.substring(start, i).strip());
                start = i + 1;
            } else if (text.charAt(i) == '\\') {
                i = Math.min(i + 1, text.length() - 1);
            }
        }
        return terms;
    }

    /** Whether everything stays. */
    public boolean keepsAll() {
        return threads.isEmpty()
                && notThreads.isEmpty()
                && keepsAllExchanges()
                && include.isEmpty()
                && exclude.isEmpty();
    }

    /** What stays goes, and the other way round. */
    public NameFilter negated() {
        return new NameFilter(notThreads, threads, notExchanges, exchanges, exclude, include);
    }

    /** The terms of both. */
    public NameFilter and(NameFilter other) {
        return new NameFilter(
                both(threads, other.threads),
                both(notThreads, other.notThreads),
                both(exchanges, other.exchanges),
                both(notExchanges, other.notExchanges),
                both(include, other.include),
                both(exclude, other.exclude));
    }

    private static List<TextPattern> both(List<TextPattern> some, List<TextPattern> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Whether events of a thread stay. */
    public boolean keepsThread(String name) {
        return !anyMatches(notThreads, name) && (threads.isEmpty() || anyMatches(threads, name));
    }

    /** Whether nothing is said of exchanges. */
    public boolean keepsAllExchanges() {
        return exchanges.isEmpty() && notExchanges.isEmpty();
    }

    /** Whether events of an exchange stay, 0 for none. */
    public boolean keepsExchange(long number) {
        String name = number == 0 ? "" : Long.toString(number);
        return !anyMatches(notExchanges, name) && (exchanges.isEmpty() || anyMatches(exchanges, name));
    }

    static boolean anyMatches(List<TextPattern> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(name));
    }
}

package dev.contrail.analyzer.findings.holds;

import dev.contrail.analyzer.meaning.CallKinds;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What texts say that is done, without what it is done with: {@code lease} of {@code lease conn-7}.
 *
 * <p>How much or how long it was tells nothing of either: {@code read 78 B} and {@code read 1 kB} are {@code read}.
 */
public final class Stems {
    private static final Set<String> PARTICLES = Set.of("back", "out", "in", "on", "off", "up", "down", "over", "away");
    /** What begins so has not happened, or not yet. */
    private static final Set<String> DENIED = Set.of(
            "wait",
            "waiting",
            "await",
            "awaiting",
            "try",
            "trying",
            "no",
            "not",
            "cannot",
            "failed",
            "timeout",
            "refused",
            "rejected",
            "before",
            "want",
            "wants",
            "request",
            "requested");

    private static final int LONGEST = 3;
    private static final Pattern QUANTITY = quantity();

    private final List<String> names = new ArrayList<>();
    private final int[] stems;
    private final int[] rests;
    private final BitSet quantities = new BitSet();

    /** Those of all texts of a trace. */
    public Stems(Trace trace) {
        Map<String, Integer> stemOf = new HashMap<>();
        Map<String, Integer> restOf = new HashMap<>();
        List<String> texts = trace.texts();
        stems = new int[texts.size()];
        rests = new int[texts.size()];
        for (int text = 0; text < stems.length; text++) {
            String bare = QUANTITY.matcher(texts.get(text)).replaceAll("");
            String stem = stem(CallKinds.words(bare));
            Integer known = stemOf.get(stem);
            if (known == null) {
                known = names.size();
                stemOf.put(stem, known);
                names.add(stem);
            }
            stems[text] = known;
            quantities.set(known, quantities.get(known) || !bare.equals(texts.get(text)));
            String rest = rest(bare);
            rests[text] = rest.isEmpty() ? Trace.ABSENT : restOf.computeIfAbsent(rest, any -> restOf.size());
        }
    }

    /** A number with a unit, as it is written here, and as others write bytes and microseconds. */
    private static Pattern quantity() {
        String units = Stream.concat(
                        Arrays.stream(Unit.values())
                                .flatMap(unit -> unit.steps().stream())
                                .map(Unit.Step::symbol),
                        Stream.of("byte", "bytes", "KB", "KiB", "MiB", "GiB", "TiB", "us", "sec"))
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\d_#:/.-])\\d[\\d.,]*\\s?(?:" + units + ")(?![\\p{L}\\d/])");
    }

    private static String stem(List<String> words) {
        boolean denied = !words.isEmpty() && DENIED.contains(words.get(0));
        for (int place = 0; !denied && place < words.size(); place++) {
            String two = place + 1 < words.size() && PARTICLES.contains(words.get(place + 1))
                    ? words.get(place) + " " + words.get(place + 1)
                    : words.get(place);
            if (Partners.gives(two) || Partners.takes(two)) {
                return two;
            }
        }
        return String.join(" ", words.subList(0, Math.min(LONGEST, words.size())));
    }

    /** What comes from the first digit on, back to the space before it: {@code conn-7} of {@code lease conn-7}. */
    private static String rest(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isDigit(text.charAt(at))) {
                return text.substring(text.lastIndexOf(' ', at) + 1);
            }
        }
        return "";
    }

    /** Which stem a text has. */
    public int of(int text) {
        return stems[text];
    }

    /** Which text is left without the words; {@link Trace#ABSENT} for none. */
    public int rest(int text) {
        return rests[text];
    }

    /** Whether texts of a stem tell how much it was, or how long: such as what is read. */
    boolean hasQuantity(int stem) {
        return quantities.get(stem);
    }

    /** How many stems there are. */
    public int size() {
        return names.size();
    }

    /** A stem in words. */
    public String name(int stem) {
        return names.get(stem);
    }
}

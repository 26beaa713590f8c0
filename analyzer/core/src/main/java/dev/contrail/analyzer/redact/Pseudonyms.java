package dev.contrail.analyzer.redact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Words that stand for words: each gets another of the same length, always the same, and no two get the same one where
 * there are enough. What parts words stays, and so do small numbers at their end, so that {@code worker-12} is still the
 * twelfth of something and {@code com.acme.Cart} still a class in a package.
 *
 * <p>They are made with a key. Who does not have it cannot find a word by trying; whoever has it can, so a key that is given
 * out gives the words away.
 */
public final class Pseudonyms {
    /** Fewer letters and digits than these are no text that needs hiding. */
    private static final int SHORT = 4;

    private static final int SMALL_NUMBER = 3;
    private static final int TRIES = 200;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}[^\\x00-\\x7F]]+");
    private static final Pattern NUMBERED = Pattern.compile("(\\D*)(\\d{0," + SMALL_NUMBER + "})");
    private static final Pattern ADDRESS =
            Pattern.compile(".*(\\d\\.\\d+\\.\\d|[0-9a-fA-F]*:[0-9a-fA-F]*:).*", Pattern.DOTALL);
    /** A class in a method's signature or of an array; letters around it have a meaning of their own. */
    private static final Pattern TYPE = Pattern.compile("L([^;]+);");

    private final Mac mac;
    private final Set<String> kept = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> byWord = new HashMap<>();
    private final Map<String, String> byText = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> jdkWords = new HashSet<>();

    /**
     * With a key of at least one byte.
     *
     * @param kept texts that stay as they are when they are all of a text, in any case
     */
    public Pseudonyms(byte[] key, Collection<String> kept) {
        this.kept.addAll(kept);
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // each Java has it
        }
    }

    /** How many different texts were replaced so far. */
    int count() {
        return byText.size();
    }

    /** Whether a text stays as it is. */
    boolean isKept(String text) {
        return kept.contains(text) || letters(text) < SHORT;
    }

    /** What stands for a text; itself when it is short, or one of those to keep. */
    String of(String text) {
        return isKept(text) ? text : byText.computeIfAbsent(text, this::replacement);
    }

    /** As {@link #of}, but short texts are replaced, too. */
    String ofSecret(String text) {
        return byText.computeIfAbsent(text, this::replacement);
    }

    /** A word of the JDK's own, which stays. */
    String ofJdk(String text) {
        jdkWords.add(text);
        return text;
    }

    /** All words of the JDK's own that stayed so far. */
    Set<String> jdkWords() {
        return Set.copyOf(jdkWords);
    }

    private static long letters(String text) {
        return text.codePoints()
                .filter(c -> c >= 0x80 || Character.isLetterOrDigit(c))
                .count();
    }

    private String replacement(String text) {
        return Signatures.isOne(text)
                ? TYPE.matcher(text).replaceAll(type -> Matcher.quoteReplacement("L" + words(type.group(1)) + ";"))
                : words(text);
    }

    private String words(String text) {
        boolean address = ADDRESS.matcher(text).matches();
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(word(word.group(), address)));
    }

    private String word(String word, boolean address) {
        Matcher numbered = NUMBERED.matcher(word);
        if (!address && numbered.matches()) {
            return (numbered.group(1).isEmpty() ? "" : pseudonym(numbered.group(1))) + numbered.group(2);
        }
        return pseudonym(word);
    }

    private String pseudonym(String word) {
        String known = byWord.get(word);
        if (known != null) {
            return known;
        }
        String other = other(word, 0);
        for (int attempt = 1; attempt < TRIES && (other.equals(word) || taken.contains(other)); attempt++) {
            other = other(word, attempt);
        }
        taken.add(other);
        byWord.put(word, other);
        return other;
    }

    /* Letters and digits take turns, so that no other word can come out by chance. */
    private String other(String word, int attempt) {
        byte[] hash = hash(word + "\0" + attempt);
        boolean number = word.chars().allMatch(c -> c >= '0' && c <= '9');
        int[] points = word.codePoints().toArray();
        var other = new StringBuilder(word.length());
        for (int i = 0; i < points.length; i++) {
            int random = (hash[2 * i % hash.length] & 0xFF) << 8 | hash[(2 * i + 1) % hash.length] & 0xFF;
            other.appendCodePoint(
                    points[i] < 0x80
                            ? ascii(random + i * 31, !number && i % 2 == 0)
                            : Alphabets.like(points[i], random));
        }
        boolean upper = Character.isUpperCase(points[0]) && points[0] < 0x80;
        return upper ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1) : other.toString();
    }

    private static int ascii(int random, boolean letter) {
        return letter ? 'a' + random % 26 : '0' + random % 10;
    }

    private byte[] hash(String text) {
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
